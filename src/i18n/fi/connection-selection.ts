import type { connectionSelectionMessages as english } from '../en/connection-selection.ts';
import type { Translation } from '../translation.ts';

/** Words of choosing connected apps, to revoke them together. */
export const connectionSelectionMessages: Translation<typeof english> = {
  selectNamed: 'Valitse sovellus {app}',
  selectAll: { one: 'Valitse {count} näkyvä sovellus', other: 'Valitse kaikki {count} näkyvää sovellusta' },
  selectMatching: 'Valitse kaikki {total} hakua vastaavaa',
  selectFirst: 'Valitse ensimmäiset {count} / {total}',
  selecting: 'Valitaan {total}…',
  selectingFailed: 'Kaikkia ei voitu valita. {reason} Jo valitut pysyvät valittuina.',
  tooMany: '{chosen} valittu: poista kerralla enintään {count}',
  chosen: { one: '{count} valittu', other: '{count} valittu' },
  barLabel: 'Valitut sovellukset',
  cancel: 'Peruuta',
  revoke: 'Poista käyttöoikeus',
};
