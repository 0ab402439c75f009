import type { connectionFiltersMessages as english } from '../en/connection-filters.ts';
import type { Translation } from '../translation.ts';

/** Words of searching, sorting and filtering the connected apps. */
export const connectionFiltersMessages: Translation<typeof english> = {
  search: 'البحث في تطبيقاتك المرتبطة',
  searchHint: 'البحث حسب التطبيق أو الناشر أو الصلاحية',
  fold: 'الفرز والتصفية',
  foldActive: {
    zero: 'الفرز والتصفية (لا شيء مفعَّل)',
    one: 'الفرز والتصفية (واحد مفعَّل)',
    two: 'الفرز والتصفية (اثنان مفعَّلان)',
    few: 'الفرز والتصفية ({count} مفعَّلة)',
    many: 'الفرز والتصفية ({count} مفعَّلًا)',
    other: 'الفرز والتصفية ({count} مفعَّل)',
  },
  sort: 'الفرز',
  sorts: {
    newest: 'الأحدث أولًا',
    name: 'الاسم',
    'last-used': 'آخر ما استُخدم أولًا',
    'longest-unused': 'الأطول من دون استخدام أولًا',
  },
  service: 'الخدمة',
  everyService: 'كل الخدمات',
  change: 'يمكنه تغيير البيانات',
  unused: {
    zero: 'لم يُستخدم اليوم',
    one: 'لم يُستخدم منذ يوم واحد',
    two: 'لم يُستخدم منذ يومين',
    few: 'لم يُستخدم منذ {count} أيام',
    many: 'لم يُستخدم منذ {count} يومًا',
    other: 'لم يُستخدم منذ {count} يوم',
  },
  leftOut: {
    zero: 'تطبيقات {services} مستبعدة: لا إفادة عن وقت استخدام التطبيق لإذن وصوله.',
    one: 'تطبيقات {services} مستبعدة: لا تفيد هذه الخدمة بوقت استخدام التطبيق لإذن وصوله.',
    two: 'تطبيقات {services} مستبعدة: لا تفيد هاتان الخدمتان بوقت استخدام التطبيق لإذن وصوله.',
    few: 'تطبيقات {services} مستبعدة: لا تفيد هذه الخدمات بوقت استخدام التطبيق لإذن وصوله.',
    many: 'تطبيقات {services} مستبعدة: لا تفيد هذه الخدمات بوقت استخدام التطبيق لإذن وصوله.',
    other: 'تطبيقات {services} مستبعدة: لا تفيد هذه الخدمات بوقت استخدام التطبيق لإذن وصوله.',
  },
  clear: 'مسح البحث وعوامل التصفية',
  noMatchesTitle: 'لا يوجد تطبيق مرتبط مطابق',
  noMatchesBody: 'ما زال لدى تطبيقاتك الأخرى إذن وصولها. يمكنك البحث عن شيء آخر، أو عرضها كلها.',
};
