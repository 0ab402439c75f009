import type { accountSessionMessages as english } from '../en/account-session.ts';
import type { Translation } from '../translation.ts';

/** Words around signing in to the account pages, and around signing out. */
export const accountSessionMessages: Translation<typeof english> = {
  checking: 'Tarkistetaan, kuka on kirjautuneena…',
  signIn: 'Kirjaudu sisään',
  signInAgain: 'Kirjaudu sisään uudelleen',
  signOut: 'Kirjaudu ulos',
  signingOut: 'Kirjaudutaan ulos…',
  signedInAs: 'Kirjautuneena tilillä',
  signedOutHereTitle: 'Olet kirjautunut ulos',
  signedOutHereBody:
    'Tämä selain ei enää näytä yhdistettyjä sovelluksiasi millään välilehdellä. Sovellukset säilyttävät niille antamasi käyttöoikeuden, kunnes poistat sen.',
  signedOutEverywhereTitle: 'Olet kirjautunut ulos kaikkialta',
  signedOutEverywhereBody:
    'Jokaisessa selaimessa, jossa tilisi oli kirjautuneena, on kirjauduttava sisään uudelleen, myös tässä. Sovellukset säilyttävät niille antamasi käyttöoikeuden, kunnes poistat sen.',
  signedOutElsewhereTitle: 'Kirjauduit ulos toisessa välilehdessä',
  signedOutElsewhereBody: 'Suojaksesi tämän selaimen kaikki välilehdet kirjataan ulos samalla.',
  signOutFailedTitle: 'Olet yhä kirjautuneena',
  signOutFailedBody: 'Palvelin ei vastannut, joten ketään ei kirjattu ulos. Tarkista yhteys ja kirjaudu sitten ulos uudelleen.',
  failedPageTitle: 'Et ole kirjautunut sisään',
  failures: {
    unreachable: {
      title: 'Sisäänkirjautuminen keskeytyi',
      body: 'Palvelin ei vastannut ajoissa, joten et ole kirjautunut sisään tällä sivulla. Tarkista yhteys ja aloita sisäänkirjautuminen uudelleen.',
    },
    'storage-blocked': {
      title: 'Selaimesi estää jotakin, mitä sisäänkirjautuminen tarvitsee',
      body: 'Tämä sivusto ei saa tallentaa evästeitä eikä istunnon tietoja, joten se ei voinut erottaa sisäänkirjautumistasi väärennetystä. Salli evästeet ja sivuston tiedot tälle osoitteelle ja yritä sitten uudelleen.',
    },
    'nothing-pending': {
      title: 'Tämä sisäänkirjautuminen on jo käytetty, tai sitä ei aloitettu täällä',
      body: 'Sisäänkirjautumisen vastaus toimii kerran, siinä välilehdessä, joka sitä pyysi. Sitä ei voi käyttää uudelleen lataamalla tämän sivun uudestaan. Mitään ei lähetetty; aloita uusi sisäänkirjautuminen.',
    },
    'wrong-answer': {
      title: 'Tämä vastaus ei sovi sisäänkirjautumiseesi',
      body: 'Siinä ei ole sitä, mitä tämä sivu pyysi, tai se tulee toiselta palvelimelta. Sitä ei käytetty: tunnistetta ei pyydetty. Aloita uusi sisäänkirjautuminen äläkä seuraa linkkiä, joka toi sinut tänne.',
    },
    expired: {
      title: 'Sisäänkirjautuminen kesti liian kauan',
      body: 'Vastaus ei ollut enää voimassa saapuessaan, joten et ole kirjautunut sisään. Aloita sisäänkirjautuminen uudelleen.',
    },
    clock: {
      title: 'Tämän laitteen kello näyttää olevan väärässä',
      body: 'Sisäänkirjautumisessasi on aika, joka ei sovi yhteen tämän laitteen kanssa. Aseta päivämäärä ja kellonaika automaattisiksi ja kirjaudu sitten sisään uudelleen.',
    },
    refused: {
      title: 'Sisäänkirjautuminen hylättiin',
      body: 'Palvelin ei hyväksynyt sisäänkirjautumista tältä sivulta. Et ole kirjautunut sisään. Yritä uudelleen. Jos sama toistuu, palvelimen asetukset voivat olla väärin.',
    },
    unexpected: {
      title: 'Meillä tapahtui virhe',
      body: 'Palvelimen vastausta ei voitu tulkita tällä sivulla, joten et ole kirjautunut sisään. Yritä hetken kuluttua uudelleen.',
    },
  },
};
