import type { commonMessages as english } from '../en/common.ts';
import type { Translation } from '../translation.ts';

/** Words that every page shares. */
export const commonMessages: Translation<typeof english> = {
  product: 'Latchstring',
  tagline: 'تمنح التطبيق حق الوصول، ويمكنك سحبه في أي وقت.',
  comma: '، ',
  connectedApps: 'التطبيقات المرتبطة',
  support: 'الدعم',
  terms: 'الشروط',
  privacy: 'الخصوصية',
  language: 'اللغة',
  newTab: '(يُفتح في علامة تبويب جديدة)',
  tryAgain: 'إعادة المحاولة',
  loading: 'جارٍ التحميل…',
  networkTitle: 'لا رد من الخادم',
  networkBody: 'ربما انقطع اتصالك، أو أن الخادم مشغول. لم يتغير شيء. يُرجى التحقق من الاتصال وإعادة المحاولة.',
  unexpectedTitle: 'حدث خطأ من جانبنا',
  unexpectedBody: 'أرسل الخادم ردًا لا تفهمه هذه الصفحة. يُرجى إعادة المحاولة؛ وإن تكرر ذلك، فالعودة لاحقًا.',
};
