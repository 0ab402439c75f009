import type { revocationMessages as english } from '../en/revocation.ts';
import type { Translation } from '../translation.ts';

/** Words of a revocation: the question before it, and the receipt or the doubt after it. */
export const revocationMessages: Translation<typeof english> = {
  confirmTitle: 'Poistetaanko sovelluksen {app} käyttöoikeus?',
  confirmLoses: 'Se menettää tämän käyttöoikeuden tilin {account} tietoihin palvelussa {service}:',
  confirmSees: '(näkee)',
  confirmChanges: '(näkee ja muuttaa)',
  confirmLosesNothing: 'Sen yhteys tiliin {account} palvelussa {service} katkaistaan.',
  confirmTokens:
    'Sen tunnisteet lakkaavat toimimasta, missä se sitten toimiikin. Jos jotakin ei voi perua, kuitti kertoo, mihin asti se toimii.',
  confirmUntil: 'Jos säilytät sen, se päättyy itsestään {date}.',
  confirmKeeps: 'Se, minkä se on jo kopioinut, jää sille. Jos haluat sen poistettavaksi, pyydä sitä sovellukselta.',
  confirmAgain: 'Se voi pyytää sinulta käyttöoikeutta uudelleen. Silloin päätät uudestaan.',
  confirmNote: 'Sovellus {app} kertoo:',
  unverified: 'Ei vahvistettu: kukaan ei ole tarkistanut, kuka tämän sovelluksen takana on.',
  moreScopes: { one: 'ja {count} muu', other: 'ja {count} muuta' },
  keep: 'Säilytä',
  revokeAccess: 'Poista käyttöoikeus',
  revoking: 'Poistetaan…',
  refusedTitle: 'Mitään ei poistettu',
  refusedBody: 'Palvelin hylkäsi pyynnön: {reason}',
  uncertainTitle: 'Emme tiedä, onko sovelluksella {app} yhä käyttöoikeus',
  uncertainBody:
    'Pyysit poistamaan sen, mutta selvää vastausta ei tullut. Se on voitu poistaa tai sitten ei: tarkista uudelleen ennen kuin luotat siihen.',
  uncertainChecking: 'Tarkistetaan uudelleen…',
  uncertainStillTitle: 'Sovelluksella {app} on yhä käyttöoikeus',
  uncertainStill: 'Tarkistimme juuri uudelleen: mitään ei poistettu. Voit poistaa uudelleen.',
  uncertainNoAnswer: 'Yritimme juuri tarkistaa uudelleen, emmekä saaneet siihenkään vastausta. Asia ei ole vieläkään tiedossa.',
  checkAgain: 'Tarkista uudelleen',
  tryRevokeAgain: 'Poista uudelleen',
  goneTitle: 'Sovellus {app} ei ole enää yhdistettynä',
  goneBody:
    'Sen käyttöoikeus palvelussa {service} on päättynyt: se poistettiin aiemmalla yrityksellä tai toisessa välilehdessä, tai se vanheni. Siitä ei ole kuittia.',
  dismiss: 'Sulje',
  download: 'Lataa kuitti',
  receiptCould: 'Siihen asti, {since} alkaen, sillä oli nämä oikeudet: {scopes}.',
  receiptConnected: 'Se oli yhdistettynä {since} alkaen.',
  receiptWhen: 'Kuitti: {account} palvelussa {service}, {date}',
  receiptVerified: 'Sovelluksella {app} ei ole enää käyttöoikeutta',
  receiptVerifiedBody:
    'Tarkistimme jokaisen alla olevan rivin poiston jälkeen. Saadakseen käyttöoikeuden uudelleen sovelluksen {app} on pyydettävä sitä sinulta.',
  receiptReported: 'Palvelu {service} ilmoittaa, että sovelluksella {app} ei ole enää käyttöoikeutta',
  receiptReportedBody:
    'Välitimme poiston, ja palvelu {service} vahvisti sen; emme voineet tarkistaa sitä itse. Saadakseen käyttöoikeuden uudelleen sovelluksen {app} on pyydettävä sitä sinulta.',
  receiptLives: 'Sovellus {app} menettää käyttöoikeutensa viimeistään {date}',
  receiptLivesBody:
    'Se ei voi enää uusia käyttöoikeuttaan. Sillä jo olevassa tunnisteessa on oma päättymisaikansa, eikä sitä voi perua; se toimii enintään {date} asti.',
  receiptRanOut: 'Sovelluksen {app} viimeinen käyttöoikeus vanheni',
  receiptRanOutBody:
    'Sitä ei voinut uusia sen jälkeen, kun poistit sen. Aiemmin annetussa tunnisteessa oli oma päättymisaikansa, ja se toimi enintään {date} asti.',
  receiptUnknown: 'Emme saaneet varmuutta siitä, että sovelluksen {app} koko käyttöoikeus on päättynyt',
  receiptUnknownBody:
    'Poisto hyväksyttiin. Riveistä, joissa lukee Ei tiedossa, emme voi sanoa, toimivatko ne yhä; jos asia huolettaa, kysy palvelusta {service}.',
  credentials: {
    'access-token': {
      dead: { one: '{count} käyttöoikeustunniste lakkasi toimimasta', other: '{count} käyttöoikeustunnistetta lakkasi toimimasta' },
      none: 'Käytössä ei ollut käyttöoikeustunnistetta',
      uncounted: 'Käyttöoikeustunnisteet lakkasivat toimimasta',
      lives: {
        one: 'Käyttöoikeustunniste: käytettävissä {date} asti',
        other: '{count} käyttöoikeustunnistetta: käytettävissä enintään {date} asti',
      },
      livesUncounted: 'Annetut käyttöoikeustunnisteet toimivat, kunnes ne vanhenevat',
      unknown: 'Käyttöoikeustunnisteet: ei tiedetä, toimivatko ne yhä',
    },
    'refresh-token': {
      dead: { one: '{count} päivitystunniste lakkasi toimimasta', other: '{count} päivitystunnistetta lakkasi toimimasta' },
      none: 'Käytössä ei ollut päivitystunnistetta',
      uncounted: 'Päivitystunnisteet lakkasivat toimimasta',
      lives: {
        one: 'Päivitystunniste: käytettävissä {date} asti',
        other: '{count} päivitystunnistetta: käytettävissä enintään {date} asti',
      },
      livesUncounted: 'Annetut päivitystunnisteet toimivat, kunnes ne vanhenevat',
      unknown: 'Päivitystunnisteet: ei tiedetä, toimivatko ne yhä',
    },
    'authorization-code': {
      dead: { one: '{count} valtuutuskoodi lakkasi toimimasta', other: '{count} valtuutuskoodia lakkasi toimimasta' },
      none: 'Yksikään valtuutuskoodi ei ollut odottamassa',
      uncounted: 'Valtuutuskoodit lakkasivat toimimasta',
      lives: {
        one: 'Valtuutuskoodi: käytettävissä {date} asti',
        other: '{count} valtuutuskoodia: käytettävissä enintään {date} asti',
      },
      livesUncounted: 'Annetut valtuutuskoodit toimivat, kunnes ne vanhenevat',
      unknown: 'Valtuutuskoodit: ei tiedetä, toimivatko ne yhä',
    },
    grant: {
      dead: { one: 'Antamasi lupa poistettiin', other: '{count} lupaa poistettiin' },
      none: 'Lupaa ei ollut merkittynä',
      uncounted: 'Antamasi lupa poistettiin',
      lives: { one: 'Antamasi lupa: merkittynä {date} asti', other: '{count} lupaa: merkittynä enintään {date} asti' },
      livesUncounted: 'Antamasi lupa pysyy merkittynä, kunnes se vanhenee',
      unknown: 'Antamasi lupa: ei tiedetä, onko se poistettu',
    },
  },
  evidence: {
    introspected: 'Varmistettu: tarkistettu jälkikäteen uudelleen',
    'store-query': 'Varmistettu: tarkistettu rekisteristä',
    'engine-reported': 'Palvelun {service} ilmoitus',
    unknown: 'Ei tiedossa',
  },
};
