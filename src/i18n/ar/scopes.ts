import type { ScopeTexts, UseTexts } from '../service-texts.ts';

/** Of the standard service, whichever engine serves it. */
const notebook = {
  openid: {
    title: 'معرفة من أنت',
    description: 'التعرّف عليك في كل تسجيل دخول بمعرّف لحسابك. لا يكشف هذا المعرّف اسمك ولا عنوان بريدك الإلكتروني.',
  },
  profile: {
    title: 'الاطلاع على ملفك الشخصي',
    description: 'قراءة اسمك واسم المستخدم ولغتك ووقت آخر تغيير في حسابك.',
  },
  email: { title: 'الاطلاع على عنوان بريدك الإلكتروني', description: 'قراءة عنوان البريد الإلكتروني الذي تسجّل الدخول به.' },
  'notes:read': { title: 'قراءة ملاحظاتك', description: 'الاطلاع على عنوان ونص كل ملاحظة لديك.' },
  'notes:write': { title: 'إضافة ملاحظات', description: 'كتابة ملاحظات جديدة باسمك.' },
  'latchstring:connections': {
    title: 'إدارة تطبيقاتك المرتبطة',
    description: 'معرفة التطبيقات التي لها إذن الوصول إلى حسابك، وسحب هذا الإذن.',
  },
  'latchstring:apps': { title: 'إدارة التطبيقات التي سجلتها', description: 'تسجيل تطبيقات باسمك وتغييرها ومنحها سرًّا جديدًا وحذفها.' },
  'notes:statistics': { title: 'عدّ الملاحظات', description: 'معرفة عدد الملاحظات إجمالًا، دون أي شيء عن أصحابها.' },
};

/** What each scope of each service lets an app do. */
export const scopeTexts: ScopeTexts = {
  moves: {
    activity: {
      title: 'نشاطك',
      description: 'الاطلاع على حركتك كل يوم: المشي والجري وركوب الدراجة والتنقل بالمركبات، مع الأوقات والمسافات والخطوات والسعرات.',
    },
    location: { title: 'أماكنك', description: 'الاطلاع على الأماكن التي بقيت فيها كل يوم، من متى إلى متى، وأين تقع.' },
    default: { title: 'ملفك الشخصي', description: 'الاطلاع على تاريخ بدء استخدامك Moves، ومنطقتك الزمنية ولغتك ووحداتك.' },
  },
  movemint: {
    public: { title: 'ملفك العام', description: 'الاطلاع على الاسم الذي يراه الرياضيون الآخرون.' },
    read: { title: 'أنشطتك', description: 'الاطلاع على عنوان بريدك الإلكتروني وعلى كل نشاط بتاريخه ومسافته ومدته.' },
    write: { title: 'تسجيل الأنشطة', description: 'إضافة أنشطة باسمك، وتغيير ما أُضيف منها بهذه الطريقة.' },
  },
  movenium: {
    everything: {
      title: 'كل ما يمكنك فعله في Movenium',
      description: 'الاطلاع على كل ما يمكنك الوصول إليه بنفسك عند تسجيل الدخول وتغييره: ساعاتك ومشاريعك وبياناتك.',
    },
  },
  moovila: {
    ProjectTaskRead: { title: 'المشاريع والمهام', description: 'الاطلاع على مشاريعك والمهام التي فيها، مع حالتها وتواريخها.' },
    UsersRead: { title: 'المستخدمون', description: 'الاطلاع على الأشخاص الذين تعمل معهم، بأسمائهم وعناوين بريدهم الإلكتروني.' },
    TimeEntriesRead: { title: 'سجلات الوقت', description: 'الاطلاع على الساعات التي سجلتها، وفيمَ كانت ومتى.' },
    LookupTablesRead: { title: 'قوائم الاختيار', description: 'الاطلاع على القوائم التي تختار منها مشاريعك، مثل الحالات والأولويات.' },
  },
  standard: notebook,
  oidc: notebook,
};

/** What an app did with its access. */
export const useTexts: UseTexts = {
  'Checked whether its access still works': 'تحقق مما إذا كان إذن الوصول لا يزال ساريًا',
  'Read your profile': 'قرأ ملفك الشخصي',
  'Read the profile': 'قرأ الملف الشخصي',
  'Read daily summaries': 'قرأ الملخصات اليومية',
  'Read activities': 'قرأ الأنشطة',
  'Read places': 'قرأ الأماكن',
  'Read the storyline': 'قرأ مجرى اليوم',
  'Read who you are': 'قرأ من أنت',
  'Read projects': 'قرأ المشاريع',
  'Read working hours': 'قرأ ساعات العمل',
  'Read tasks': 'قرأ المهام',
  'Read users': 'قرأ المستخدمين',
  'Read time entries': 'قرأ سجلات الوقت',
  'Read lookup tables': 'قرأ قوائم الاختيار',
  'Read data': 'قرأ بيانات',
  'Read notes': 'قرأ الملاحظات',
  'Added a note': 'أضاف ملاحظة',
  'Counted notes': 'عدّ الملاحظات',
};
