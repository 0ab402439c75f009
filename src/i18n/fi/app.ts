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
  problems: {
    'connection-not-found': 'Tätä yhteyttä ei enää ole.',
    'cross-site-request': 'Pyyntö ei tullut tältä sivustolta.',
    'invalid-token': 'Kirjautumisesi ei enää kelpaa täällä.',
    'not-signed-in': 'Tässä selaimessa ei ole ketään kirjautuneena.',
    'not-supported': 'Palvelu ei pysty siihen.',
    'reauthentication-required': 'Kirjautumisesi on liian vanha tähän vaiheeseen.',
    'server-busy': 'Juuri nyt on käsiteltävänä liian monta pyyntöä. Yritä hetken kuluttua uudelleen.',
    'too-many-attempts': 'Yrityksiä oli liikaa. Yritä myöhemmin uudelleen.',
    'internal-error': 'Jotain meni vikaan meidän puolellamme.',
    other: 'Pyyntöä ei hyväksytty.',
  },
};
