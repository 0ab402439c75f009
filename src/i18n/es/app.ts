import type { appMessages as english } from '../en/app.ts';
import type { Translation } from '../translation.ts';

/** Words of the shell around the pages. */
export const appMessages: Translation<typeof english> = {
  pageTitle: '{page} · {product}',
  notFoundTitle: 'Esa página no existe',
  notFoundBody:
    'Puede que la dirección esté mal escrita o que la página se haya movido. Tus apps conectadas y la página de inicio siguen donde estaban.',
  toConnectedApps: 'Ir a las apps conectadas',
  toHome: 'Ir a la página de inicio',
  brokenTitle: 'Esta página dejó de funcionar',
  brokenBody:
    'Falló algo en ella que no esperábamos. Eso no cambió nada. Inténtalo de nuevo; si vuelve a ocurrir, carga la página otra vez.',
  reload: 'Volver a cargar la página',
  failedNetwork: 'El servidor no respondió. Puede que no tengas conexión o que el servidor esté ocupado. No se ha cambiado nada.',
  failedUnexpected: 'El servidor dio una respuesta que esta página no entiende. No se ha cambiado nada.',
  problems: {
    'connection-not-found': 'Esta conexión ya no existe.',
    'cross-site-request': 'La solicitud no venía de este sitio.',
    'invalid-token': 'Tu inicio de sesión ya no es válido aquí.',
    'not-signed-in': 'Nadie ha iniciado sesión en este navegador.',
    'not-supported': 'El servicio no puede hacerlo.',
    'reauthentication-required': 'Tu inicio de sesión es demasiado antiguo para este paso.',
    'server-busy': 'Ahora mismo se están atendiendo demasiadas solicitudes. Vuelve a intentarlo en un momento.',
    'too-many-attempts': 'Ha habido demasiados intentos. Vuelve a intentarlo más tarde.',
    'internal-error': 'Algo ha fallado por nuestra parte.',
    other: 'La solicitud no se ha aceptado.',
  },
};
