import type { moveniumMessages as english } from '../en/movenium.ts';
import type { Translation } from '../translation.ts';

/** Words of Movenium's own page: a sign-in by password, and what it opens. */
export const moveniumMessages: Translation<typeof english> = {
  title: 'Työtuntisi',
  welcome: 'Kirjaudu sisään nähdäksesi, montako tuntia ja missä projekteissa työskentelit viimeisten kahden viikon aikana.',
  signIn: 'Kirjaudu sisään',
  signInAgain: 'Kirjaudu sisään uudelleen',
  aboutTitle: 'Mitä sisäänkirjautuminen täällä tarkoittaa',
  about: [
    'Tämä sivu on palvelun Movenium oma, joten se saa kysyä salasanaasi. Se lähettää salasanan osoitteeseen {host} eikä säilytä sitä.',
    'Se saa käyttöoikeustunnisteen tunniksi ja päivitystunnisteen 30 päiväksi. Molemmat pysyvät tämän sivun muistissa: sivun lataaminen uudestaan unohtaa ne.',
    'Suostumusnäkymää ei ole. Se, jolla on salasanasi, saa kaiken, joten koko käyttöoikeus näkyy kohdassa Yhdistetyt sovellukset nimellä Movenium Open API.',
  ],
  missingTitle: 'Palvelu Movenium ei ole käynnissä täällä',
  missingBody:
    'Tämä palvelin puhuu muiden palvelujen puolesta. Käynnistä se testipalvelimena, kaikilla murteilla tai valitsimella --only movenium.',
  toHome: 'Katso, mitä täällä on käynnissä',
  loadFailedTitle: 'Tätä sivua ei voitu ladata',

  dialogTitle: 'Kirjaudu sisään palveluun Movenium',
  dialogLead: 'Movenium-tilisi käyttäjätunnuksella ja salasanalla.',
  username: 'Käyttäjätunnus',
  usernameMissing: 'Kirjoita käyttäjätunnuksesi.',
  password: 'Salasana',
  passwordMissing: 'Kirjoita salasanasi.',
  wrongCredentials: 'Käyttäjätunnus ja salasana eivät täsmää. Tarkista molemmat ja yritä sitten uudelleen.',
  cancel: 'Peruuta',
  signingIn: 'Kirjaudutaan sisään…',
  waitTitle: 'Liian monta epäonnistunutta yritystä',
  waitBody: 'Sisäänkirjautuminen on keskeytetty tilin suojaamiseksi. Odota {wait} ja yritä uudelleen kello {time}.',
  busyTitle: 'Moni kirjautuu juuri nyt sisään',
  busyBody: 'Salasanaasi ei tarkistettu, eikä mitään laskettu. Odota {wait} ja yritä sitten uudelleen.',

  loading: 'Ladataan tuntejasi…',
  signedInAs: '{name} · {username}',
  total: 'Viimeiset kaksi viikkoa',
  hours: '{hours} t',
  byProject: 'Projekteittain',
  daysTitle: 'Päivittäin',
  nothingTitle: 'Ei vielä tunteja',
  nothingBody: 'Käyttäjälle {name} ei ole merkitty mitään viimeisten kahden viikon aikana.',
  workFailedTitle: 'Tuntejasi ei voitu ladata',
  workRefused: 'Movenium hylkäsi kutsun: ”{text}”.',

  sessionTitle: 'Tämä sisäänkirjautuminen',
  endsAt: 'Käyttöoikeustunniste päättyy {when}, kello {time}.',
  ended: 'Käyttöoikeustunniste on päättynyt. Päivitä, niin voit jatkaa.',
  refresh: 'Päivitä',
  refreshed: 'Päivitetty: uusi käyttöoikeustunniste ja uusi päivitystunniste. Vanha päivitystunniste ei enää toimi.',
  signOut: 'Kirjaudu ulos',
  revokeHint:
    'Jos haluat poistaa koko käyttöoikeuden, poista sovelluksen Movenium Open API käyttöoikeus kohdassa Yhdistetyt sovellukset. Valitse sitten täällä Päivitä.',

  signedOutTitle: 'Olet kirjautunut ulos tältä sivulta',
  signedOutBody:
    'Sivu on unohtanut tunnisteensa. Palvelussa Movenium niitä ei voi lopettaa täältä: poista sitä varten sovelluksen Movenium Open API käyttöoikeus kohdassa Yhdistetyt sovellukset.',
  refreshRefusedTitle: 'Tätä sisäänkirjautumista ei uusittu',
  refreshRefusedBody:
    'Movenium vastasi: ”{text}”. Käyttöoikeus on luultavasti poistettu, täällä tai toisessa välilehdessä, tai se on vanhentunut. Tämä sivu on unohtanut tunnisteensa.',
  refreshRefusedUntil: 'Viimeistä käyttöoikeustunnistetta ei voi perua: se, jolla on siitä kopio, voi käyttää sitä {time} asti.',
};
