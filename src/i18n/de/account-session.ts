import type { accountSessionMessages as english } from '../en/account-session.ts';
import type { Translation } from '../translation.ts';

/** Words around signing in to the account pages, and around signing out. */
export const accountSessionMessages: Translation<typeof english> = {
  checking: 'Es wird geprüft, wer angemeldet ist …',
  signIn: 'Anmelden',
  signInAgain: 'Erneut anmelden',
  signOut: 'Abmelden',
  signingOut: 'Abmeldung läuft …',
  signedInAs: 'Angemeldet als',
  signedOutHereTitle: 'Sie sind abgemeldet',
  signedOutHereBody:
    'Dieser Browser zeigt Ihre verbundenen Apps nicht mehr, in keinem Tab. Apps behalten den Zugriff, den Sie ihnen gegeben haben, bis Sie ihn zurücknehmen.',
  signedOutEverywhereTitle: 'Sie sind überall abgemeldet',
  signedOutEverywhereBody:
    'In jedem Browser, in dem Ihr Konto angemeldet war, auch in diesem, ist eine neue Anmeldung nötig. Apps behalten den Zugriff, den Sie ihnen gegeben haben, bis Sie ihn zurücknehmen.',
  signedOutElsewhereTitle: 'Sie haben sich in einem anderen Tab abgemeldet',
  signedOutElsewhereBody: 'Zu Ihrem Schutz sind damit alle Tabs dieses Browsers abgemeldet.',
  signOutFailedTitle: 'Sie sind noch angemeldet',
  signOutFailedBody:
    'Der Server hat nicht geantwortet, deshalb wurde niemand abgemeldet. Prüfen Sie Ihre Verbindung und melden Sie sich dann erneut ab.',
  failedPageTitle: 'Nicht angemeldet',
  failures: {
    unreachable: {
      title: 'Die Anmeldung wurde unterbrochen',
      body: 'Der Server hat nicht rechtzeitig geantwortet, deshalb sind Sie auf dieser Seite nicht angemeldet. Prüfen Sie Ihre Verbindung und beginnen Sie die Anmeldung dann neu.',
    },
    'storage-blocked': {
      title: 'Ihr Browser blockiert, was eine Anmeldung braucht',
      body: 'Diese Website darf weder Cookies noch Sitzungsdaten speichern und könnte deshalb Ihre Anmeldung nicht von einer gefälschten unterscheiden. Erlauben Sie Cookies und Websitedaten für diese Adresse und versuchen Sie es dann erneut.',
    },
    'nothing-pending': {
      title: 'Diese Anmeldung wurde bereits verwendet oder nicht hier begonnen',
      body: 'Die Antwort einer Anmeldung gilt einmal, in dem Tab, der darum gebeten hat. Wird diese Seite neu geladen, lässt sie sich nicht noch einmal verwenden. Es wurde nichts gesendet; beginnen Sie eine neue Anmeldung.',
    },
    'wrong-answer': {
      title: 'Diese Antwort passt nicht zu Ihrer Anmeldung',
      body: 'Die Antwort enthält nicht, worum diese Seite gebeten hat, oder kommt von einem anderen Server. Deshalb wurde sie nicht verwendet: Es wurde kein Token angefordert. Beginnen Sie eine neue Anmeldung und folgen Sie nicht dem Link, der Sie hierher gebracht hat.',
    },
    expired: {
      title: 'Die Anmeldung hat zu lange gedauert',
      body: 'Die Antwort war bei ihrer Ankunft nicht mehr gültig, deshalb sind Sie nicht angemeldet. Beginnen Sie die Anmeldung neu.',
    },
    clock: {
      title: 'Die Uhr dieses Geräts scheint falsch zu gehen',
      body: 'Ihre Anmeldung enthält eine Uhrzeit, die nicht zu diesem Gerät passt. Stellen Sie Datum und Uhrzeit auf automatisch und melden Sie sich dann erneut an.',
    },
    refused: {
      title: 'Die Anmeldung wurde zurückgewiesen',
      body: 'Der Server hat die Anmeldung dieser Seite nicht angenommen. Sie sind nicht angemeldet. Versuchen Sie es erneut; wenn es wieder geschieht, ist der Server vielleicht falsch eingerichtet.',
    },
    unexpected: {
      title: 'Bei uns ist etwas schiefgegangen',
      body: 'Der Server hat eine Antwort gegeben, die diese Seite nicht versteht, deshalb sind Sie nicht angemeldet. Versuchen Sie es in einer Weile erneut.',
    },
  },
};
