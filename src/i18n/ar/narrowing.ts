import type { narrowingMessages as english } from '../en/narrowing.ts';
import type { Translation } from '../translation.ts';

/** Words of taking a part of an access back: the question before it, and the result or the doubt after it. */
export const narrowingMessages: Translation<typeof english> = {
  takeBack: 'سحب',
  takeBackNamed: 'سحب «{scope}» من {app}',
  needed: 'يقول تطبيق {app} إنه لا يستطيع العمل من دون هذه الصلاحية.',
  allNeeded: 'يقول تطبيق {app} إنه لا يستطيع العمل من دون أي من هذه الصلاحيات. لسحبها، يلزم سحب إذن الوصول كله.',
  onlyOne: 'هذا كل ما لديه. لسحبه، يلزم سحب إذن الوصول كله.',
  allOrNothing: 'تمنح {service} إذن الوصول كله أو لا تمنح شيئًا: لسحب جزء منه، يلزم سحبه كله.',
  confirmTitle: 'هل تريد سحب «{scope}» من {app}؟',
  confirmLoses: 'لن يستطيع بعد ذلك فعل ما يلي ببياناتك في {service}:',
  confirmKeeps: 'يحتفظ بما يلي:',
  confirmCopies: 'ما نسخه من قبل يبقى لديه.',
  confirmAgain: 'قد يطلب منك هذا مرة أخرى. وعندئذٍ تقرر من جديد.',
  keep: 'الإبقاء عليه',
  takingBack: 'جارٍ السحب…',
  refusedTitle: 'لم يُسحب شيء',
  refusedBody: 'رفض الخادم الطلب: {reason}',
  takenTitle: 'سُحب من {app}: {scopes}',
  takenBody: 'انتهى ذلك على الفور. المذكور أدناه هو كل ما لدى تطبيق {app} الآن.',
  endsTitle: 'يفقد تطبيق {app} ما يلي في {date} على أبعد تقدير: {scopes}',
  endsBody:
    'لن يحصل على رمز مميز جديد لذلك. لا يمكن استرجاع رمز مميز صدر من قبل: ربما لا يزال يحمل هذه الصلاحية حتى {date} على أبعد تقدير.',
  changedTitle: 'تغيّر إذن وصول تطبيق {app} في هذه الأثناء',
  changedBody:
    'تغيّر في علامة تبويب أخرى، أو غيّرته بنفسك في التطبيق، بينما كنت تقرأ هذه الصفحة. لم يُسحب شيء الآن؛ والوضع الحالي مذكور أدناه.',
  uncertainTitle: 'لا نعرف إن كانت «{scope}» لا تزال لدى تطبيق {app}',
  uncertainBody: 'طلبت السحب، لكن لم يصل رد واضح. ربما نجح وربما لم ينجح: يُرجى التحقق من جديد قبل الاعتماد على ذلك.',
  uncertainChecking: 'جارٍ التحقق من جديد…',
  uncertainNoAnswer: 'حاولنا التحقق من جديد للتو، ولم نتلقَّ ردًا أيضًا. ما زال الأمر مجهولًا.',
  stillTitle: 'لا تزال «{scope}» لدى تطبيق {app}',
  stillBody: 'تحققنا للتو من جديد: لم يُسحب شيء. يمكنك إعادة المحاولة.',
  notThereTitle: 'لم تعد «{scope}» جزءًا مما مُنح لتطبيق {app}',
  notThereBody: 'تحققنا للتو من جديد. لا نعرف إن كان رمز مميز صدر من قبل لا يزال قادرًا على استخدامها إلى أن تنتهي مدته.',
  checkAgain: 'التحقق من جديد',
  tryAgain: 'السحب من جديد',
};
