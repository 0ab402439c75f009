import type { serverMessages as english } from '../en/server.ts';
import type { Translation } from '../translation.ts';

/** Words of the pages that the server writes by itself: links that do not work, sign-outs that apps ask for, languages. */
export const serverMessages: Translation<typeof english> = {
  brokenLinkTitle: 'Dieser Link funktioniert nicht',
  brokenLinkBody:
    'Die App, von der Sie kommen, hat eine Anfrage gestellt, die nicht beantwortet werden kann. Ihr wurde deshalb nichts mitgeteilt.',
  brokenLinkNext:
    'Gehen Sie zurück zur App und versuchen Sie es noch einmal. Wenn es wieder passiert, teilen Sie den Herstellern der App mit, was hier unten steht.',

  signOutTitle: 'Abmelden?',
  signOutAsk: '{app} bittet darum, Sie in diesem Browser abzumelden.',
  signOutAskUnnamed: 'Eine App bittet darum, Sie in diesem Browser abzumelden.',
  signedInHere: 'Hier angemeldet:',
  staysConnected: 'Ihre verbundenen Apps bleiben verbunden.',
  afterwards: 'Danach geht es weiter zu {host}.',
  signOut: 'Abmelden',
  staySignedIn: 'Angemeldet bleiben',
  signedOutTitle: 'Sie sind abgemeldet',
  goOn: 'Weiter zu {host}',
  closeWindowTitle: 'Sie können dieses Fenster schließen',
  closeWindow: 'Sie können dieses Fenster schließen.',
  ifSignedOut: 'Wenn Sie „Abmelden“ gewählt haben, sind Sie in diesem Browser abgemeldet.',
  nobodyTitle: 'Sie sind hier nicht angemeldet',
  nobodyBody: 'In diesem Browser gab es nichts abzumelden. Sie können dieses Fenster schließen.',
  stillSignedInTitle: 'Sie sind weiterhin angemeldet',
  stillSignedInBody: 'Es wurde nichts geändert. Gehen Sie zurück zur App oder schließen Sie dieses Fenster.',
  overTitle: 'Diese Anfrage ist beendet',
  overBody:
    'Sie wurde bereits beantwortet oder blieb zu lange ohne Antwort. Wenn Sie sich noch abmelden möchten, gehen Sie zurück zur App und versuchen Sie es noch einmal.',

  languageTitle: 'Diese Sprache ist nicht verfügbar',
  languageBody: 'Es wurde nichts geändert. Verfügbar sind: {languages}.',
  goBack: 'Zurück',

  needsScript: 'Diese Seite braucht JavaScript.',

  support: 'Hilfe',
  terms: 'Nutzungsbedingungen',
  privacy: 'Datenschutz',

  undescribedScope: 'Der Dienst sagt nicht, was damit erlaubt wird. Es kann mehr sein, als Sie erwarten.',
};
