import type { connectionSelectionMessages as english } from '../en/connection-selection.ts';
import type { Translation } from '../translation.ts';

/** Words of choosing connected apps, to revoke them together. */
export const connectionSelectionMessages: Translation<typeof english> = {
  selectNamed: '{app} auswählen',
  selectAll: { one: 'Die {count} angezeigte App auswählen', other: 'Alle {count} angezeigten Apps auswählen' },
  selectMatching: 'Alle {total} passenden auswählen',
  selectFirst: 'Die ersten {count} von {total} auswählen',
  selecting: '{total} werden ausgewählt …',
  selectingFailed: 'Nicht alle konnten ausgewählt werden. {reason} Was ausgewählt ist, bleibt es.',
  tooMany: '{chosen} ausgewählt: Widerrufen Sie höchstens {count} auf einmal',
  chosen: { one: '{count} ausgewählt', other: '{count} ausgewählt' },
  barLabel: 'Ausgewählte Apps',
  cancel: 'Abbrechen',
  revoke: 'Zugriff widerrufen',
};
