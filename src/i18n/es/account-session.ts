import type { accountSessionMessages as english } from '../en/account-session.ts';
import type { Translation } from '../translation.ts';

/** Words around signing in to the account pages, and around signing out. */
export const accountSessionMessages: Translation<typeof english> = {
  checking: 'Comprobando quién ha iniciado sesión…',
  signIn: 'Iniciar sesión',
  signInAgain: 'Iniciar sesión de nuevo',
  signOut: 'Cerrar sesión',
  signingOut: 'Cerrando sesión…',
  signedInAs: 'Sesión iniciada como',
  signedOutHereTitle: 'Has cerrado sesión',
  signedOutHereBody:
    'Este navegador ya no muestra tus apps conectadas en ninguna pestaña. Las apps conservan el acceso que les diste hasta que lo retires.',
  signedOutEverywhereTitle: 'Has cerrado sesión en todas partes',
  signedOutEverywhereBody:
    'Todos los navegadores que tenían una sesión en tu cuenta, también este, tienen que iniciar sesión de nuevo. Las apps conservan el acceso que les diste hasta que lo retires.',
  signedOutElsewhereTitle: 'Cerraste sesión en otra pestaña',
  signedOutElsewhereBody: 'Para protegerte, la sesión se cierra también en todas las pestañas de este navegador.',
  signOutFailedTitle: 'Tu sesión sigue iniciada',
  signOutFailedBody: 'El servidor no respondió, así que no se cerró ninguna sesión. Comprueba tu conexión y vuelve a cerrar sesión.',
  failedPageTitle: 'Sesión no iniciada',
  failures: {
    unreachable: {
      title: 'El inicio de sesión se interrumpió',
      body: 'El servidor no respondió a tiempo, así que no has iniciado sesión en esta página. Comprueba tu conexión y empieza a iniciar sesión de nuevo.',
    },
    'storage-blocked': {
      title: 'Tu navegador bloquea lo que hace falta para iniciar sesión',
      body: 'Este sitio no puede guardar cookies ni datos de sesión, así que no podría distinguir tu inicio de sesión de uno falsificado. Permite las cookies y los datos del sitio para esta dirección e inténtalo de nuevo.',
    },
    'nothing-pending': {
      title: 'Este inicio de sesión ya se usó o no empezó aquí',
      body: 'La respuesta de un inicio de sesión sirve una sola vez, en la pestaña que la pidió. Volver a cargar esta página no permite usarla de nuevo. No se envió nada; empieza un nuevo inicio de sesión.',
    },
    'wrong-answer': {
      title: 'Esta respuesta no corresponde a tu inicio de sesión',
      body: 'No contiene lo que esta página pidió, o viene de otro servidor. No se usó: no se pidió ningún token. Empieza un nuevo inicio de sesión y no sigas el enlace que te trajo aquí.',
    },
    expired: {
      title: 'El inicio de sesión tardó demasiado',
      body: 'La respuesta ya no era válida cuando llegó, así que no has iniciado sesión. Empieza a iniciar sesión de nuevo.',
    },
    clock: {
      title: 'El reloj de este dispositivo parece estar mal',
      body: 'Tu inicio de sesión indica una hora que no concuerda con la de este dispositivo. Pon la fecha y la hora en automático y luego inicia sesión de nuevo.',
    },
    refused: {
      title: 'El inicio de sesión fue rechazado',
      body: 'El servidor no aceptó el inicio de sesión de esta página. No has iniciado sesión. Inténtalo de nuevo; si vuelve a ocurrir, puede que el servidor esté mal configurado.',
    },
    unexpected: {
      title: 'Algo ha fallado por nuestra parte',
      body: 'El servidor dio una respuesta que esta página no entiende, así que no has iniciado sesión. Inténtalo de nuevo dentro de un rato.',
    },
  },
};
