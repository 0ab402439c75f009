import type { recentlyRevokedMessages as english } from '../en/recently-revoked.ts';
import type { Translation } from '../translation.ts';

/** Words of the apps whose access was taken back lately. */
export const recentlyRevokedMessages: Translation<typeof english> = {
  title: 'سُحب مؤخرًا',
  intro: 'يبقى هنا 30 يومًا مع إيصاله. لإعادة ربط تطبيق، افتحه: فيطلب منك إذن الوصول.',
  ended: '{service} · سُحب {ago}',
  ranOut: '{service} · سُحب {ago}، وانتهت مدة آخر إذن وصول له',
  lives: '{service} · سُحب {ago}، ويفقد إذن الوصول في {date} على أبعد تقدير',
  livesUnknown: '{service} · سُحب {ago}، والرموز المميزة الصادرة تعمل إلى أن تنتهي مدتها',
  unknown: '{service} · سُحب {ago}، ولم يتأكد انتهاء إذن الوصول كله',
  connectAgain: 'إعادة الربط',
  connectNamed: 'فتح {app} لإعادة ربطه',
  all: {
    zero: 'لا شيء لعرضه',
    one: 'عرض الوحيد',
    two: 'عرض الاثنين',
    few: 'عرض الكل ({count})',
    many: 'عرض الكل ({count})',
    other: 'عرض الكل ({count})',
  },
  failed: 'تعذّر تحميل ما سحبته مؤخرًا.',
};
