import type { bulkRevocationMessages as english } from '../en/bulk-revocation.ts';
import type { Translation } from '../translation.ts';

/** Words of taking the access of several apps back at once. */
export const bulkRevocationMessages: Translation<typeof english> = {
  confirmTitle: { one: 'Poistetaanko {count} sovelluksen käyttöoikeus?', other: 'Poistetaanko {count} sovelluksen käyttöoikeus?' },
  confirmLoses: 'Nämä menettävät koko käyttöoikeutensa tilin {account} tietoihin:',
  confirmLosesYours: 'Nämä menettävät koko käyttöoikeutensa tietoihisi:',
  appAtService: '{app}, palvelussa {service}',
  note: 'Sovelluksen omin sanoin: {note}',
  more: { one: 'ja {count} muu', other: 'ja {count} muuta' },
  confirmTokens:
    'Niiden tunnisteet lakkaavat toimimasta, missä sovellukset sitten toimivatkin. Jos jotakin ei voi perua, sen kuitti kertoo, mihin asti se toimii.',
  confirmKeeps: 'Se, minkä ne ovat jo kopioineet, jää niille. Jos haluat sen poistettavaksi, pyydä sitä kultakin sovellukselta.',
  confirmAgain: 'Ne voivat pyytää sinulta käyttöoikeutta uudelleen. Silloin päätät uudestaan.',
  keep: 'Säilytä ne',
  revoke: 'Poista käyttöoikeus',
  revoking: 'Poistetaan…',
  progressTitle: 'Poistetaan käyttöoikeutta',
  progress: '{done}/{total}',
  progressStay: 'Pidä tämä sivu auki, kunnes kaikki on valmista. Se, mikä päättyy, pysyy päättyneenä, vaikka sulkisit sivun.',
  refusedTitle: 'Mitään ei poistettu',
  refusedBody: 'Palvelin hylkäsi pyynnön: {reason}',
  titleAll: { one: '{count} sovelluksella ei ole enää käyttöoikeutta', other: '{count} sovelluksella ei ole enää käyttöoikeutta' },
  titleSome: 'Käyttöoikeuden päättyminen varmistettu: {verified}/{total} sovellusta',
  titleNone: {
    one: 'Emme voineet varmistaa, että sovellus menetti käyttöoikeutensa',
    other: 'Emme voineet varmistaa, että {count} sovellusta menetti käyttöoikeutensa',
  },
  settled:
    'Avaa rivi nähdäksesi sen kuitin: mikä lakkasi toimimasta ja mistä se tiedetään. Saadakseen käyttöoikeuden uudelleen sovelluksen on pyydettävä sitä sinulta.',
  stillOpen: {
    one: '{count} sovellus on yhä avoinna: katso alta, mitä siitä tiedetään.',
    other: '{count} sovellusta on yhä avoinna: katso alta, mitä kustakin tiedetään.',
  },
  verifiedFold: {
    one: '{count} sovellus: käyttöoikeus päättynyt, varmistettu',
    other: '{count} sovellusta: käyttöoikeus päättynyt, varmistettu',
  },
  stoppedNoAnswer:
    'Joistakin ei saatu selvää vastausta: käyttöoikeus on voitu poistaa tai sitten ei. Tarkista uudelleen ennen kuin luotat siihen.',
  stoppedSignIn: 'Sisäänkirjautumisesi on liian vanha loppuja varten. Valitse Poista uudelleen ja kirjaudu sitten vielä kerran sisään.',
  stoppedRefused: 'Palvelin hylkäsi loput: {reason}',
  status: {
    verified: 'Käyttöoikeus päättynyt, varmistettu',
    reported: 'Käyttöoikeus päättynyt, palvelun {service} ilmoituksen mukaan',
    ranOut: 'Sen viimeinen käyttöoikeus vanheni',
    lives: 'Menettää käyttöoikeutensa viimeistään {date}',
    livesUnknown: 'Annetut tunnisteet toimivat, kunnes ne vanhenevat',
    unknown: 'Ei varmuutta siitä, että koko käyttöoikeus on päättynyt',
    gone: 'Ei ollut enää yhdistettynä; siitä ei ole kuittia',
    'not-yet': 'Ei selvää vastausta: sillä voi yhä olla käyttöoikeus',
    looking: 'Tarkistetaan uudelleen…',
    'still-connected': 'Sillä on yhä käyttöoikeus: tarkistimme juuri uudelleen',
    'no-answer': 'Taaskaan ei vastausta: asia ei ole vieläkään tiedossa',
    'not-sent': 'Ei poistettu: sen osalta ei lähetetty mitään',
  },
  receiptLine: '{what} · {proof}',
  receiptWhen: 'Kuitti {date}',
  checkAgain: 'Tarkista uudelleen',
  revokeAgain: 'Poista uudelleen',
  download: 'Lataa kuitit',
};
