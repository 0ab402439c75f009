import type { recentlyRevokedMessages as english } from '../en/recently-revoked.ts';
import type { Translation } from '../translation.ts';

/** Words of the apps whose access was taken back lately. */
export const recentlyRevokedMessages: Translation<typeof english> = {
  title: 'Accès révoqués récemment',
  intro:
    'Ils restent ici pendant 30 jours, avec leur justificatif. Pour connecter de nouveau une application, ouvrez-la : elle vous demande alors l’accès.',
  ended: '{service} · Accès révoqué {ago}',
  ranOut: '{service} · Accès retiré {ago}, son dernier accès a expiré',
  lives: '{service} · Accès retiré {ago}, perdu au plus tard le {date}',
  livesUnknown: '{service} · Accès retiré {ago}, les jetons délivrés fonctionnent jusqu’à leur expiration',
  unknown: '{service} · Accès retiré {ago}, fin de tout accès non confirmée',
  connectAgain: 'Connecter de nouveau',
  connectNamed: 'Ouvrir {app} pour connecter de nouveau l’application',
  all: { one: 'Afficher {count} élément', many: 'Afficher les {count} d’éléments', other: 'Afficher les {count} éléments' },
  failed: 'Ce que vous avez révoqué récemment n’a pas pu être chargé.',
};
