import type { connectionFiltersMessages as english } from '../en/connection-filters.ts';
import type { Translation } from '../translation.ts';

/** Words of searching, sorting and filtering the connected apps. */
export const connectionFiltersMessages: Translation<typeof english> = {
  search: 'Rechercher dans vos applications connectées',
  searchHint: 'Rechercher par application, éditeur ou autorisation',
  fold: 'Trier et filtrer',
  foldActive: {
    one: 'Trier et filtrer ({count} actif)',
    many: 'Trier et filtrer ({count} d’actifs)',
    other: 'Trier et filtrer ({count} actifs)',
  },
  sort: 'Trier',
  sorts: {
    newest: 'Les plus récentes d’abord',
    name: 'Nom',
    'last-used': 'Dernières utilisées d’abord',
    'longest-unused': 'Inutilisées depuis le plus longtemps d’abord',
  },
  service: 'Service',
  everyService: 'Tous les services',
  change: 'Peut modifier des données',
  unused: {
    one: 'Non utilisée depuis {count} jour',
    many: 'Non utilisée depuis {count} de jours',
    other: 'Non utilisée depuis {count} jours',
  },
  leftOut: {
    one: 'Les applications chez {services} ne figurent pas ici : ce service ne signale pas quand une application a utilisé son accès.',
    many: 'Les applications chez {services} ne figurent pas ici : ces services ne signalent pas quand une application a utilisé son accès.',
    other:
      'Les applications chez {services} ne figurent pas ici : ces services ne signalent pas quand une application a utilisé son accès.',
  },
  clear: 'Effacer la recherche et les filtres',
  noMatchesTitle: 'Aucune application connectée ne correspond',
  noMatchesBody: 'Vos autres applications ont toujours leur accès. Recherchez autre chose, ou affichez-les toutes.',
};
