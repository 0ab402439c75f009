import type { revocationMessages as english } from '../en/revocation.ts';
import type { Translation } from '../translation.ts';

/** Words of a revocation: the question before it, and the receipt or the doubt after it. */
export const revocationMessages: Translation<typeof english> = {
  confirmTitle: 'Zugriff von {app} widerrufen?',
  confirmLoses: 'Die App verliert diesen Zugriff auf die Daten von {account} bei {service}:',
  confirmSees: '(sehen)',
  confirmChanges: '(sehen und ändern)',
  confirmLosesNothing: 'Die App wird von {account} bei {service} getrennt.',
  confirmTokens:
    'Die Tokens der App funktionieren dann nicht mehr, wo auch immer sie läuft. Lässt sich eines nicht zurückrufen, nennt der Beleg, bis wann es funktioniert.',
  confirmUntil: 'Wenn Sie den Zugriff beibehalten, endet er am {date} von selbst.',
  confirmKeeps: 'Was die App bereits kopiert hat, bleibt bei ihr. Um es löschen zu lassen, wenden Sie sich an die App.',
  confirmAgain: 'Die App kann Sie erneut um Zugriff bitten. Dann entscheiden Sie neu.',
  confirmNote: '{app} sagt dazu:',
  unverified: 'Nicht geprüft: Niemand hat geprüft, wer hinter dieser App steht.',
  moreScopes: { one: 'und {count} weitere', other: 'und {count} weitere' },
  keep: 'Zugriff beibehalten',
  revokeAccess: 'Zugriff widerrufen',
  revoking: 'Wird widerrufen …',
  refusedTitle: 'Es wurde nichts widerrufen',
  refusedBody: 'Der Server hat die Anfrage zurückgewiesen: {reason}',
  uncertainTitle: 'Wir wissen nicht, ob {app} noch Zugriff hat',
  uncertainBody:
    'Sie wollten den Zugriff widerrufen, aber es kam keine klare Antwort zurück. Vielleicht wurde er widerrufen, vielleicht nicht: Sehen Sie erneut nach, bevor Sie sich darauf verlassen.',
  uncertainChecking: 'Wird erneut nachgesehen …',
  uncertainStillTitle: '{app} hat noch Zugriff',
  uncertainStill: 'Wir haben gerade erneut nachgesehen: Es wurde nichts widerrufen. Sie können erneut widerrufen.',
  uncertainNoAnswer: 'Wir haben gerade versucht, erneut nachzusehen, und auch keine Antwort erhalten. Es ist noch immer unbekannt.',
  checkAgain: 'Erneut prüfen',
  tryRevokeAgain: 'Erneut widerrufen',
  goneTitle: '{app} ist nicht mehr verbunden',
  goneBody:
    'Der Zugriff der App bei {service} ist beendet: Er wurde durch einen früheren Versuch oder in einem anderen Tab widerrufen oder ist abgelaufen. Dafür gibt es keinen Beleg.',
  dismiss: 'Ausblenden',
  download: 'Beleg herunterladen',
  receiptCould: 'Bis dahin, seit dem {since}, umfasste der Zugriff: {scopes}.',
  receiptConnected: 'Die App war seit dem {since} verbunden.',
  receiptWhen: 'Beleg: {account} bei {service}, {date}',
  receiptVerified: '{app} hat keinen Zugriff mehr',
  receiptVerifiedBody: 'Wir haben jede Zeile unten nach dem Widerruf geprüft. Um erneut Zugriff zu erhalten, muss {app} Sie fragen.',
  receiptReported: '{service} meldet, dass {app} keinen Zugriff mehr hat',
  receiptReportedBody:
    'Wir haben den Widerruf weitergegeben, und {service} hat ihn bestätigt; selbst prüfen konnten wir ihn nicht. Um erneut Zugriff zu erhalten, muss {app} Sie fragen.',
  receiptLives: '{app} verliert den Zugriff spätestens am {date}',
  receiptLivesBody:
    'Die App kann ihren Zugriff nicht mehr erneuern. Ein Token, das sie bereits hat, trägt sein eigenes Ende in sich und lässt sich nicht zurückrufen; es funktioniert bis spätestens {date}.',
  receiptRanOut: 'Der letzte Zugriff von {app} ist abgelaufen',
  receiptRanOutBody:
    'Nach Ihrem Widerruf konnte er nicht mehr erneuert werden. Ein zuvor ausgegebenes Token trug sein eigenes Ende in sich und funktionierte bis spätestens {date}.',
  receiptUnknown: 'Wir konnten nicht bestätigen, dass der gesamte Zugriff von {app} beendet ist',
  receiptUnknownBody:
    'Der Widerruf wurde angenommen. Bei den als unbekannt markierten Zeilen können wir nicht sagen, ob das Genannte noch funktioniert; wenn Sie besorgt sind, fragen Sie {service}.',
  credentials: {
    'access-token': {
      dead: { one: '{count} Zugriffstoken funktioniert nicht mehr', other: '{count} Zugriffstokens funktionieren nicht mehr' },
      none: 'Es war kein Zugriffstoken in Gebrauch',
      uncounted: 'Zugriffstokens funktionieren nicht mehr',
      lives: { one: 'Ein Zugriffstoken: verwendbar bis {date}', other: '{count} Zugriffstokens: verwendbar bis spätestens {date}' },
      livesUncounted: 'Ausgegebene Zugriffstokens funktionieren, bis sie ablaufen',
      unknown: 'Zugriffstokens: unbekannt, ob sie noch funktionieren',
    },
    'refresh-token': {
      dead: {
        one: '{count} Aktualisierungstoken funktioniert nicht mehr',
        other: '{count} Aktualisierungstokens funktionieren nicht mehr',
      },
      none: 'Es war kein Aktualisierungstoken in Gebrauch',
      uncounted: 'Aktualisierungstokens funktionieren nicht mehr',
      lives: {
        one: 'Ein Aktualisierungstoken: verwendbar bis {date}',
        other: '{count} Aktualisierungstokens: verwendbar bis spätestens {date}',
      },
      livesUncounted: 'Ausgegebene Aktualisierungstokens funktionieren, bis sie ablaufen',
      unknown: 'Aktualisierungstokens: unbekannt, ob sie noch funktionieren',
    },
    'authorization-code': {
      dead: { one: '{count} Autorisierungscode funktioniert nicht mehr', other: '{count} Autorisierungscodes funktionieren nicht mehr' },
      none: 'Es stand kein Autorisierungscode aus',
      uncounted: 'Autorisierungscodes funktionieren nicht mehr',
      lives: {
        one: 'Ein Autorisierungscode: verwendbar bis {date}',
        other: '{count} Autorisierungscodes: verwendbar bis spätestens {date}',
      },
      livesUncounted: 'Ausgegebene Autorisierungscodes funktionieren, bis sie ablaufen',
      unknown: 'Autorisierungscodes: unbekannt, ob sie noch funktionieren',
    },
    grant: {
      dead: { one: 'Ihre Einwilligung wurde zurückgezogen', other: '{count} Einwilligungen wurden zurückgezogen' },
      none: 'Es war keine Einwilligung vermerkt',
      uncounted: 'Ihre Einwilligung wurde zurückgezogen',
      lives: { one: 'Ihre Einwilligung: vermerkt bis {date}', other: '{count} Einwilligungen: vermerkt bis spätestens {date}' },
      livesUncounted: 'Ihre Einwilligung bleibt vermerkt, bis sie abläuft',
      unknown: 'Ihre Einwilligung: unbekannt, ob sie zurückgezogen ist',
    },
  },
  evidence: {
    introspected: 'Nachgewiesen: danach erneut geprüft',
    'store-query': 'Nachgewiesen: in den Aufzeichnungen nachgesehen',
    'engine-reported': 'Gemeldet von {service}',
    unknown: 'Unbekannt',
  },
};
