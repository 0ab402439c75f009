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
};
