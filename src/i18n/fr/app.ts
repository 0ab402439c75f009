import type { appMessages as english } from '../en/app.ts';
import type { Translation } from '../translation.ts';

/** Words of the shell around the pages. */
export const appMessages: Translation<typeof english> = {
  pageTitle: '{page} · {product}',
  notFoundTitle: 'Cette page n’existe pas',
  notFoundBody:
    'L’adresse contient peut-être une faute de frappe, ou la page a été déplacée. Vos applications connectées et la page d’accueil sont toujours au même endroit.',
  toConnectedApps: 'Aller aux applications connectées',
  toHome: 'Aller à la page d’accueil',
  brokenTitle: 'Cette page a cessé de fonctionner',
  brokenBody:
    'Un élément de cette page a échoué d’une façon que nous n’avions pas prévue. Cela n’a rien modifié. Réessayez ; si cela se reproduit, rechargez la page.',
  reload: 'Recharger la page',
  failedNetwork:
    'Le serveur n’a pas répondu. Votre connexion Internet est peut-être coupée, ou le serveur est occupé. Rien n’a été modifié.',
  failedUnexpected: 'Le serveur a donné une réponse que cette page ne comprend pas. Rien n’a été modifié.',
};
