import type { bulkRevocationMessages as english } from '../en/bulk-revocation.ts';
import type { Translation } from '../translation.ts';

/** Words of taking the access of several apps back at once. */
export const bulkRevocationMessages: Translation<typeof english> = {
  confirmTitle: {
    one: '¿Revocar el acceso de {count} app?',
    many: '¿Revocar el acceso de {count} de apps?',
    other: '¿Revocar el acceso de {count} apps?',
  },
  confirmLoses: 'Pierden todo su acceso a los datos de {account}:',
  confirmLosesYours: 'Pierden todo su acceso a tus datos:',
  appAtService: '{app} en {service}',
  note: 'En sus propias palabras: {note}',
  more: { one: 'y {count} más', many: 'y {count} más', other: 'y {count} más' },
  confirmTokens:
    'Sus tokens dejan de funcionar, dondequiera que se ejecuten las apps. Si alguno no se puede invalidar, su comprobante dice hasta cuándo funciona.',
  confirmKeeps: 'Lo que ya hayan copiado se queda con ellas. Para que se borre, pídeselo a cada app.',
  confirmAgain: 'Pueden volver a pedirte acceso. Entonces decides de nuevo.',
  keep: 'Mantenerlas',
  revoke: 'Revocar acceso',
  revoking: 'Revocando…',
  progressTitle: 'Revocando el acceso',
  progress: '{done} de {total}',
  progressStay: 'Mantén esta página abierta hasta que acabe. Si la cierras, lo que ya terminó sigue terminado.',
  refusedTitle: 'No se revocó nada',
  refusedBody: 'El servidor rechazó la solicitud: {reason}',
  titleAll: {
    one: '{count} app ya no tiene acceso',
    many: '{count} de apps ya no tienen acceso',
    other: '{count} apps ya no tienen acceso',
  },
  titleSome: 'Verificamos que el acceso de {verified} de {total} apps ha terminado',
  titleNone: {
    one: 'No pudimos verificar que la app perdiera su acceso',
    many: 'No pudimos verificar que los {count} de apps perdieran su acceso',
    other: 'No pudimos verificar que las {count} apps perdieran su acceso',
  },
  settled:
    'Abre una línea para ver su comprobante: qué dejó de funcionar y cómo se sabe. Para volver a tener acceso, una app tiene que pedírtelo.',
  stillOpen: {
    one: '{count} app sigue pendiente: mira abajo lo que se sabe de ella.',
    many: '{count} de apps siguen pendientes: mira abajo lo que se sabe de cada una.',
    other: '{count} apps siguen pendientes: mira abajo lo que se sabe de cada una.',
  },
  verifiedFold: {
    one: '{count} app: acceso terminado, verificado',
    many: '{count} de apps: acceso terminado, verificado',
    other: '{count} apps: acceso terminado, verificado',
  },
  stoppedNoAnswer:
    'De algunas no llegó una respuesta clara: puede que se hayan revocado o no. Compruébalo de nuevo antes de darlo por hecho.',
  stoppedSignIn: 'Iniciaste sesión hace demasiado tiempo para el resto. Pulsa Revocar de nuevo y vuelve a iniciar sesión.',
  stoppedRefused: 'El servidor rechazó el resto: {reason}',
  status: {
    verified: 'Acceso terminado, verificado',
    reported: 'Acceso terminado, según informa {service}',
    ranOut: 'El último acceso que le quedaba expiró',
    lives: 'Pierde su acceso a más tardar el {date}',
    livesUnknown: 'Los tokens ya entregados funcionan hasta que expiren',
    unknown: 'Sin confirmar que todo el acceso haya terminado',
    gone: 'Ya no estaba conectada; no hay comprobante de eso',
    'not-yet': 'Sin respuesta clara: puede que siga teniendo acceso',
    looking: 'Mirando de nuevo…',
    'still-connected': 'Sigue teniendo acceso: acabamos de mirar de nuevo',
    'no-answer': 'Otra vez sin respuesta: sigue sin saberse',
    'not-sent': 'No revocada: no se envió nada para ella',
  },
  receiptLine: '{what} · {proof}',
  receiptWhen: 'Comprobante del {date}',
  checkAgain: 'Comprobar de nuevo',
  revokeAgain: 'Revocar de nuevo',
  download: 'Descargar comprobantes',
};
