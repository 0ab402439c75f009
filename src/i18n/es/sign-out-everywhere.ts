import type { signOutEverywhereMessages as english } from '../en/sign-out-everywhere.ts';
import type { Translation } from '../translation.ts';

/** Words of signing out of every browser at once. */
export const signOutEverywhereMessages: Translation<typeof english> = {
  title: '¿Perdiste un dispositivo o usaste uno que no es tuyo?',
  body: 'Termina todas las sesiones de tu cuenta, en todos los navegadores. Las apps conservan el acceso que les diste.',
  changePassword: 'Cambiar la contraseña',
  start: 'Cerrar sesión en todas partes',
  confirmTitle: '¿Cerrar sesión en todas partes?',
  confirmEnds: 'Todos los navegadores con una sesión en tu cuenta tienen que iniciar sesión de nuevo, también este.',
  confirmApps: 'Las apps conservan el acceso que les diste. Para terminarlo, revócalas antes aquí.',
  confirmOthers: 'Otras cuentas con sesión iniciada en este navegador la mantienen.',
  confirmPassword: 'Quien conozca tu contraseña puede volver a iniciar sesión. Si es posible que alguien la sepa, cámbiala.',
  keep: 'Mantener la sesión',
  confirm: 'Cerrar sesión en todas partes',
  busy: 'Cerrando sesión…',
  failedTitle: 'Tu sesión sigue iniciada aquí',
  refused: 'No se terminó nada: {reason}',
  unknown:
    'No llegó una respuesta clara: puede que se haya cerrado sesión en otros navegadores o no. Comprueba tu conexión e inténtalo de nuevo.',
};
