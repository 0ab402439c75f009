import type { connectedAppsMessages as english } from '../en/connected-apps.ts';
import type { Translation } from '../translation.ts';

/** Words of the connected-apps list. */
export const connectedAppsMessages: Translation<typeof english> = {
  title: 'Applications connectées',
  intro:
    'Applications auxquelles vous avez donné accès à vos données. Ouvrez-en une pour voir ce qu’elle peut faire et ce qu’elle a fait, ou retirez-lui son accès.',
  loading: 'Chargement de vos applications connectées…',
  signInTitle: 'Voyez quelles applications ont accès',
  signInBody:
    'Connectez-vous pour voir chaque application à laquelle vous avez donné accès et ce qu’elle peut faire, et pour retirer cet accès.',
  countLoaded: {
    one: '{count} application connectée',
    many: '{count} d’applications connectées',
    other: '{count} applications connectées',
  },
  countShown: 'Affichage : {shown} sur {total}',
  countMatching: 'Résultats : {total} sur {all}',
  countMatchingShown: 'Résultats : {total} sur {all}, dont affichés : {shown}',
  showMore: 'Afficher plus',
  showEarlier: 'Afficher les précédentes',
  select: 'Sélectionner',
  emptyTitle: 'Aucune application n’a accès à vos données',
  emptyBody:
    'Lorsque vous autorisez une application à utiliser votre compte, elle apparaît ici : avec ce qu’elle peut faire, quand elle l’a fait pour la dernière fois, et un bouton pour retirer l’accès.',
  listFailedTitle: 'Vos applications connectées n’ont pas pu être chargées',
  outOfDate: 'Cette liste n’est peut-être pas à jour. {reason}',
  moreFailed: 'Les applications suivantes n’ont pas pu être chargées. {reason}',
  unverified: 'Non vérifiée',
  looksLike: 'Nom qui ressemble à {name}',
  mixedLetters: 'Lettres mélangées dans le nom',
  publisherLooksLike: 'Éditeur qui ressemble à {name}',
  publisherMixedLetters: 'Lettres mélangées dans le nom de l’éditeur',
  readOnly: 'lecture seule',
  canChange: 'peut modifier',
  noScopes: 'aucune donnée particulière',
  moreScopes: { one: '{titles} et {count} autre', many: '{titles} et {count} d’autres', other: '{titles} et {count} autres' },
  lineParts: '{scopes} · {access}',
  usedAgo: 'Utilisée {ago}',
  justNow: 'à l’instant',
  usedNever: 'Jamais utilisée',
  usedUnknown: 'Utilisation non signalée',
  facts: '{use} · {place}',
  atServiceSince: '{service}, depuis le {date}',
  stateActive: 'Active',
  stateEnds: 'Fin : {when}',
  revoke: 'Révoquer',
  revokeNamed: 'Révoquer l’accès de l’application {app}',
};
