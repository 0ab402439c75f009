import type { signOutEverywhereMessages as english } from '../en/sign-out-everywhere.ts';
import type { Translation } from '../translation.ts';

/** Words of signing out of every browser at once. */
export const signOutEverywhereMessages: Translation<typeof english> = {
  title: 'هل فقدت جهازًا، أو استخدمت جهازًا ليس لك؟',
  body: 'إنهاء كل تسجيلات الدخول إلى حسابك، في كل المتصفحات. تحتفظ التطبيقات بإذن الوصول الذي منحتها إياه.',
  changePassword: 'تغيير كلمة المرور',
  start: 'تسجيل الخروج من كل مكان',
  confirmTitle: 'هل تريد تسجيل الخروج من كل مكان؟',
  confirmEnds: 'سيلزم تسجيل الدخول من جديد في كل متصفح مسجَّل الدخول إلى حسابك، وفي هذا المتصفح أيضًا.',
  confirmApps: 'تحتفظ التطبيقات بإذن الوصول الذي منحتها إياه. ولإنهاء ذلك، يُرجى سحبه هنا أولًا.',
  confirmOthers: 'الحسابات الأخرى المسجَّل دخولها في هذا المتصفح تبقى كذلك.',
  confirmPassword: 'من يعرف كلمة مرورك يمكنه تسجيل الدخول من جديد. إن كان من المحتمل أن يعرفها أحد، فغيّرها.',
  keep: 'البقاء مسجَّل الدخول',
  confirm: 'تسجيل الخروج من كل مكان',
  busy: 'جارٍ تسجيل الخروج…',
  failedTitle: 'ما زلت مسجَّل الدخول هنا',
  refused: 'لم يُنهَ أي تسجيل دخول: {reason}',
  unknown: 'لم يصل رد واضح: ربما سُجِّل الخروج من المتصفحات الأخرى وربما لا. يُرجى التحقق من الاتصال، ثم إعادة المحاولة.',
};
