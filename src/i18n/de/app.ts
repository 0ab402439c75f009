import type { appMessages as english } from '../en/app.ts';
import type { Translation } from '../translation.ts';

/** Words of the shell around the pages. */
export const appMessages: Translation<typeof english> = {
  pageTitle: '{page} · {product}',
  notFoundTitle: 'Diese Seite gibt es nicht',
  notFoundBody:
    'Die Adresse enthält vielleicht einen Tippfehler, oder die Seite ist umgezogen. Ihre verbundenen Apps und die Startseite sind noch da, wo sie waren.',
  toConnectedApps: 'Zu den verbundenen Apps',
  toHome: 'Zur Startseite',
  brokenTitle: 'Diese Seite funktioniert nicht mehr',
  brokenBody:
    'Etwas darin ist fehlgeschlagen, womit wir nicht gerechnet haben. Dadurch wurde nichts geändert. Versuchen Sie es erneut; wenn es wieder geschieht, laden Sie die Seite neu.',
  reload: 'Seite neu laden',
  failedNetwork:
    'Der Server hat nicht geantwortet. Möglicherweise ist Ihre Verbindung unterbrochen oder der Server ausgelastet. Es wurde nichts geändert.',
  failedUnexpected: 'Der Server hat eine Antwort gegeben, die diese Seite nicht versteht. Es wurde nichts geändert.',
  problems: {
    'connection-not-found': 'Diese Verbindung gibt es nicht mehr.',
    'cross-site-request': 'Die Anfrage kam nicht von dieser Website.',
    'invalid-token': 'Ihre Anmeldung gilt hier nicht mehr.',
    'not-signed-in': 'In diesem Browser ist niemand angemeldet.',
    'not-supported': 'Der Dienst kann das nicht.',
    'reauthentication-required': 'Ihre Anmeldung liegt für diesen Schritt zu lange zurück.',
    'server-busy': 'Gerade werden zu viele Anfragen beantwortet. Versuchen Sie es gleich noch einmal.',
    'too-many-attempts': 'Es gab zu viele Versuche. Versuchen Sie es später noch einmal.',
    'internal-error': 'Bei uns ist etwas schiefgegangen.',
    other: 'Die Anfrage wurde nicht angenommen.',
  },
};
