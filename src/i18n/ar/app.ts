import type { appMessages as english } from '../en/app.ts';
import type { Translation } from '../translation.ts';

/** Words of the shell around the pages. */
export const appMessages: Translation<typeof english> = {
  pageTitle: '{page} · {product}',
  notFoundTitle: 'لا توجد صفحة كهذه',
  notFoundBody: 'ربما كُتب العنوان خطأً، أو نُقلت الصفحة. تطبيقاتك المرتبطة وصفحة البداية ما زالت في مكانها.',
  toConnectedApps: 'الانتقال إلى التطبيقات المرتبطة',
  toHome: 'الانتقال إلى صفحة البداية',
  brokenTitle: 'توقفت هذه الصفحة عن العمل',
  brokenBody: 'حدث فيها خلل لم نتوقعه. لم يتغير شيء بسببه. يُرجى إعادة المحاولة؛ وإن تكرر ذلك، فتحميل الصفحة من جديد.',
  reload: 'تحميل الصفحة من جديد',
  failedNetwork: 'لم يرد الخادم. ربما انقطع اتصالك، أو أن الخادم مشغول. لم يتغير شيء.',
  failedUnexpected: 'أرسل الخادم ردًا لا تفهمه هذه الصفحة. لم يتغير شيء.',
};
