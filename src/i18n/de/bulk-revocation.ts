import type { bulkRevocationMessages as english } from '../en/bulk-revocation.ts';
import type { Translation } from '../translation.ts';

/** Words of taking the access of several apps back at once. */
export const bulkRevocationMessages: Translation<typeof english> = {
  confirmTitle: { one: 'Zugriff von {count} App widerrufen?', other: 'Zugriff von {count} Apps widerrufen?' },
  confirmLoses: 'Diese Apps verlieren den gesamten Zugriff auf die Daten von {account}:',
  confirmLosesYours: 'Diese Apps verlieren den gesamten Zugriff auf Ihre Daten:',
  appAtService: '{app} bei {service}',
  note: 'In den Worten der App: {note}',
  more: { one: 'und {count} weitere', other: 'und {count} weitere' },
  confirmTokens:
    'Die Tokens dieser Apps funktionieren dann nicht mehr, wo auch immer die Apps laufen. Lässt sich eines nicht zurückrufen, nennt der Beleg, bis wann es funktioniert.',
  confirmKeeps: 'Was die Apps bereits kopiert haben, bleibt bei ihnen. Um es löschen zu lassen, wenden Sie sich an jede App.',
  confirmAgain: 'Die Apps können Sie erneut um Zugriff bitten. Dann entscheiden Sie neu.',
  keep: 'Zugriff beibehalten',
  revoke: 'Zugriff widerrufen',
  revoking: 'Wird widerrufen …',
  progressTitle: 'Zugriff wird widerrufen',
  progress: '{done} von {total}',
  progressStay:
    'Lassen Sie diese Seite offen, bis es abgeschlossen ist. Was schon beendet ist, bleibt beendet, auch wenn Sie die Seite schließen.',
  refusedTitle: 'Es wurde nichts widerrufen',
  refusedBody: 'Der Server hat die Anfrage zurückgewiesen: {reason}',
  titleAll: { one: '{count} App hat keinen Zugriff mehr', other: '{count} Apps haben keinen Zugriff mehr' },
  titleSome: 'Nachgewiesen: kein Zugriff mehr für {verified} von {total} Apps',
  titleNone: {
    one: 'Wir konnten nicht nachweisen, dass die App keinen Zugriff mehr hat',
    other: 'Wir konnten nicht nachweisen, dass die {count} Apps keinen Zugriff mehr haben',
  },
  settled:
    'Öffnen Sie eine Zeile, um den Beleg zu sehen: was nicht mehr funktioniert und woher das bekannt ist. Um erneut Zugriff zu erhalten, muss eine App Sie fragen.',
  stillOpen: {
    one: '{count} App ist noch offen: Unten steht, was über sie bekannt ist.',
    other: '{count} Apps sind noch offen: Unten steht, was über jede bekannt ist.',
  },
  verifiedFold: { one: '{count} App: Zugriff beendet, nachgewiesen', other: '{count} Apps: Zugriff beendet, nachgewiesen' },
  stoppedNoAnswer:
    'Für einige Apps kam keine klare Antwort zurück: Der Zugriff wurde vielleicht widerrufen, vielleicht nicht. Prüfen Sie es erneut, bevor Sie sich darauf verlassen.',
  stoppedSignIn:
    'Für die übrigen liegt Ihre Anmeldung zu lange zurück. Wählen Sie „Erneut widerrufen“ und melden Sie sich dann noch einmal an.',
  stoppedRefused: 'Der Server hat die übrigen zurückgewiesen: {reason}',
  status: {
    verified: 'Zugriff beendet, nachgewiesen',
    reported: 'Zugriff beendet, wie {service} meldet',
    ranOut: 'Der letzte Zugriff ist abgelaufen',
    lives: 'Verliert den Zugriff spätestens am {date}',
    livesUnknown: 'Ausgegebene Tokens funktionieren, bis sie ablaufen',
    unknown: 'Nicht bestätigt, dass der gesamte Zugriff beendet ist',
    gone: 'War nicht mehr verbunden; dafür gibt es keinen Beleg',
    'not-yet': 'Keine klare Antwort: Vielleicht besteht noch Zugriff',
    looking: 'Wird erneut nachgesehen …',
    'still-connected': 'Hat noch Zugriff: Wir haben gerade erneut nachgesehen',
    'no-answer': 'Wieder keine Antwort: noch immer unbekannt',
    'not-sent': 'Nicht widerrufen: Dafür wurde nichts gesendet',
  },
  receiptLine: '{what} · {proof}',
  receiptWhen: 'Beleg vom {date}',
  checkAgain: 'Erneut prüfen',
  revokeAgain: 'Erneut widerrufen',
  download: 'Belege herunterladen',
};
