import type { lookAlikeMessages as english } from '../en/look-alike.ts';
import type { Translation } from '../translation.ts';

/** Words about an app whose name may be meant to be taken for another's. */
export const lookAlikeMessages: Translation<typeof english> = {
  title: 'يُرجى التمعّن في هذا الاسم',
  resembles: 'يُقرأ اسمه مثل «{name}»، لكنه ليس ذلك التطبيق بحسب ما تم التحقق منه.',
  mixedScripts: 'يخلط اسمه أبجديات مختلفة بحيث قد يشبه اسمًا آخر.',
  publisherResembles: 'يُقرأ اسم الناشر المذكور مثل «{name}»، لكن التطبيق ليس له بحسب ما تم التحقق منه.',
  publisherMixedScripts: 'يخلط اسم الناشر المذكور أبجديات مختلفة بحيث قد يشبه اسمًا آخر.',
};
