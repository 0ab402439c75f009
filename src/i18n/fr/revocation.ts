import type { revocationMessages as english } from '../en/revocation.ts';
import type { Translation } from '../translation.ts';

/** Words of a revocation: the question before it, and the receipt or the doubt after it. */
export const revocationMessages: Translation<typeof english> = {
  confirmTitle: 'Révoquer l’accès de l’application {app} ?',
  confirmLoses: 'Elle perd cet accès aux données {service} du compte {account} :',
  confirmSees: '(voir)',
  confirmChanges: '(voir et modifier)',
  confirmLosesNothing: 'Elle est déconnectée du compte {account} chez {service}.',
  confirmTokens:
    'Ses jetons cessent de fonctionner, où qu’elle fonctionne. Si l’un d’eux ne peut pas être rappelé, le justificatif indique jusqu’à quand il fonctionne.',
  confirmUntil: 'Si vous conservez l’accès, il prend fin de lui-même le {date}.',
  confirmKeeps: 'Ce qu’elle a déjà copié lui reste. Pour le faire supprimer, adressez-vous à l’application.',
  confirmAgain: 'Elle peut vous redemander l’accès. Vous déciderez alors de nouveau.',
  confirmNote: '{app} indique :',
  unverified: 'Non vérifiée : personne n’a vérifié qui est derrière cette application.',
  moreScopes: { one: 'et {count} autre', many: 'et {count} d’autres', other: 'et {count} autres' },
  keep: 'Conserver l’accès',
  revokeAccess: 'Révoquer l’accès',
  revoking: 'Révocation…',
  refusedTitle: 'Rien n’a été révoqué',
  refusedBody: 'Le serveur a refusé la demande : {reason}',
  uncertainTitle: 'Nous ne savons pas si {app} a encore accès',
  uncertainBody:
    'Vous avez demandé de révoquer cet accès, mais aucune réponse claire n’est revenue. Il a peut-être été révoqué, ou peut-être pas : regardez de nouveau avant de vous y fier.',
  uncertainChecking: 'Nouvelle vérification…',
  uncertainStillTitle: '{app} a encore accès',
  uncertainStill: 'Nous venons de regarder de nouveau : rien n’a été révoqué. Vous pouvez révoquer de nouveau.',
  uncertainNoAnswer: 'Nous venons d’essayer de regarder de nouveau, sans obtenir de réponse non plus. On ne le sait toujours pas.',
  checkAgain: 'Vérifier de nouveau',
  tryRevokeAgain: 'Révoquer de nouveau',
  goneTitle: 'L’application {app} n’est plus connectée',
  goneBody:
    'Son accès chez {service} a pris fin : il a été révoqué par une tentative précédente ou dans un autre onglet, ou il a expiré. Il n’y a pas de justificatif pour cela.',
  dismiss: 'Masquer',
  download: 'Télécharger le justificatif',
  receiptCould: 'Jusque-là, depuis le {since}, son accès comprenait : {scopes}.',
  receiptConnected: 'Elle était connectée depuis le {since}.',
  receiptWhen: 'Justificatif : {account} chez {service}, {date}',
  receiptVerified: '{app} n’a plus accès',
  receiptVerifiedBody:
    'Nous avons vérifié chaque ligne ci-dessous après la révocation. Pour retrouver un accès, {app} doit vous le demander.',
  receiptReported: '{service} signale que l’application {app} n’a plus accès',
  receiptReportedBody:
    'Nous avons transmis la révocation et {service} l’a confirmée ; nous n’avons pas pu la vérifier nous-mêmes. Pour retrouver un accès, {app} doit vous le demander.',
  receiptLives: '{app} perd son accès au plus tard le {date}',
  receiptLivesBody:
    'L’application ne peut plus renouveler son accès. Un jeton qu’elle détient déjà porte sa propre échéance et ne peut pas être rappelé ; il fonctionne au plus tard jusqu’au {date}.',
  receiptRanOut: 'Le dernier accès de l’application {app} a expiré',
  receiptRanOutBody:
    'Il n’a pas pu être renouvelé après votre révocation. Un jeton délivré auparavant portait sa propre échéance et a fonctionné au plus tard jusqu’au {date}.',
  receiptUnknown: 'Nous n’avons pas pu confirmer que tout accès de l’application {app} a pris fin',
  receiptUnknownBody:
    'La révocation a été acceptée. Pour les lignes marquées comme inconnues, nous ne pouvons pas dire si ce qu’elles indiquent fonctionne encore ; si cela vous inquiète, adressez-vous à {service}.',
  credentials: {
    'access-token': {
      dead: {
        one: '{count} jeton d’accès a cessé de fonctionner',
        many: '{count} de jetons d’accès ont cessé de fonctionner',
        other: '{count} jetons d’accès ont cessé de fonctionner',
      },
      none: 'Aucun jeton d’accès n’était utilisé',
      uncounted: 'Les jetons d’accès ont cessé de fonctionner',
      lives: {
        one: 'Un jeton d’accès : utilisable jusqu’au {date}',
        many: '{count} de jetons d’accès : utilisables au plus tard jusqu’au {date}',
        other: '{count} jetons d’accès : utilisables au plus tard jusqu’au {date}',
      },
      livesUncounted: 'Les jetons d’accès délivrés fonctionnent jusqu’à leur expiration',
      unknown: 'Jetons d’accès : on ne sait pas s’ils fonctionnent encore',
    },
    'refresh-token': {
      dead: {
        one: '{count} jeton d’actualisation a cessé de fonctionner',
        many: '{count} de jetons d’actualisation ont cessé de fonctionner',
        other: '{count} jetons d’actualisation ont cessé de fonctionner',
      },
      none: 'Aucun jeton d’actualisation n’était utilisé',
      uncounted: 'Les jetons d’actualisation ont cessé de fonctionner',
      lives: {
        one: 'Un jeton d’actualisation : utilisable jusqu’au {date}',
        many: '{count} de jetons d’actualisation : utilisables au plus tard jusqu’au {date}',
        other: '{count} jetons d’actualisation : utilisables au plus tard jusqu’au {date}',
      },
      livesUncounted: 'Les jetons d’actualisation délivrés fonctionnent jusqu’à leur expiration',
      unknown: 'Jetons d’actualisation : on ne sait pas s’ils fonctionnent encore',
    },
    'authorization-code': {
      dead: {
        one: '{count} code d’autorisation a cessé de fonctionner',
        many: '{count} de codes d’autorisation ont cessé de fonctionner',
        other: '{count} codes d’autorisation ont cessé de fonctionner',
      },
      none: 'Aucun code d’autorisation n’était en attente',
      uncounted: 'Les codes d’autorisation ont cessé de fonctionner',
      lives: {
        one: 'Un code d’autorisation : utilisable jusqu’au {date}',
        many: '{count} de codes d’autorisation : utilisables au plus tard jusqu’au {date}',
        other: '{count} codes d’autorisation : utilisables au plus tard jusqu’au {date}',
      },
      livesUncounted: 'Les codes d’autorisation délivrés fonctionnent jusqu’à leur expiration',
      unknown: 'Codes d’autorisation : on ne sait pas s’ils fonctionnent encore',
    },
    grant: {
      dead: {
        one: 'Votre consentement a été retiré',
        many: '{count} de consentements ont été retirés',
        other: '{count} consentements ont été retirés',
      },
      none: 'Aucun consentement n’était enregistré',
      uncounted: 'Votre consentement a été retiré',
      lives: {
        one: 'Votre consentement : enregistré jusqu’au {date}',
        many: '{count} de consentements : enregistrés au plus tard jusqu’au {date}',
        other: '{count} consentements : enregistrés au plus tard jusqu’au {date}',
      },
      livesUncounted: 'Votre consentement reste enregistré jusqu’à son expiration',
      unknown: 'Votre consentement : on ne sait pas s’il est retiré',
    },
  },
  evidence: {
    introspected: 'Vérifié : contrôlé de nouveau ensuite',
    'store-query': 'Vérifié : contrôlé dans les registres',
    'engine-reported': 'Signalé par {service}',
    unknown: 'Inconnu',
  },
};
