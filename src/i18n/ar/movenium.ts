import type { moveniumMessages as english } from '../en/movenium.ts';
import type { Translation } from '../translation.ts';

/** Words of Movenium's own page: a sign-in by password, and what it opens. */
export const moveniumMessages: Translation<typeof english> = {
  title: 'ساعات عملك',
  welcome: 'يتيح لك تسجيل الدخول عرض الساعات التي عملتها في الأسبوعين الأخيرين، وفي أي مشاريع.',
  signIn: 'تسجيل الدخول',
  signInAgain: 'تسجيل الدخول من جديد',
  aboutTitle: 'ما يعنيه تسجيل الدخول هنا',
  about: [
    'هذه الصفحة تابعة لخدمة Movenium نفسها، ولذلك يجوز لها طلب كلمة مرورك. ترسلها إلى {host} ولا تحتفظ بها.',
    'تحصل على رمز وصول لمدة ساعة، ورمز تحديث لمدة 30 يومًا. يبقى كلاهما في ذاكرة هذه الصفحة: إعادة تحميلها تمحوهما.',
    'لا توجد شاشة موافقة. من لديه كلمة مرورك يحصل على كل شيء، ولذلك يظهر إذن الوصول كله في «التطبيقات المرتبطة» باسم Movenium Open API.',
  ],
  missingTitle: 'خدمة Movenium لا تعمل هنا',
  missingBody: 'يتحدث هذا الخادم باسم خدمات أخرى. يمكن تشغيله كخادم محاكاة بكل لهجاته، أو مع الخيار \u2066--only movenium\u2069.',
  toHome: 'معرفة ما يعمل هنا',
  loadFailedTitle: 'تعذّر تحميل هذه الصفحة',

  dialogTitle: 'تسجيل الدخول إلى Movenium',
  dialogLead: 'باسم المستخدم وكلمة المرور لحسابك في Movenium.',
  username: 'اسم المستخدم',
  usernameMissing: 'يُرجى إدخال اسم المستخدم.',
  password: 'كلمة المرور',
  passwordMissing: 'يُرجى إدخال كلمة مرورك.',
  wrongCredentials: 'اسم المستخدم وكلمة المرور غير متطابقين. يُرجى التحقق من كليهما، ثم إعادة المحاولة.',
  cancel: 'إلغاء',
  signingIn: 'جارٍ تسجيل الدخول…',
  waitTitle: 'محاولات فاشلة كثيرة',
  waitBody: 'لحماية الحساب، تسجيل الدخول متوقف مؤقتًا. الوقت المتبقي قبل إعادة المحاولة: {wait} (الساعة {time}).',
  busyTitle: 'يسجّل كثيرون الدخول الآن',
  busyBody: 'لم يتم التحقق من كلمة مرورك، ولم تُحتسب أي محاولة. الوقت المتبقي قبل إعادة المحاولة: {wait}.',

  loading: 'جارٍ تحميل ساعاتك…',
  signedInAs: '{name} · {username}',
  total: 'الأسبوعان الأخيران',
  hours: '{hours} س',
  byProject: 'حسب المشروع',
  daysTitle: 'يومًا بيوم',
  nothingTitle: 'لا ساعات بعد',
  nothingBody: 'لم يُسجَّل شيء باسم {name} في الأسبوعين الأخيرين.',
  workFailedTitle: 'تعذّر تحميل ساعاتك',
  workRefused: 'رفضت خدمة Movenium الاستدعاء: «{text}».',

  sessionTitle: 'تسجيل الدخول هذا',
  endsAt: 'ينتهي رمز الوصول {when}، الساعة {time}.',
  ended: 'انتهى رمز الوصول. للمتابعة، يلزم التحديث.',
  refresh: 'تحديث',
  refreshed: 'تم التحديث: رمز وصول جديد، ورمز تحديث جديد. لم يعد رمز التحديث القديم يعمل.',
  signOut: 'تسجيل الخروج',
  revokeHint: 'لسحب إذن الوصول كله، يُرجى سحبه من Movenium Open API في «التطبيقات المرتبطة»، ثم الضغط على «تحديث» هنا.',

  signedOutTitle: 'تم تسجيل خروجك من هذه الصفحة',
  signedOutBody:
    'محت الصفحة رموزها المميزة. لا تتيح خدمة Movenium إنهاءها من هنا: ولفعل ذلك، يُرجى سحب إذن الوصول من Movenium Open API في «التطبيقات المرتبطة».',
  refreshRefusedTitle: 'لم يُجدَّد تسجيل الدخول هذا',
  refreshRefusedBody:
    'ردّت خدمة Movenium: «{text}». الأرجح أن إذن الوصول سُحب، هنا أو في علامة تبويب أخرى، أو أن مدته انتهت. محت هذه الصفحة رموزها المميزة.',
  refreshRefusedUntil: 'لا يمكن استرجاع آخر رمز وصول: يستطيع من لديه نسخة منه استخدامها حتى {time}.',
};
