import type { commonMessages as english } from '../en/common.ts';
import type { Translation } from '../translation.ts';

/** Words that every page shares. */
export const commonMessages: Translation<typeof english> = {
  product: 'Latchstring',
  tagline: 'Vous donnez un accès à une application ; vous pouvez le reprendre à tout moment.',
  comma: ', ',
  connectedApps: 'Applications connectées',
  support: 'Assistance',
  terms: 'Conditions',
  privacy: 'Confidentialité',
  language: 'Langue',
  newTab: '(s’ouvre dans un nouvel onglet)',
  tryAgain: 'Réessayer',
  loading: 'Chargement…',
  networkTitle: 'Pas de réponse du serveur',
  networkBody:
    'Votre connexion Internet est peut-être coupée, ou le serveur est occupé. Rien n’a été modifié. Vérifiez votre connexion Internet, puis réessayez.',
  unexpectedTitle: 'Un problème est survenu de notre côté',
  unexpectedBody: 'Le serveur a donné une réponse que cette page ne comprend pas. Réessayez ; si cela se reproduit, revenez plus tard.',
};
