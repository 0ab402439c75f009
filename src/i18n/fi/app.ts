import type { appMessages as english } from '../en/app.ts';
import type { Translation } from '../translation.ts';

/** Words of the shell around the pages. */
export const appMessages: Translation<typeof english> = {
  pageTitle: '{page} · {product}',
  notFoundTitle: 'Tällaista sivua ei ole',
  notFoundBody: 'Osoitteessa voi olla kirjoitusvirhe, tai sivu on siirretty. Yhdistetyt sovelluksesi ja aloitussivu ovat yhä paikallaan.',
  toConnectedApps: 'Siirry yhdistettyihin sovelluksiin',
  toHome: 'Siirry aloitussivulle',
  brokenTitle: 'Tämä sivu lakkasi toimimasta',
  brokenBody:
    'Jokin siinä epäonnistui odottamattomasti. Mitään ei muuttunut sen vuoksi. Yritä uudelleen. Jos sama toistuu, lataa sivu uudestaan.',
  reload: 'Lataa sivu uudestaan',
  failedNetwork: 'Palvelin ei vastannut. Yhteytesi voi olla poikki tai palvelin kiireinen. Mitään ei muutettu.',
  failedUnexpected: 'Palvelimen vastausta ei voitu tulkita tällä sivulla. Mitään ei muutettu.',
};
