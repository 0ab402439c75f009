import type { recentlyRevokedMessages as english } from '../en/recently-revoked.ts';
import type { Translation } from '../translation.ts';

/** Words of the apps whose access was taken back lately. */
export const recentlyRevokedMessages: Translation<typeof english> = {
  title: 'Äskettäin poistetut',
  intro:
    'Säilyy täällä 30 päivää kuitteineen. Jos haluat yhdistää sovelluksen uudelleen, avaa se: se pyytää silloin sinulta käyttöoikeutta.',
  ended: '{service} · Poistettu {ago}',
  ranOut: '{service} · Otettu pois {ago}, sen viimeinen käyttöoikeus on vanhentunut',
  lives: '{service} · Otettu pois {ago}, se menettää käyttöoikeutensa viimeistään {date}',
  livesUnknown: '{service} · Otettu pois {ago}, annetut tunnisteet toimivat, kunnes ne vanhenevat',
  unknown: '{service} · Otettu pois {ago}, ei varmuutta siitä, että koko käyttöoikeus on päättynyt',
  connectAgain: 'Yhdistä uudelleen',
  connectNamed: 'Avaa sovellus {app} yhdistääksesi sen uudelleen',
  all: { one: 'Näytä kaikki {count}', other: 'Näytä kaikki {count}' },
  failed: 'Äskettäin poistamiasi ei voitu ladata.',
};
