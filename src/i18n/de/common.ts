import type { commonMessages as english } from '../en/common.ts';
import type { Translation } from '../translation.ts';

/** Words that every page shares. */
export const commonMessages: Translation<typeof english> = {
  product: 'Latchstring',
  tagline: 'Sie geben einer App Zugriff; Sie können ihn jederzeit zurücknehmen.',
  comma: ', ',
  connectedApps: 'Verbundene Apps',
  support: 'Hilfe',
  terms: 'Nutzungsbedingungen',
  privacy: 'Datenschutz',
  language: 'Sprache',
  newTab: '(öffnet in einem neuen Tab)',
  tryAgain: 'Erneut versuchen',
  loading: 'Wird geladen …',
  networkTitle: 'Keine Antwort vom Server',
  networkBody:
    'Möglicherweise ist Ihre Verbindung unterbrochen oder der Server ausgelastet. Es wurde nichts geändert. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  unexpectedTitle: 'Bei uns ist etwas schiefgegangen',
  unexpectedBody:
    'Der Server hat eine Antwort gegeben, die diese Seite nicht versteht. Versuchen Sie es erneut; wenn es wieder geschieht, kommen Sie später zurück.',
};
