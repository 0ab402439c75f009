import type { ScopeTexts, UseTexts } from '../service-texts.ts';

/** Of the standard service, whichever engine serves it. */
const notebook = {
  openid: {
    title: 'Savoir qui vous êtes',
    description:
      'Vous reconnaître à chaque connexion grâce à un identifiant de votre compte. Il ne révèle ni votre nom ni votre adresse e-mail.',
  },
  profile: {
    title: 'Voir votre profil',
    description: 'Lire votre nom et votre nom d’utilisateur, votre langue et la date de la dernière modification de votre compte.',
  },
  email: { title: 'Voir votre adresse e-mail', description: 'Lire l’adresse e-mail avec laquelle vous vous connectez.' },
  'notes:read': { title: 'Lire vos notes', description: 'Voir le titre et le texte de toutes vos notes.' },
  'notes:write': { title: 'Ajouter des notes', description: 'Écrire de nouvelles notes en votre nom.' },
  'latchstring:connections': {
    title: 'Gérer vos applications connectées',
    description: 'Voir quelles applications ont accès à votre compte, et retirer cet accès.',
  },
  'latchstring:apps': {
    title: 'Gérer les applications que vous avez enregistrées',
    description: 'Enregistrer des applications en votre nom, les modifier, leur donner un nouveau secret et les supprimer.',
  },
  'notes:statistics': {
    title: 'Compter les notes',
    description: 'Savoir combien de notes il y a en tout, sans rien savoir de leurs auteurs.',
  },
};

/** What each scope of each service lets an app do. */
export const scopeTexts: ScopeTexts = {
  moves: {
    activity: {
      title: 'Votre activité',
      description:
        'Voir comment vous vous êtes déplacé chaque jour : marche, course, vélo et véhicule, avec les horaires, les distances, les pas et les calories.',
    },
    location: {
      title: 'Vos lieux',
      description: 'Voir les lieux où vous êtes resté chaque jour, de quand à quand, et où ils se trouvent.',
    },
    default: {
      title: 'Votre profil',
      description: 'Voir depuis quand vous utilisez Moves, ainsi que votre fuseau horaire, votre langue et vos unités.',
    },
  },
  movemint: {
    public: { title: 'Votre profil public', description: 'Voir le nom que voient les autres sportifs.' },
    read: { title: 'Vos activités', description: 'Voir votre adresse e-mail et chaque activité avec sa date, sa distance et sa durée.' },
    write: { title: 'Enregistrer des activités', description: 'Ajouter des activités en votre nom et modifier celles ainsi ajoutées.' },
  },
  movenium: {
    everything: {
      title: 'Tout ce que vous pouvez faire sur Movenium',
      description: 'Voir et modifier tout ce que vous pouvez vous-même une fois connecté : vos heures, vos projets et vos informations.',
    },
  },
  moovila: {
    ProjectTaskRead: { title: 'Projets et tâches', description: 'Voir vos projets et leurs tâches, avec leur état et leurs dates.' },
    UsersRead: { title: 'Personnes', description: 'Voir les personnes avec qui vous travaillez, avec leur nom et leur adresse e-mail.' },
    TimeEntriesRead: { title: 'Saisies de temps', description: 'Voir les heures que vous avez saisies, pour quoi et quand.' },
    LookupTablesRead: {
      title: 'Listes de choix',
      description: 'Voir les listes dans lesquelles vos projets choisissent, par exemple les états et les priorités.',
    },
  },
  standard: notebook,
  oidc: notebook,
};

/** What an app did with its access. */
export const useTexts: UseTexts = {
  'Checked whether its access still works': 'A vérifié si son accès est encore valable',
  'Read your profile': 'A lu votre profil',
  'Read the profile': 'A lu le profil',
  'Read daily summaries': 'A lu les résumés quotidiens',
  'Read activities': 'A lu les activités',
  'Read places': 'A lu les lieux',
  'Read the storyline': 'A lu le déroulé des journées',
  'Read who you are': 'A lu qui vous êtes',
  'Read projects': 'A lu les projets',
  'Read working hours': 'A lu les heures de travail',
  'Read tasks': 'A lu les tâches',
  'Read users': 'A lu les personnes',
  'Read time entries': 'A lu les saisies de temps',
  'Read lookup tables': 'A lu les listes de choix',
  'Read data': 'A lu des données',
  'Read notes': 'A lu les notes',
  'Added a note': 'A ajouté une note',
  'Counted notes': 'A compté les notes',
};
