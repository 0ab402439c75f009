import type { moveniumMessages as english } from '../en/movenium.ts';
import type { Translation } from '../translation.ts';

/** Words of Movenium's own page: a sign-in by password, and what it opens. */
export const moveniumMessages: Translation<typeof english> = {
  title: 'Vos heures de travail',
  welcome: 'Connectez-vous pour voir les heures que vous avez travaillées ces deux dernières semaines, et sur quels projets.',
  signIn: 'Se connecter',
  signInAgain: 'Se connecter de nouveau',
  aboutTitle: 'Ce que signifie une connexion ici',
  about: [
    'Cette page est celle de Movenium, elle peut donc demander votre mot de passe. Elle l’envoie à {host} et ne le conserve pas.',
    'Elle obtient un jeton d’accès pour une heure et un jeton d’actualisation pour 30 jours. Tous deux restent dans la mémoire de cette page : un rechargement les oublie.',
    'Il n’y a pas d’écran de consentement. Quiconque a votre mot de passe obtient tout ; l’accès entier figure donc dans « Applications connectées », sous le nom Movenium Open API.',
  ],
  missingTitle: 'Movenium ne fonctionne pas ici',
  missingBody:
    'Ce serveur parle pour d’autres services. Démarrez-le comme serveur de simulation, avec tous ses dialectes ou avec --only movenium.',
  toHome: 'Voir ce qui fonctionne ici',
  loadFailedTitle: 'Cette page n’a pas pu être chargée',

  dialogTitle: 'Se connecter à Movenium',
  dialogLead: 'Avec le nom d’utilisateur et le mot de passe de votre compte Movenium.',
  username: 'Nom d’utilisateur',
  usernameMissing: 'Saisissez votre nom d’utilisateur.',
  password: 'Mot de passe',
  passwordMissing: 'Saisissez votre mot de passe.',
  wrongCredentials: 'Ce nom d’utilisateur et ce mot de passe ne correspondent pas. Vérifiez les deux, puis réessayez.',
  cancel: 'Annuler',
  signingIn: 'Connexion…',
  waitTitle: 'Trop de tentatives infructueuses',
  waitBody: 'Pour protéger le compte, la connexion est suspendue. Réessayez dans {wait}, à {time}.',
  busyTitle: 'Beaucoup de personnes se connectent en ce moment',
  busyBody: 'Votre mot de passe n’a pas été vérifié et rien n’a été compté. Réessayez dans {wait}.',

  loading: 'Chargement de vos heures…',
  signedInAs: '{name} · {username}',
  total: 'Deux dernières semaines',
  hours: '{hours} h',
  byProject: 'Par projet',
  daysTitle: 'Jour par jour',
  nothingTitle: 'Pas encore d’heures',
  nothingBody: 'Rien n’a été saisi pour {name} ces deux dernières semaines.',
  workFailedTitle: 'Vos heures n’ont pas pu être chargées',
  workRefused: 'Movenium a refusé l’appel : « {text} ».',

  sessionTitle: 'Cette connexion',
  endsAt: 'Le jeton d’accès prend fin {when}, à {time}.',
  ended: 'Le jeton d’accès a pris fin. Choisissez « Renouveler » pour continuer.',
  refresh: 'Renouveler',
  refreshed: 'Renouvelé : un nouveau jeton d’accès et un nouveau jeton d’actualisation. L’ancien jeton d’actualisation ne fonctionne plus.',
  signOut: 'Se déconnecter',
  revokeHint:
    'Pour retirer tout l’accès, révoquez Movenium Open API dans « Applications connectées ». Choisissez ensuite « Renouveler » ici.',

  signedOutTitle: 'Déconnexion de cette page effectuée',
  signedOutBody:
    'Elle a oublié ses jetons. Movenium n’offre aucun moyen d’y mettre fin d’ici : pour cela, révoquez Movenium Open API dans « Applications connectées ».',
  refreshRefusedTitle: 'Cette connexion n’a pas été renouvelée',
  refreshRefusedBody:
    'Movenium a répondu « {text} ». L’accès a probablement été retiré, ici ou dans un autre onglet, ou il a expiré. Cette page a oublié ses jetons.',
  refreshRefusedUntil: 'Le dernier jeton d’accès ne peut pas être rappelé : quiconque en détient une copie peut l’utiliser jusqu’à {time}.',
};
