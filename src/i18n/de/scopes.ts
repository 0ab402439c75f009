import type { ScopeTexts, UseTexts } from '../service-texts.ts';

/** Of the standard service, whichever engine serves it. */
const notebook = {
  openid: {
    title: 'Wissen, wer Sie sind',
    description:
      'Sie bei jeder Anmeldung an einer Kennung Ihres Kontos wiedererkennen. Sie verrät weder Ihren Namen noch Ihre E-Mail-Adresse.',
  },
  profile: {
    title: 'Ihr Profil sehen',
    description: 'Ihren Namen und Benutzernamen, Ihre Sprache und den Zeitpunkt der letzten Änderung Ihres Kontos lesen.',
  },
  email: { title: 'Ihre E-Mail-Adresse sehen', description: 'Die E-Mail-Adresse lesen, mit der Sie sich anmelden.' },
  'notes:read': { title: 'Ihre Notizen lesen', description: 'Titel und Text aller Ihrer Notizen sehen.' },
  'notes:write': { title: 'Notizen hinzufügen', description: 'Neue Notizen in Ihrem Namen schreiben.' },
  'latchstring:connections': {
    title: 'Ihre verbundenen Apps verwalten',
    description: 'Sehen, welche Apps Zugriff auf Ihr Konto haben, und diesen Zugriff zurücknehmen.',
  },
  'latchstring:apps': {
    title: 'Ihre registrierten Apps verwalten',
    description: 'Apps in Ihrem Namen registrieren, sie ändern, ihnen ein neues Secret geben und sie löschen.',
  },
  'notes:statistics': {
    title: 'Notizen zählen',
    description: 'Wissen, wie viele Notizen es insgesamt gibt, und nichts darüber, von wem sie sind.',
  },
};

/** What each scope of each service lets an app do. */
export const scopeTexts: ScopeTexts = {
  moves: {
    activity: {
      title: 'Ihre Aktivität',
      description:
        'Sehen, wie Sie sich jeden Tag bewegt haben: zu Fuß, laufend, mit dem Fahrrad und in Fahrzeugen, mit Zeiten, Strecken, Schritten und Kalorien.',
    },
    location: {
      title: 'Ihre Orte',
      description: 'Die Orte sehen, an denen Sie sich jeden Tag aufgehalten haben, von wann bis wann und wo sie liegen.',
    },
    default: {
      title: 'Ihr Profil',
      description: 'Sehen, seit wann Sie Moves nutzen, sowie Ihre Zeitzone, Ihre Sprache und Ihre Einheiten.',
    },
  },
  movemint: {
    public: { title: 'Ihr öffentliches Profil', description: 'Den Namen sehen, den andere Sportler sehen.' },
    read: { title: 'Ihre Aktivitäten', description: 'Ihre E-Mail-Adresse sehen und jede Aktivität mit Datum, Strecke und Dauer.' },
    write: { title: 'Aktivitäten aufzeichnen', description: 'Aktivitäten in Ihrem Namen hinzufügen und die so hinzugefügten ändern.' },
  },
  movenium: {
    everything: {
      title: 'Alles, was Sie bei Movenium können',
      description: 'Alles sehen und ändern, was auch Sie nach dem Anmelden können: Ihre Stunden, Ihre Projekte und Ihre Angaben.',
    },
  },
  moovila: {
    ProjectTaskRead: {
      title: 'Projekte und Aufgaben',
      description: 'Ihre Projekte und die Aufgaben darin sehen, mit Status und Terminen.',
    },
    UsersRead: { title: 'Personen', description: 'Die Personen sehen, mit denen Sie arbeiten, mit Namen und E-Mail-Adressen.' },
    TimeEntriesRead: { title: 'Zeiteinträge', description: 'Die Stunden sehen, die Sie erfasst haben, wofür und wann.' },
    LookupTablesRead: {
      title: 'Auswahllisten',
      description: 'Die Listen sehen, aus denen Ihre Projekte wählen, etwa Status und Prioritäten.',
    },
  },
  standard: notebook,
  oidc: notebook,
};

/** What an app did with its access. */
export const useTexts: UseTexts = {
  'Checked whether its access still works': 'Geprüft, ob der Zugriff noch gilt',
  'Read your profile': 'Ihr Profil gelesen',
  'Read the profile': 'Das Profil gelesen',
  'Read daily summaries': 'Tagesübersichten gelesen',
  'Read activities': 'Aktivitäten gelesen',
  'Read places': 'Orte gelesen',
  'Read the storyline': 'Den Tagesverlauf gelesen',
  'Read who you are': 'Gelesen, wer Sie sind',
  'Read projects': 'Projekte gelesen',
  'Read working hours': 'Arbeitszeiten gelesen',
  'Read tasks': 'Aufgaben gelesen',
  'Read users': 'Personen gelesen',
  'Read time entries': 'Zeiteinträge gelesen',
  'Read lookup tables': 'Auswahllisten gelesen',
  'Read data': 'Daten gelesen',
  'Read notes': 'Notizen gelesen',
  'Added a note': 'Eine Notiz hinzugefügt',
  'Counted notes': 'Notizen gezählt',
};
