import type { signOutEverywhereMessages as english } from '../en/sign-out-everywhere.ts';
import type { Translation } from '../translation.ts';

/** Words of signing out of every browser at once. */
export const signOutEverywhereMessages: Translation<typeof english> = {
  title: 'Vous avez perdu un appareil, ou utilisé un appareil qui n’est pas le vôtre ?',
  body: 'Mettez fin à toutes les connexions à votre compte, dans tous les navigateurs. Les applications gardent l’accès que vous leur avez donné.',
  changePassword: 'Changer de mot de passe',
  start: 'Se déconnecter partout',
  confirmTitle: 'Se déconnecter partout ?',
  confirmEnds: 'Dans chaque navigateur connecté à votre compte, celui-ci compris, il faudra se connecter de nouveau.',
  confirmApps: 'Les applications gardent l’accès que vous leur avez donné. Pour y mettre fin, révoquez-le d’abord ici.',
  confirmOthers: 'Les autres comptes connectés dans ce navigateur restent connectés.',
  confirmPassword: 'Quiconque connaît votre mot de passe peut se connecter de nouveau. Si quelqu’un pourrait le connaître, changez-le.',
  keep: 'Ne pas se déconnecter',
  confirm: 'Se déconnecter partout',
  busy: 'Déconnexion…',
  failedTitle: 'Votre compte est toujours connecté ici',
  refused: 'Aucune connexion n’a pris fin : {reason}',
  unknown:
    'Aucune réponse claire n’est revenue : les autres navigateurs sont peut-être déconnectés, ou peut-être pas. Vérifiez votre connexion Internet, puis réessayez.',
};
