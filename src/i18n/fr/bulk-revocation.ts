import type { bulkRevocationMessages as english } from '../en/bulk-revocation.ts';
import type { Translation } from '../translation.ts';

/** Words of taking the access of several apps back at once. */
export const bulkRevocationMessages: Translation<typeof english> = {
  confirmTitle: {
    one: 'Révoquer l’accès de {count} application ?',
    many: 'Révoquer l’accès de {count} d’applications ?',
    other: 'Révoquer l’accès de {count} applications ?',
  },
  confirmLoses: 'Ces applications perdent tout leur accès aux données du compte {account} :',
  confirmLosesYours: 'Ces applications perdent tout leur accès à vos données :',
  appAtService: '{app} chez {service}',
  note: 'Selon ses propres termes : {note}',
  more: { one: 'et {count} autre', many: 'et {count} d’autres', other: 'et {count} autres' },
  confirmTokens:
    'Leurs jetons cessent de fonctionner, où que fonctionnent les applications. Si l’un d’eux ne peut pas être rappelé, son justificatif indique jusqu’à quand il fonctionne.',
  confirmKeeps: 'Ce qu’elles ont déjà copié leur reste. Pour le faire supprimer, adressez-vous à chaque application.',
  confirmAgain: 'Elles peuvent vous redemander l’accès. Vous déciderez alors de nouveau.',
  keep: 'Conserver l’accès',
  revoke: 'Révoquer l’accès',
  revoking: 'Révocation…',
  progressTitle: 'Révocation de l’accès',
  progress: '{done} sur {total}',
  progressStay: 'Gardez cette page ouverte jusqu’à la fin. Ce qui a déjà pris fin le reste si vous la fermez.',
  refusedTitle: 'Rien n’a été révoqué',
  refusedBody: 'Le serveur a refusé la demande : {reason}',
  titleAll: {
    one: '{count} application n’a plus accès',
    many: '{count} d’applications n’ont plus accès',
    other: '{count} applications n’ont plus accès',
  },
  titleSome: 'Fin de l’accès vérifiée pour {verified} sur {total} applications',
  titleNone: {
    one: 'Nous n’avons pas pu vérifier que l’application a perdu son accès',
    many: 'Nous n’avons pas pu vérifier que les {count} d’applications ont perdu leur accès',
    other: 'Nous n’avons pas pu vérifier que les {count} applications ont perdu leur accès',
  },
  settled:
    'Ouvrez une ligne pour voir son justificatif : ce qui a cessé de fonctionner, et comment on le sait. Pour retrouver un accès, une application doit vous le demander.',
  stillOpen: {
    one: '{count} application reste en suspens : voyez ci-dessous ce que l’on en sait.',
    many: '{count} d’applications restent en suspens : voyez ci-dessous ce que l’on sait de chacune.',
    other: '{count} applications restent en suspens : voyez ci-dessous ce que l’on sait de chacune.',
  },
  verifiedFold: {
    one: '{count} application : accès terminé, vérifié',
    many: '{count} d’applications : accès terminé, vérifié',
    other: '{count} applications : accès terminé, vérifié',
  },
  stoppedNoAnswer:
    'Aucune réponse claire n’est revenue pour certaines : leur accès a peut-être été révoqué, ou peut-être pas. Vérifiez de nouveau avant de vous y fier.',
  stoppedSignIn:
    'Votre connexion est trop ancienne pour les autres. Choisissez « Révoquer de nouveau », puis connectez-vous encore une fois.',
  stoppedRefused: 'Le serveur a refusé les autres : {reason}',
  status: {
    verified: 'Accès terminé, vérifié',
    reported: 'Accès terminé, comme le signale {service}',
    ranOut: 'Son dernier accès a expiré',
    lives: 'Perd son accès au plus tard le {date}',
    livesUnknown: 'Les jetons délivrés fonctionnent jusqu’à leur expiration',
    unknown: 'Fin de tout accès non confirmée',
    gone: 'N’était plus connectée ; pas de justificatif pour cela',
    'not-yet': 'Pas de réponse claire : elle a peut-être encore accès',
    looking: 'Nouvelle vérification…',
    'still-connected': 'A encore accès : nous venons de regarder de nouveau',
    'no-answer': 'Toujours pas de réponse : on ne le sait pas encore',
    'not-sent': 'Non révoqué : rien n’a été envoyé pour cette application',
  },
  receiptLine: '{what} · {proof}',
  receiptWhen: 'Justificatif du {date}',
  checkAgain: 'Vérifier de nouveau',
  revokeAgain: 'Révoquer de nouveau',
  download: 'Télécharger les justificatifs',
};
