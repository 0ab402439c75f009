import type { ScopeTexts, UseTexts } from '../service-texts.ts';

/** Of the standard service, whichever engine serves it. */
const notebook = {
  openid: {
    title: 'Tietää, kuka olet',
    description: 'Tunnistaa sinut joka kirjautumisella tilisi tunnisteesta. Se ei kerro nimeäsi eikä sähköpostiosoitettasi.',
  },
  profile: {
    title: 'Nähdä profiilisi',
    description: 'Lukea nimesi ja käyttäjätunnuksesi, kielesi ja milloin tiliäsi viimeksi muutettiin.',
  },
  email: { title: 'Nähdä sähköpostiosoitteesi', description: 'Lukea sähköpostiosoite, jolla kirjaudut sisään.' },
  'notes:read': { title: 'Lukea muistiinpanosi', description: 'Nähdä kaikkien muistiinpanojesi otsikot ja tekstit.' },
  'notes:write': { title: 'Lisätä muistiinpanoja', description: 'Kirjoittaa uusia muistiinpanoja nimissäsi.' },
  'latchstring:connections': {
    title: 'Hallita yhdistettyjä sovelluksiasi',
    description: 'Nähdä, millä sovelluksilla on tiliisi käyttöoikeus, ja perua se.',
  },
  'latchstring:apps': {
    title: 'Hallita rekisteröimiäsi sovelluksia',
    description: 'Rekisteröidä sovelluksia nimissäsi, muuttaa niitä, antaa niille uusi salaisuus ja poistaa niitä.',
  },
  'notes:statistics': {
    title: 'Laskea muistiinpanot',
    description: 'Tietää, montako muistiinpanoa on yhteensä, mutta ei mitään siitä, kenen ne ovat.',
  },
};

/** What each scope of each service lets an app do. */
export const scopeTexts: ScopeTexts = {
  moves: {
    activity: {
      title: 'Liikkumisesi',
      description: 'Nähdä, miten liikuit kunakin päivänä: kävellen, juosten, pyörällä ja kyydissä, sekä ajat, matkat, askeleet ja kalorit.',
    },
    location: { title: 'Paikkasi', description: 'Nähdä paikat, joissa olit kunakin päivänä, mistä mihin aikaan ja missä ne ovat.' },
    default: {
      title: 'Profiilisi',
      description: 'Nähdä, mistä lähtien olet käyttänyt Movesia, sekä aikavyöhykkeesi, kielesi ja yksikkösi.',
    },
  },
  movemint: {
    public: { title: 'Julkinen profiilisi', description: 'Nähdä nimi, jonka muut urheilijat näkevät.' },
    read: { title: 'Suorituksesi', description: 'Nähdä sähköpostiosoitteesi ja jokainen suoritus: päivä, matka ja kesto.' },
    write: { title: 'Suoritusten tallentaminen', description: 'Lisätä suorituksia nimissäsi ja muuttaa näin lisättyjä.' },
  },
  movenium: {
    everything: {
      title: 'Kaikki, mitä voit tehdä Moveniumissa',
      description: 'Nähdä ja muuttaa kaikkea, mitä itsekin voit kirjautuneena: tuntejasi, projektejasi ja tietojasi.',
    },
  },
  moovila: {
    ProjectTaskRead: {
      title: 'Projektit ja tehtävät',
      description: 'Nähdä projektisi ja niiden tehtävät sekä niiden tilat ja päivämäärät.',
    },
    UsersRead: {
      title: 'Henkilöt',
      description: 'Nähdä ihmiset, joiden kanssa työskentelet, sekä heidän nimensä ja sähköpostiosoitteensa.',
    },
    TimeEntriesRead: { title: 'Tuntikirjaukset', description: 'Nähdä kirjaamasi tunnit, mihin ne käytit ja milloin.' },
    LookupTablesRead: { title: 'Valintalistat', description: 'Nähdä listat, joista projekteissasi valitaan, kuten tilat ja prioriteetit.' },
  },
  standard: notebook,
  oidc: notebook,
};

/** What an app did with its access. */
export const useTexts: UseTexts = {
  'Checked whether its access still works': 'Tarkisti, toimiiko sen käyttöoikeus vielä',
  'Read your profile': 'Luki profiilisi',
  'Read the profile': 'Luki profiilin',
  'Read daily summaries': 'Luki päivien yhteenvedot',
  'Read activities': 'Luki suoritukset',
  'Read places': 'Luki paikat',
  'Read the storyline': 'Luki päivän kulun',
  'Read who you are': 'Luki, kuka olet',
  'Read projects': 'Luki projektit',
  'Read working hours': 'Luki työtunnit',
  'Read tasks': 'Luki tehtävät',
  'Read users': 'Luki henkilöt',
  'Read time entries': 'Luki tuntikirjaukset',
  'Read lookup tables': 'Luki valintalistat',
  'Read data': 'Luki tietoja',
  'Read notes': 'Luki muistiinpanot',
  'Added a note': 'Lisäsi muistiinpanon',
  'Counted notes': 'Laski muistiinpanot',
};
