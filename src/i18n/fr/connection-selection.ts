import type { connectionSelectionMessages as english } from '../en/connection-selection.ts';
import type { Translation } from '../translation.ts';

/** Words of choosing connected apps, to revoke them together. */
export const connectionSelectionMessages: Translation<typeof english> = {
  selectNamed: 'Sélectionner {app}',
  selectAll: {
    one: 'Sélectionner {count} application affichée',
    many: 'Sélectionner les {count} d’applications affichées',
    other: 'Sélectionner les {count} applications affichées',
  },
  selectMatching: 'Sélectionner les {total} qui correspondent',
  selectFirst: 'Sélectionner les {count} premières sur {total}',
  selecting: 'Sélection de {total}…',
  selectingFailed: 'Certaines n’ont pas pu être sélectionnées. {reason} Ce qui est sélectionné le reste.',
  tooMany: '{chosen} sélectionnées : révoquez-en {count} au plus à la fois',
  chosen: { one: '{count} sélectionnée', many: '{count} de sélectionnées', other: '{count} sélectionnées' },
  barLabel: 'Applications sélectionnées',
  cancel: 'Annuler',
  revoke: 'Révoquer l’accès',
};
