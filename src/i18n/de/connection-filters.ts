import type { connectionFiltersMessages as english } from '../en/connection-filters.ts';
import type { Translation } from '../translation.ts';

/** Words of searching, sorting and filtering the connected apps. */
export const connectionFiltersMessages: Translation<typeof english> = {
  search: 'Ihre verbundenen Apps durchsuchen',
  searchHint: 'Nach App, Herausgeber oder Berechtigung suchen',
  fold: 'Sortieren und filtern',
  foldActive: { one: 'Sortieren und filtern ({count} aktiv)', other: 'Sortieren und filtern ({count} aktiv)' },
  sort: 'Sortierung',
  sorts: {
    newest: 'Neueste zuerst',
    name: 'Name',
    'last-used': 'Zuletzt genutzte zuerst',
    'longest-unused': 'Am längsten ungenutzte zuerst',
  },
  service: 'Dienst',
  everyService: 'Alle Dienste',
  change: 'Kann Daten ändern',
  unused: { one: 'Seit {count} Tag nicht genutzt', other: 'Seit {count} Tagen nicht genutzt' },
  leftOut: {
    one: 'Apps bei {services} fehlen hier: Der Dienst meldet nicht, wann eine App ihren Zugriff genutzt hat.',
    other: 'Apps bei {services} fehlen hier: Die Dienste melden nicht, wann eine App ihren Zugriff genutzt hat.',
  },
  clear: 'Suche und Filter zurücksetzen',
  noMatchesTitle: 'Keine passende verbundene App',
  noMatchesBody: 'Ihre anderen Apps haben ihren Zugriff weiterhin. Suchen Sie nach etwas anderem oder sehen Sie sich alle an.',
};
