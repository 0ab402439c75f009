import type { recentlyRevokedMessages as english } from '../en/recently-revoked.ts';
import type { Translation } from '../translation.ts';

/** Words of the apps whose access was taken back lately. */
export const recentlyRevokedMessages: Translation<typeof english> = {
  title: 'Kürzlich widerrufen',
  intro: 'Bleibt 30 Tage lang hier, mit dem Beleg. Um eine App erneut zu verbinden, öffnen Sie die App: Dann bittet sie Sie um Zugriff.',
  ended: '{service} · {ago} widerrufen',
  ranOut: '{service} · {ago} zurückgenommen, der letzte Zugriff ist abgelaufen',
  lives: '{service} · {ago} zurückgenommen, verliert den Zugriff spätestens am {date}',
  livesUnknown: '{service} · {ago} zurückgenommen, ausgegebene Tokens funktionieren, bis sie ablaufen',
  unknown: '{service} · {ago} zurückgenommen, nicht bestätigt, dass der gesamte Zugriff beendet ist',
  connectAgain: 'Erneut verbinden',
  connectNamed: '{app} öffnen, um die App erneut zu verbinden',
  all: { one: '{count} anzeigen', other: 'Alle {count} anzeigen' },
  failed: 'Was Sie kürzlich widerrufen haben, konnte nicht geladen werden.',
};
