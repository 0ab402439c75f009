import type { commonMessages as english } from '../en/common.ts';
import type { Translation } from '../translation.ts';

/** Words that every page shares. */
export const commonMessages: Translation<typeof english> = {
  product: 'Latchstring',
  tagline: 'Annat sovellukselle käyttöoikeuden, ja voit ottaa sen takaisin milloin tahansa.',
  comma: ', ',
  connectedApps: 'Yhdistetyt sovellukset',
  support: 'Tuki',
  terms: 'Käyttöehdot',
  privacy: 'Tietosuoja',
  language: 'Kieli',
  newTab: '(avautuu uuteen välilehteen)',
  tryAgain: 'Yritä uudelleen',
  loading: 'Ladataan…',
  networkTitle: 'Palvelin ei vastaa',
  networkBody: 'Yhteytesi voi olla poikki tai palvelin kiireinen. Mitään ei muutettu. Tarkista yhteys ja yritä uudelleen.',
  unexpectedTitle: 'Meillä tapahtui virhe',
  unexpectedBody: 'Palvelimen vastausta ei voitu tulkita tällä sivulla. Yritä uudelleen. Jos sama toistuu, palaa myöhemmin.',
};
