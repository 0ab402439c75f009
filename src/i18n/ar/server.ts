import type { serverMessages as english } from '../en/server.ts';
import type { Translation } from '../translation.ts';

/** Words of the pages that the server writes by itself: links that do not work, sign-outs that apps ask for, languages. */
export const serverMessages: Translation<typeof english> = {
  brokenLinkTitle: 'هذا الرابط لا يعمل',
  brokenLinkBody: 'أرسل التطبيق الذي جئت منه طلبًا لا يمكن الرد عليه، لذلك لم تُشارَك معه أي معلومات.',
  brokenLinkNext: 'يُرجى العودة إلى التطبيق والمحاولة من جديد. إذا تكرر ذلك، يُرجى إبلاغ مطوري التطبيق بما يرد أدناه.',

  signOutTitle: 'تسجيل الخروج؟',
  signOutAsk: 'يطلب تطبيق {app} تسجيل خروجك في هذا المتصفح.',
  signOutAskUnnamed: 'يطلب أحد التطبيقات تسجيل خروجك في هذا المتصفح.',
  signedInHere: 'الحسابات المسجّل دخولها هنا:',
  staysConnected: 'تبقى تطبيقاتك المرتبطة على حالها.',
  afterwards: 'بعد ذلك يتم الانتقال إلى {host}.',
  signOut: 'تسجيل الخروج',
  staySignedIn: 'البقاء مسجّل الدخول',
  signedOutTitle: 'تم تسجيل خروجك',
  goOn: 'المتابعة إلى {host}',
  closeWindowTitle: 'يمكنك إغلاق هذه النافذة',
  closeWindow: 'يمكنك إغلاق هذه النافذة.',
  ifSignedOut: 'إذا اخترت تسجيل الخروج، فقد تم تسجيل خروجك في هذا المتصفح.',
  nobodyTitle: 'لم يُسجَّل دخولك هنا',
  nobodyBody: 'لم يكن في هذا المتصفح ما يستدعي تسجيل الخروج. يمكنك إغلاق هذه النافذة.',
  stillSignedInTitle: 'ما زال دخولك مسجّلًا',
  stillSignedInBody: 'لم يتغير شيء. يمكنك العودة إلى التطبيق أو إغلاق هذه النافذة.',
  overTitle: 'انتهى هذا الطلب',
  overBody: 'تم الرد عليه من قبل، أو طال انتظاره. إذا كنت لا تزال تريد تسجيل الخروج، فيُرجى العودة إلى التطبيق والمحاولة من جديد.',

  languageTitle: 'هذه اللغة غير متاحة',
  languageBody: 'لم يتغير شيء. اللغات المتاحة: {languages}.',
  goBack: 'رجوع',

  needsScript: 'تحتاج هذه الصفحة إلى JavaScript.',

  support: 'الدعم',
  terms: 'الشروط',
  privacy: 'الخصوصية',

  undescribedScope: 'لا توضح الخدمة ما الذي يسمح به هذا. قد يكون أكثر مما تتوقع.',
};
