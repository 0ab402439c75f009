import type { serverMessages as english } from '../en/server.ts';
import type { Translation } from '../translation.ts';

/** Words of the pages that the server writes by itself: links that do not work, sign-outs that apps ask for, languages. */
export const serverMessages: Translation<typeof english> = {
  brokenLinkTitle: 'Tämä linkki ei toimi',
  brokenLinkBody: 'Sovellus, josta tulit, teki pyynnön, johon ei voi vastata, joten sille ei annettu mitään tietoja.',
  brokenLinkNext: 'Palaa sovellukseen ja yritä uudelleen. Jos sama toistuu, kerro sovelluksen tekijöille alla olevat tiedot.',

  signOutTitle: 'Kirjaudutaanko ulos?',
  signOutAsk: 'Sovellus {app} pyytää kirjaamaan sinut ulos tässä selaimessa.',
  signOutAskUnnamed: 'Eräs sovellus pyytää kirjaamaan sinut ulos tässä selaimessa.',
  signedInHere: 'Kirjautuneena tässä:',
  staysConnected: 'Yhdistetyt sovelluksesi pysyvät yhdistettyinä.',
  afterwards: 'Sen jälkeen siirryt osoitteeseen {host}.',
  signOut: 'Kirjaudu ulos',
  staySignedIn: 'Pysy kirjautuneena',
  signedOutTitle: 'Olet kirjautunut ulos',
  goOn: 'Siirry osoitteeseen {host}',
  closeWindowTitle: 'Voit sulkea tämän ikkunan',
  closeWindow: 'Voit sulkea tämän ikkunan.',
  ifSignedOut: 'Jos valitsit uloskirjautumisen, olet kirjautunut ulos tässä selaimessa.',
  nobodyTitle: 'Et ole kirjautunut tässä sisään',
  nobodyBody: 'Tässä selaimessa ei ollut mitään, mistä kirjautua ulos. Voit sulkea tämän ikkunan.',
  stillSignedInTitle: 'Olet edelleen kirjautuneena',
  stillSignedInBody: 'Mitään ei muutettu. Palaa sovellukseen tai sulje tämä ikkuna.',
  overTitle: 'Tämä pyyntö on päättynyt',
  overBody: 'Siihen on jo vastattu, tai se odotti liian kauan. Jos haluat yhä kirjautua ulos, palaa sovellukseen ja yritä uudelleen.',

  languageTitle: 'Tätä kieltä ei ole saatavilla',
  languageBody: 'Mitään ei muutettu. Saatavilla ovat: {languages}.',
  goBack: 'Takaisin',

  needsScript: 'Tämä sivu vaatii JavaScriptin.',

  support: 'Tuki',
  terms: 'Käyttöehdot',
  privacy: 'Tietosuoja',

  undescribedScope: 'Palvelu ei kerro, mitä tämä sallii. Se voi olla enemmän kuin odotat.',
};
