import type { serverMessages as english } from '../en/server.ts';
import type { Translation } from '../translation.ts';

/** Words of the pages that the server writes by itself: links that do not work, sign-outs that apps ask for, languages. */
export const serverMessages: Translation<typeof english> = {
  brokenLinkTitle: 'Ce lien ne fonctionne pas',
  brokenLinkBody:
    'L’application qui vous a envoyé ici a fait une demande à laquelle il n’est pas possible de répondre : rien ne lui a été communiqué.',
  brokenLinkNext:
    'Revenez à l’application et réessayez. Si cela se reproduit, transmettez aux créateurs de l’application ce qui figure ci-dessous.',

  signOutTitle: 'Se déconnecter ?',
  signOutAsk: '{app} demande à vous déconnecter dans ce navigateur.',
  signOutAskUnnamed: 'Une application demande à vous déconnecter dans ce navigateur.',
  signedInHere: 'Comptes connectés ici :',
  staysConnected: 'Vos applications connectées le restent.',
  afterwards: 'Vous continuerez ensuite vers {host}.',
  signOut: 'Se déconnecter',
  staySignedIn: 'Rester connecté',
  signedOutTitle: 'Vous êtes déconnecté',
  goOn: 'Continuer vers {host}',
  closeWindowTitle: 'Vous pouvez fermer cette fenêtre',
  closeWindow: 'Vous pouvez fermer cette fenêtre.',
  ifSignedOut: 'Si vous avez choisi de vous déconnecter, vous êtes déconnecté dans ce navigateur.',
  nobodyTitle: 'Vous n’êtes pas connecté ici',
  nobodyBody: 'Il n’y avait aucune session à fermer dans ce navigateur. Vous pouvez fermer cette fenêtre.',
  stillSignedInTitle: 'Vous êtes toujours connecté',
  stillSignedInBody: 'Rien n’a été modifié. Revenez à l’application ou fermez cette fenêtre.',
  overTitle: 'Cette demande est terminée',
  overBody:
    'Elle a déjà reçu une réponse, ou elle a attendu trop longtemps. Si vous voulez toujours vous déconnecter, revenez à l’application et réessayez.',

  languageTitle: 'Cette langue n’est pas disponible',
  languageBody: 'Rien n’a été modifié. Langues disponibles : {languages}.',
  goBack: 'Retour',

  needsScript: 'Cette page a besoin de JavaScript.',

  support: 'Assistance',
  terms: 'Conditions',
  privacy: 'Confidentialité',

  undescribedScope: 'Le service ne dit pas ce que cela permet. C’est peut-être plus que ce à quoi vous vous attendez.',
};
