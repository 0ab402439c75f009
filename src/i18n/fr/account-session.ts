import type { accountSessionMessages as english } from '../en/account-session.ts';
import type { Translation } from '../translation.ts';

/** Words around signing in to the account pages, and around signing out. */
export const accountSessionMessages: Translation<typeof english> = {
  checking: 'Vérification du compte connecté…',
  signIn: 'Se connecter',
  signInAgain: 'Se connecter de nouveau',
  signOut: 'Se déconnecter',
  signingOut: 'Déconnexion…',
  signedInAs: 'Compte utilisé :',
  signedOutHereTitle: 'Déconnexion réussie',
  signedOutHereBody:
    'Ce navigateur n’affiche plus vos applications connectées, dans aucun onglet. Les applications gardent l’accès que vous leur avez donné jusqu’à ce que vous le retiriez.',
  signedOutEverywhereTitle: 'Déconnexion réussie partout',
  signedOutEverywhereBody:
    'Dans chaque navigateur qui était connecté à votre compte, celui-ci compris, il faut se connecter de nouveau. Les applications gardent l’accès que vous leur avez donné jusqu’à ce que vous le retiriez.',
  signedOutElsewhereTitle: 'Déconnexion effectuée dans un autre onglet',
  signedOutElsewhereBody: 'Pour vous protéger, tous les onglets de ce navigateur sont déconnectés en même temps.',
  signOutFailedTitle: 'Votre compte est toujours connecté',
  signOutFailedBody:
    'Le serveur n’a pas répondu, donc aucune déconnexion n’a eu lieu. Vérifiez votre connexion Internet, puis déconnectez-vous de nouveau.',
  failedPageTitle: 'Connexion non aboutie',
  failures: {
    unreachable: {
      title: 'La connexion a été interrompue',
      body: 'Le serveur n’a pas répondu à temps, la connexion n’a donc pas abouti sur cette page. Vérifiez votre connexion Internet, puis recommencez la connexion.',
    },
    'storage-blocked': {
      title: 'Votre navigateur bloque ce dont une connexion a besoin',
      body: 'Ce site ne peut conserver ni cookies ni données de session, et ne pourrait donc pas distinguer votre connexion d’une connexion falsifiée. Autorisez les cookies et les données de site pour cette adresse, puis réessayez.',
    },
    'nothing-pending': {
      title: 'Cette connexion a déjà été utilisée, ou n’a pas commencé ici',
      body: 'La réponse d’une connexion sert une seule fois, dans l’onglet qui l’a demandée. Recharger cette page ne permet pas de l’utiliser de nouveau. Rien n’a été envoyé ; commencez une nouvelle connexion.',
    },
    'wrong-answer': {
      title: 'Cette réponse ne correspond pas à votre connexion',
      body: 'Elle ne contient pas ce que cette page a demandé, ou elle provient d’un autre serveur. Elle n’a pas été utilisée : aucun jeton n’a été demandé. Commencez une nouvelle connexion, et ne suivez pas le lien qui menait ici.',
    },
    expired: {
      title: 'La connexion a pris trop de temps',
      body: 'La réponse n’était plus valable à son arrivée, la connexion n’a donc pas abouti. Recommencez-la.',
    },
    clock: {
      title: 'L’horloge de cet appareil semble déréglée',
      body: 'Votre connexion porte une heure qui ne concorde pas avec cet appareil. Réglez la date et l’heure sur automatique, puis connectez-vous de nouveau.',
    },
    refused: {
      title: 'La connexion a été refusée',
      body: 'Le serveur n’a pas accepté la connexion de cette page, qui n’a donc pas abouti. Réessayez ; si cela se reproduit, le serveur est peut-être mal configuré.',
    },
    unexpected: {
      title: 'Un problème est survenu de notre côté',
      body: 'Le serveur a donné une réponse que cette page ne comprend pas, la connexion n’a donc pas abouti. Réessayez dans un moment.',
    },
  },
};
