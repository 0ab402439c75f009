import type { narrowingMessages as english } from '../en/narrowing.ts';
import type { Translation } from '../translation.ts';

/** Words of taking a part of an access back: the question before it, and the result or the doubt after it. */
export const narrowingMessages: Translation<typeof english> = {
  takeBack: 'Retirer',
  takeBackNamed: 'Retirer « {scope} » à {app}',
  needed: '{app} indique ne pas pouvoir fonctionner sans cela.',
  allNeeded: '{app} indique ne pouvoir se passer d’aucun de ces éléments. Pour les retirer, révoquez son accès.',
  onlyOne: 'Cette application n’a rien d’autre. Pour le lui retirer, révoquez son accès.',
  allOrNothing: '{service} donne tout l’accès ou aucun : pour en retirer une partie, révoquez-le en entier.',
  confirmTitle: 'Retirer « {scope} » à {app} ?',
  confirmLoses: 'L’application ne peut plus faire ceci avec vos données {service} :',
  confirmKeeps: 'Elle conserve :',
  confirmCopies: 'Ce qu’elle a déjà copié lui reste.',
  confirmAgain: 'Elle peut vous le redemander. Vous déciderez alors de nouveau.',
  keep: 'Conserver',
  takingBack: 'Retrait…',
  refusedTitle: 'Rien n’a été retiré',
  refusedBody: 'Le serveur a refusé la demande : {reason}',
  takenTitle: 'Retiré à {app} : {scopes}',
  takenBody: 'Cela a pris fin aussitôt. La liste ci-dessous est tout ce dont {app} dispose maintenant.',
  endsTitle: '{app} perd au plus tard le {date} : {scopes}',
  endsBody:
    'L’application n’obtient plus de nouveau jeton pour cela. Un jeton délivré auparavant ne peut pas être rappelé : il peut encore comporter cet accès, au plus tard jusqu’au {date}.',
  changedTitle: 'L’accès de l’application {app} a changé entre-temps',
  changedBody:
    'Il a été modifié dans un autre onglet, ou par vous dans l’application, pendant que vous lisiez cette page. Rien n’a été retiré à l’instant ; son état actuel figure ci-dessous.',
  uncertainTitle: 'Nous ne savons pas si {app} a encore « {scope} »',
  uncertainBody:
    'Vous avez demandé ce retrait, mais aucune réponse claire n’est revenue. Il a peut-être eu lieu, ou peut-être pas : regardez de nouveau avant de vous y fier.',
  uncertainChecking: 'Nouvelle vérification…',
  uncertainNoAnswer: 'Nous venons d’essayer de regarder de nouveau, sans obtenir de réponse non plus. On ne le sait toujours pas.',
  stillTitle: '{app} a encore « {scope} »',
  stillBody: 'Nous venons de regarder de nouveau : rien n’a été retiré. Vous pouvez réessayer.',
  notThereTitle: '« {scope} » ne fait plus partie de ce qui est accordé à {app}',
  notThereBody:
    'Nous venons de regarder de nouveau. Nous ne savons pas si un jeton délivré auparavant peut encore s’en servir jusqu’à son expiration.',
  checkAgain: 'Vérifier de nouveau',
  tryAgain: 'Retirer de nouveau',
};
