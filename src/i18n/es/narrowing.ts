import type { narrowingMessages as english } from '../en/narrowing.ts';
import type { Translation } from '../translation.ts';

/** Words of taking a part of an access back: the question before it, and the result or the doubt after it. */
export const narrowingMessages: Translation<typeof english> = {
  takeBack: 'Retirar',
  takeBackNamed: 'Retirar «{scope}» a {app}',
  needed: '{app} dice que no puede funcionar sin esto.',
  allNeeded: '{app} dice que necesita todo esto para funcionar. Para retirarlo, revoca su acceso.',
  onlyOne: 'Esto es todo lo que tiene. Para retirarlo, revoca su acceso.',
  allOrNothing: '{service} da el acceso entero o nada: para retirar una parte, revócalo todo.',
  confirmTitle: '¿Retirar «{scope}» a {app}?',
  confirmLoses: 'Ya no podrá hacer esto con tus datos de {service}:',
  confirmKeeps: 'Conserva:',
  confirmCopies: 'Lo que ya haya copiado se queda con ella.',
  confirmAgain: 'Puede volver a pedírtelo. Entonces decides de nuevo.',
  keep: 'Mantenerlo',
  takingBack: 'Retirando…',
  refusedTitle: 'No se retiró nada',
  refusedBody: 'El servidor rechazó la solicitud: {reason}',
  takenTitle: 'Retirado a {app}: {scopes}',
  takenBody: 'Terminó de inmediato. Lo que aparece abajo es todo lo que {app} tiene ahora.',
  endsTitle: '{app} pierde {scopes} a más tardar el {date}',
  endsBody:
    'No recibe ningún token nuevo para eso. Un token entregado antes no se puede invalidar: puede que lo siga permitiendo hasta el {date} a más tardar.',
  changedTitle: 'El acceso de {app} ha cambiado mientras tanto',
  changedBody:
    'Se cambió en otra pestaña, o lo cambiaste tú en la app, mientras leías esta página. Ahora no se ha retirado nada; abajo se ve cómo está.',
  uncertainTitle: 'No sabemos si {app} sigue teniendo «{scope}»',
  uncertainBody:
    'Pediste retirarlo, pero no llegó una respuesta clara. Puede que haya funcionado o no: mira de nuevo antes de darlo por hecho.',
  uncertainChecking: 'Mirando de nuevo…',
  uncertainNoAnswer: 'Acabamos de intentar mirar de nuevo y tampoco hubo respuesta. Sigue sin saberse.',
  stillTitle: '{app} sigue teniendo «{scope}»',
  stillBody: 'Acabamos de mirar de nuevo: no se retiró nada. Puedes intentarlo otra vez.',
  notThereTitle: '«{scope}» ya no forma parte de lo que se le dio a {app}',
  notThereBody: 'Acabamos de mirar de nuevo. No sabemos si un token entregado antes puede seguir usándolo hasta que expire.',
  checkAgain: 'Comprobar de nuevo',
  tryAgain: 'Retirar de nuevo',
};
