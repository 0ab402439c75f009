import type { narrowingMessages as english } from '../en/narrowing.ts';
import type { Translation } from '../translation.ts';

/** Words of taking a part of an access back: the question before it, and the result or the doubt after it. */
export const narrowingMessages: Translation<typeof english> = {
  takeBack: 'Zurücknehmen',
  takeBackNamed: '„{scope}“ von {app} zurücknehmen',
  needed: '{app} gibt an, ohne dies nicht zu funktionieren.',
  allNeeded: '{app} gibt an, dass jeder dieser Punkte unentbehrlich ist. Um sie zurückzunehmen, widerrufen Sie den Zugriff.',
  onlyOne: 'Mehr hat diese App nicht. Um es zurückzunehmen, widerrufen Sie den Zugriff.',
  allOrNothing: '{service} gibt Zugriff nur ganz oder gar nicht: Um einen Teil zurückzunehmen, widerrufen Sie den gesamten Zugriff.',
  confirmTitle: '„{scope}“ von {app} zurücknehmen?',
  confirmLoses: 'Die App kann dies mit Ihren Daten bei {service} nicht mehr tun:',
  confirmKeeps: 'Die App behält:',
  confirmCopies: 'Was die App bereits kopiert hat, bleibt bei ihr.',
  confirmAgain: 'Die App kann Sie erneut darum bitten. Dann entscheiden Sie neu.',
  keep: 'Beibehalten',
  takingBack: 'Wird zurückgenommen …',
  refusedTitle: 'Es wurde nichts zurückgenommen',
  refusedBody: 'Der Server hat die Anfrage zurückgewiesen: {reason}',
  takenTitle: 'Von {app} zurückgenommen: {scopes}',
  takenBody: 'Es endete sofort. Was unten aufgeführt ist, ist alles, was {app} jetzt hat.',
  endsTitle: '{app} verliert spätestens am {date}: {scopes}',
  endsBody:
    'Dafür erhält die App kein neues Token. Ein zuvor ausgegebenes Token lässt sich nicht zurückrufen: Es kann diesen Teil noch enthalten, bis spätestens {date}.',
  changedTitle: 'Der Zugriff von {app} hat sich inzwischen geändert',
  changedBody:
    'Er wurde in einem anderen Tab oder von Ihnen in der App geändert, während Sie diese Seite gelesen haben. Gerade eben wurde nichts zurückgenommen; unten steht der jetzige Stand.',
  uncertainTitle: 'Wir wissen nicht, ob {app} „{scope}“ noch hat',
  uncertainBody:
    'Sie wollten es zurücknehmen, aber es kam keine klare Antwort zurück. Vielleicht hat es geklappt, vielleicht nicht: Sehen Sie erneut nach, bevor Sie sich darauf verlassen.',
  uncertainChecking: 'Wird erneut nachgesehen …',
  uncertainNoAnswer: 'Wir haben gerade versucht, erneut nachzusehen, und auch keine Antwort erhalten. Es ist noch immer unbekannt.',
  stillTitle: '{app} hat „{scope}“ noch',
  stillBody: 'Wir haben gerade erneut nachgesehen: Es wurde nichts zurückgenommen. Sie können es erneut versuchen.',
  notThereTitle: '„{scope}“ gehört nicht mehr zu dem, was {app} erteilt wurde',
  notThereBody:
    'Wir haben gerade erneut nachgesehen. Ob ein zuvor ausgegebenes Token es noch nutzen kann, bis es abläuft, wissen wir nicht.',
  checkAgain: 'Erneut prüfen',
  tryAgain: 'Erneut zurücknehmen',
};
