import type { revocationMessages as english } from '../en/revocation.ts';
import type { Translation } from '../translation.ts';

/** Words of a revocation: the question before it, and the receipt or the doubt after it. */
export const revocationMessages: Translation<typeof english> = {
  confirmTitle: '¿Revocar el acceso de {app}?',
  confirmLoses: 'Pierde este acceso a los datos de {account} en {service}:',
  confirmSees: '(ver)',
  confirmChanges: '(ver y cambiar)',
  confirmLosesNothing: 'Se desconecta de {account} en {service}.',
  confirmTokens:
    'Sus tokens dejan de funcionar, dondequiera que se ejecute. Si alguno no se puede invalidar, el comprobante dice hasta cuándo funciona.',
  confirmUntil: 'Si mantienes el acceso, termina por sí solo el {date}.',
  confirmKeeps: 'Lo que ya haya copiado se queda con ella. Para que se borre, pídeselo a la app.',
  confirmAgain: 'Puede volver a pedirte acceso. Entonces decides de nuevo.',
  confirmNote: '{app} dice:',
  unverified: 'No verificada: nadie ha comprobado quién está detrás de esta app.',
  moreScopes: { one: 'y {count} más', many: 'y {count} más', other: 'y {count} más' },
  keep: 'Mantenerlo',
  revokeAccess: 'Revocar acceso',
  revoking: 'Revocando…',
  refusedTitle: 'No se revocó nada',
  refusedBody: 'El servidor rechazó la solicitud: {reason}',
  uncertainTitle: 'No sabemos si {app} sigue teniendo acceso',
  uncertainBody:
    'Pediste revocarlo, pero no llegó una respuesta clara. Puede que se haya revocado o no: mira de nuevo antes de darlo por hecho.',
  uncertainChecking: 'Mirando de nuevo…',
  uncertainStillTitle: '{app} sigue teniendo acceso',
  uncertainStill: 'Acabamos de mirar de nuevo: no se revocó nada. Puedes revocar de nuevo.',
  uncertainNoAnswer: 'Acabamos de intentar mirar de nuevo y tampoco hubo respuesta. Sigue sin saberse.',
  checkAgain: 'Comprobar de nuevo',
  tryRevokeAgain: 'Revocar de nuevo',
  goneTitle: '{app} ya no está conectada',
  goneBody: 'Su acceso en {service} ha terminado: se revocó en un intento anterior o en otra pestaña, o expiró. No hay comprobante de eso.',
  dismiss: 'Descartar',
  download: 'Descargar comprobante',
  receiptCould: 'Hasta entonces, desde el {since}, podía: {scopes}.',
  receiptConnected: 'Estaba conectada desde el {since}.',
  receiptWhen: 'Comprobante: {account} en {service}, {date}',
  receiptVerified: '{app} ya no tiene acceso',
  receiptVerifiedBody: 'Comprobamos cada línea de abajo después de la revocación. Para volver a tener acceso, {app} tiene que pedírtelo.',
  receiptReported: '{service} informa de que {app} ya no tiene acceso',
  receiptReportedBody:
    'Transmitimos la revocación y {service} la confirmó; no pudimos comprobarlo por nuestra cuenta. Para volver a tener acceso, {app} tiene que pedírtelo.',
  receiptLives: '{app} pierde su acceso a más tardar el {date}',
  receiptLivesBody:
    'Ya no puede renovar su acceso. Un token que ya tiene lleva su propio fin y no se puede invalidar; funciona hasta el {date} a más tardar.',
  receiptRanOut: 'El último acceso que le quedaba a {app} expiró',
  receiptRanOutBody:
    'No se pudo renovar después de que lo revocaras. Un token entregado antes llevaba su propio fin y funcionó hasta el {date} a más tardar.',
  receiptUnknown: 'No pudimos confirmar que todo el acceso de {app} haya terminado',
  receiptUnknownBody:
    'La revocación se aceptó. De las líneas marcadas como desconocidas no podemos decir si siguen funcionando; si te preocupa, pregunta a {service}.',
  credentials: {
    'access-token': {
      dead: {
        one: '{count} token de acceso dejó de funcionar',
        many: '{count} de tokens de acceso dejaron de funcionar',
        other: '{count} tokens de acceso dejaron de funcionar',
      },
      none: 'Ningún token de acceso estaba en uso',
      uncounted: 'Los tokens de acceso dejaron de funcionar',
      lives: {
        one: 'Un token de acceso: se puede usar hasta el {date}',
        many: '{count} de tokens de acceso: se pueden usar hasta el {date} a más tardar',
        other: '{count} tokens de acceso: se pueden usar hasta el {date} a más tardar',
      },
      livesUncounted: 'Los tokens de acceso ya entregados funcionan hasta que expiren',
      unknown: 'Tokens de acceso: se desconoce si siguen funcionando',
    },
    'refresh-token': {
      dead: {
        one: '{count} token de actualización dejó de funcionar',
        many: '{count} de tokens de actualización dejaron de funcionar',
        other: '{count} tokens de actualización dejaron de funcionar',
      },
      none: 'Ningún token de actualización estaba en uso',
      uncounted: 'Los tokens de actualización dejaron de funcionar',
      lives: {
        one: 'Un token de actualización: se puede usar hasta el {date}',
        many: '{count} de tokens de actualización: se pueden usar hasta el {date} a más tardar',
        other: '{count} tokens de actualización: se pueden usar hasta el {date} a más tardar',
      },
      livesUncounted: 'Los tokens de actualización ya entregados funcionan hasta que expiren',
      unknown: 'Tokens de actualización: se desconoce si siguen funcionando',
    },
    'authorization-code': {
      dead: {
        one: '{count} código de autorización dejó de funcionar',
        many: '{count} de códigos de autorización dejaron de funcionar',
        other: '{count} códigos de autorización dejaron de funcionar',
      },
      none: 'Ningún código de autorización estaba a la espera',
      uncounted: 'Los códigos de autorización dejaron de funcionar',
      lives: {
        one: 'Un código de autorización: se puede usar hasta el {date}',
        many: '{count} de códigos de autorización: se pueden usar hasta el {date} a más tardar',
        other: '{count} códigos de autorización: se pueden usar hasta el {date} a más tardar',
      },
      livesUncounted: 'Los códigos de autorización ya entregados funcionan hasta que expiren',
      unknown: 'Códigos de autorización: se desconoce si siguen funcionando',
    },
    grant: {
      dead: {
        one: 'Tu permiso fue retirado',
        many: '{count} de permisos fueron retirados',
        other: '{count} permisos fueron retirados',
      },
      none: 'No constaba ningún permiso',
      uncounted: 'Tu permiso fue retirado',
      lives: {
        one: 'Tu permiso: consta hasta el {date}',
        many: '{count} de permisos: constan hasta el {date} a más tardar',
        other: '{count} permisos: constan hasta el {date} a más tardar',
      },
      livesUncounted: 'Tu permiso sigue constando hasta que expire',
      unknown: 'Tu permiso: se desconoce si fue retirado',
    },
  },
  evidence: {
    introspected: 'Verificado: comprobado de nuevo después',
    'store-query': 'Verificado: consultado en los registros',
    'engine-reported': 'Informado por {service}',
    unknown: 'Desconocido',
  },
};
