import type { moveniumMessages as english } from '../en/movenium.ts';
import type { Translation } from '../translation.ts';

/** Words of Movenium's own page: a sign-in by password, and what it opens. */
export const moveniumMessages: Translation<typeof english> = {
  title: 'Ihre Arbeitsstunden',
  welcome: 'Melden Sie sich an, um zu sehen, wie viele Stunden Sie in den letzten zwei Wochen gearbeitet haben und an welchen Projekten.',
  signIn: 'Anmelden',
  signInAgain: 'Erneut anmelden',
  aboutTitle: 'Was eine Anmeldung hier bedeutet',
  about: [
    'Diese Seite gehört zu Movenium selbst und darf deshalb nach Ihrem Passwort fragen. Die Seite sendet es an {host} und behält es nicht.',
    'Die Seite erhält ein Zugriffstoken für eine Stunde und ein Aktualisierungstoken für 30 Tage. Beide bleiben im Speicher dieser Seite: Beim Neuladen werden sie vergessen.',
    'Es gibt keinen Bildschirm zur Einwilligung. Wer Ihr Passwort hat, erhält alles; deshalb steht der gesamte Zugriff unter „Verbundene Apps“, als Movenium Open API.',
  ],
  missingTitle: 'Movenium läuft hier nicht',
  missingBody:
    'Dieser Server spricht für andere Dienste. Starten Sie ihn als Mock-Server, mit allen seinen Dialekten oder mit --only movenium.',
  toHome: 'Ansehen, was hier läuft',
  loadFailedTitle: 'Diese Seite konnte nicht geladen werden',

  dialogTitle: 'Bei Movenium anmelden',
  dialogLead: 'Mit dem Benutzernamen und dem Passwort Ihres Movenium-Kontos.',
  username: 'Benutzername',
  usernameMissing: 'Geben Sie Ihren Benutzernamen ein.',
  password: 'Passwort',
  passwordMissing: 'Geben Sie Ihr Passwort ein.',
  wrongCredentials: 'Dieser Benutzername und dieses Passwort passen nicht zusammen. Prüfen Sie beides und versuchen Sie es erneut.',
  cancel: 'Abbrechen',
  signingIn: 'Anmeldung läuft …',
  waitTitle: 'Zu viele fehlgeschlagene Versuche',
  waitBody: 'Zum Schutz des Kontos ist die Anmeldung noch {wait} lang angehalten. Versuchen Sie es um {time} Uhr erneut.',
  busyTitle: 'Gerade melden sich viele an',
  busyBody: 'Ihr Passwort wurde nicht geprüft, und nichts wurde gezählt. Versuchen Sie es in {wait} erneut.',

  loading: 'Ihre Stunden werden geladen …',
  signedInAs: '{name} · {username}',
  total: 'Die letzten zwei Wochen',
  hours: '{hours} Std.',
  byProject: 'Nach Projekt',
  daysTitle: 'Tag für Tag',
  nothingTitle: 'Noch keine Stunden',
  nothingBody: 'In den letzten zwei Wochen wurde für {name} nichts eingetragen.',
  workFailedTitle: 'Ihre Stunden konnten nicht geladen werden',
  workRefused: 'Movenium hat den Aufruf zurückgewiesen: „{text}“.',

  sessionTitle: 'Diese Anmeldung',
  endsAt: 'Das Zugriffstoken endet {when}, um {time} Uhr.',
  ended: 'Das Zugriffstoken ist abgelaufen. Wählen Sie „Erneuern“, um fortzufahren.',
  refresh: 'Erneuern',
  refreshed: 'Erneuert: ein neues Zugriffstoken und ein neues Aktualisierungstoken. Das alte Aktualisierungstoken funktioniert nicht mehr.',
  signOut: 'Abmelden',
  revokeHint:
    'Um den gesamten Zugriff zurückzunehmen, widerrufen Sie Movenium Open API unter „Verbundene Apps“. Wählen Sie dann hier „Erneuern“.',

  signedOutTitle: 'Sie sind von dieser Seite abgemeldet',
  signedOutBody:
    'Die Seite hat ihre Tokens vergessen. Movenium bietet keine Möglichkeit, sie von hier aus zu beenden: Widerrufen Sie dazu Movenium Open API unter „Verbundene Apps“.',
  refreshRefusedTitle: 'Diese Anmeldung wurde nicht erneuert',
  refreshRefusedBody:
    'Movenium hat geantwortet: „{text}“. Wahrscheinlich wurde der Zugriff zurückgenommen, hier oder in einem anderen Tab, oder er ist abgelaufen. Diese Seite hat ihre Tokens vergessen.',
  refreshRefusedUntil: 'Das letzte Zugriffstoken lässt sich nicht zurückrufen: Wer eine Kopie hat, kann es bis {time} Uhr verwenden.',
};
