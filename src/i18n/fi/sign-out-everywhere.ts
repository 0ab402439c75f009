import type { signOutEverywhereMessages as english } from '../en/sign-out-everywhere.ts';
import type { Translation } from '../translation.ts';

/** Words of signing out of every browser at once. */
export const signOutEverywhereMessages: Translation<typeof english> = {
  title: 'Katosiko laite, tai käytitkö laitetta, joka ei ole omasi?',
  body: 'Lopeta kaikki tilisi sisäänkirjautumiset kaikissa selaimissa. Sovellukset säilyttävät niille antamasi käyttöoikeuden.',
  changePassword: 'Vaihda salasana',
  start: 'Kirjaudu ulos kaikkialta',
  confirmTitle: 'Kirjaudutaanko ulos kaikkialta?',
  confirmEnds: 'Jokaisessa selaimessa, jossa tilisi on kirjautuneena, on kirjauduttava sisään uudelleen, myös tässä.',
  confirmApps: 'Sovellukset säilyttävät niille antamasi käyttöoikeuden. Jos haluat lopettaa senkin, poista se ensin täällä.',
  confirmOthers: 'Muut tilit, jotka ovat kirjautuneina tässä selaimessa, pysyvät kirjautuneina.',
  confirmPassword: 'Se, joka tietää salasanasi, voi kirjautua sisään uudelleen. Jos joku voi tietää sen, vaihda se.',
  keep: 'Pysy kirjautuneena',
  confirm: 'Kirjaudu ulos kaikkialta',
  busy: 'Kirjaudutaan ulos…',
  failedTitle: 'Olet yhä kirjautuneena täällä',
  refused: 'Mitään ei lopetettu: {reason}',
  unknown: 'Selvää vastausta ei tullut: muut selaimet on voitu kirjata ulos tai sitten ei. Tarkista yhteys ja yritä sitten uudelleen.',
};
