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
  problems: {
    'connection-not-found': 'Cette connexion n’existe plus.',
    'cross-site-request': 'La demande ne venait pas de ce site.',
    'invalid-token': 'Votre connexion n’est plus valable ici.',
    'not-signed-in': 'Personne n’est connecté dans ce navigateur.',
    'not-supported': 'Le service ne le permet pas.',
    'reauthentication-required': 'Votre connexion est trop ancienne pour cette étape.',
    'server-busy': 'Trop de demandes sont traitées en ce moment. Réessayez dans un instant.',
    'too-many-attempts': 'Il y a eu trop de tentatives. Réessayez plus tard.',
    'internal-error': 'Un problème est survenu de notre côté.',
    other: 'La demande n’a pas été acceptée.',
  },
};
