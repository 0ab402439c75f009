import type { narrowingMessages as english } from '../en/narrowing.ts';
import type { Translation } from '../translation.ts';

/** Words of taking a part of an access back: the question before it, and the result or the doubt after it. */
export const narrowingMessages: Translation<typeof english> = {
  takeBack: 'Ota pois',
  takeBackNamed: 'Ota pois oikeus ”{scope}” sovellukselta {app}',
  needed: 'Sovelluksen {app} mukaan se ei toimi ilman tätä.',
  allNeeded: 'Sovelluksen {app} mukaan se ei toimi ilman mitään näistä. Jos haluat ottaa ne pois, poista sen käyttöoikeus.',
  onlyOne: 'Muuta sillä ei ole. Jos haluat ottaa tämän pois, poista sen käyttöoikeus.',
  allOrNothing: 'Palvelu {service} antaa käyttöoikeuden joko kokonaan tai ei ollenkaan: jos haluat ottaa osan pois, poista se kokonaan.',
  confirmTitle: 'Otetaanko oikeus ”{scope}” pois sovellukselta {app}?',
  confirmLoses: 'Se ei voi enää tehdä tätä tiedoillesi palvelussa {service}:',
  confirmKeeps: 'Se säilyttää:',
  confirmCopies: 'Se, minkä se on jo kopioinut, jää sille.',
  confirmAgain: 'Se voi pyytää sinulta tätä uudelleen. Silloin päätät uudestaan.',
  keep: 'Säilytä',
  takingBack: 'Otetaan pois…',
  refusedTitle: 'Mitään ei otettu pois',
  refusedBody: 'Palvelin hylkäsi pyynnön: {reason}',
  takenTitle: 'Otettu pois sovellukselta {app}: {scopes}',
  takenBody: 'Se päättyi heti. Alla on kaikki, mitä sovelluksella {app} nyt on.',
  endsTitle: 'Sovellus {app} menettää viimeistään {date}: {scopes}',
  endsBody:
    'Se ei saa tätä varten uutta tunnistetta. Aiemmin annettua tunnistetta ei voi perua: siinä voi yhä olla tämä oikeus enintään {date} asti.',
  changedTitle: 'Sovelluksen {app} käyttöoikeus on muuttunut sillä välin',
  changedBody:
    'Sitä muutettiin toisessa välilehdessä tai muutit sitä itse sovelluksessa, kun luit tätä sivua. Juuri nyt ei otettu mitään pois; alla on nykytilanne.',
  uncertainTitle: 'Emme tiedä, onko sovelluksella {app} yhä oikeus ”{scope}”',
  uncertainBody:
    'Pyysit ottamaan sen pois, mutta selvää vastausta ei tullut. Se on voinut onnistua tai sitten ei: tarkista uudelleen ennen kuin luotat siihen.',
  uncertainChecking: 'Tarkistetaan uudelleen…',
  uncertainNoAnswer: 'Yritimme juuri tarkistaa uudelleen, emmekä saaneet siihenkään vastausta. Asia ei ole vieläkään tiedossa.',
  stillTitle: 'Sovelluksella {app} on yhä oikeus ”{scope}”',
  stillBody: 'Tarkistimme juuri uudelleen: mitään ei otettu pois. Voit yrittää uudelleen.',
  notThereTitle: 'Oikeus ”{scope}” ei enää kuulu siihen, mitä sovellukselle {app} on annettu',
  notThereBody: 'Tarkistimme juuri uudelleen. Emme tiedä, voiko aiemmin annettu tunniste yhä käyttää sitä, kunnes se vanhenee.',
  checkAgain: 'Tarkista uudelleen',
  tryAgain: 'Ota pois uudelleen',
};
