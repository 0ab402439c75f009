import type { connectionSelectionMessages as english } from '../en/connection-selection.ts';
import type { Translation } from '../translation.ts';

/** Words of choosing connected apps, to revoke them together. */
export const connectionSelectionMessages: Translation<typeof english> = {
  selectNamed: 'تحديد {app}',
  selectAll: {
    zero: 'لا تطبيقات معروضة لتحديدها',
    one: 'تحديد التطبيق المعروض',
    two: 'تحديد التطبيقين المعروضين',
    few: 'تحديد كل التطبيقات المعروضة ({count})',
    many: 'تحديد كل التطبيقات المعروضة ({count})',
    other: 'تحديد كل التطبيقات المعروضة ({count})',
  },
  selectMatching: 'تحديد كل المطابق وعدده {total}',
  selectFirst: 'تحديد أول {count} من أصل {total}',
  selecting: 'جارٍ تحديد {total}…',
  selectingFailed: 'تعذّر تحديد الكل. {reason} وما حُدِّد يبقى محدَّدًا.',
  tooMany: 'المحدد {chosen}: لا يمكن سحب الإذن من أكثر من {count} دفعة واحدة',
  chosen: {
    zero: 'لا تطبيقات محددة',
    one: 'تطبيق واحد محدد',
    two: 'تطبيقان محددان',
    few: '{count} تطبيقات محددة',
    many: '{count} تطبيقًا محددًا',
    other: '{count} تطبيق محدد',
  },
  barLabel: 'التطبيقات المحددة',
  cancel: 'إلغاء',
  revoke: 'سحب إذن الوصول',
};
