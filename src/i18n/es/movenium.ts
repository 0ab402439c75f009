import type { moveniumMessages as english } from '../en/movenium.ts';
import type { Translation } from '../translation.ts';

/** Words of Movenium's own page: a sign-in by password, and what it opens. */
export const moveniumMessages: Translation<typeof english> = {
  title: 'Tus horas de trabajo',
  welcome: 'Inicia sesión para ver las horas que trabajaste en las dos últimas semanas y en qué proyectos.',
  signIn: 'Iniciar sesión',
  signInAgain: 'Iniciar sesión de nuevo',
  aboutTitle: 'Qué significa iniciar sesión aquí',
  about: [
    'Esta página es de Movenium, así que puede pedirte la contraseña. La envía a {host} y no la guarda.',
    'Recibe un token de acceso para una hora y un token de actualización para 30 días. Ambos se quedan en la memoria de esta página: al volver a cargarla, se olvidan.',
    'No hay pantalla de consentimiento. Quien tiene tu contraseña lo obtiene todo, así que el acceso completo figura en Apps conectadas como Movenium Open API.',
  ],
  missingTitle: 'Movenium no está en marcha aquí',
  missingBody:
    'Este servidor habla en nombre de otros servicios. Inícialo como servidor simulado, con todos sus dialectos o con --only movenium.',
  toHome: 'Ver qué está en marcha aquí',
  loadFailedTitle: 'No se pudo cargar esta página',

  dialogTitle: 'Iniciar sesión en Movenium',
  dialogLead: 'Con el nombre de usuario y la contraseña de tu cuenta de Movenium.',
  username: 'Nombre de usuario',
  usernameMissing: 'Escribe tu nombre de usuario.',
  password: 'Contraseña',
  passwordMissing: 'Escribe tu contraseña.',
  wrongCredentials: 'Ese nombre de usuario y esa contraseña no coinciden. Revisa ambos e inténtalo de nuevo.',
  cancel: 'Cancelar',
  signingIn: 'Iniciando sesión…',
  waitTitle: 'Demasiados intentos fallidos',
  waitBody: 'Para proteger la cuenta, el inicio de sesión está en pausa. Inténtalo de nuevo dentro de {wait} ({time}).',
  busyTitle: 'Ahora mismo están iniciando sesión muchas personas',
  busyBody: 'Tu contraseña no se ha comprobado y no se ha contado nada. Inténtalo de nuevo dentro de {wait}.',

  loading: 'Cargando tus horas…',
  signedInAs: '{name} · {username}',
  total: 'Las dos últimas semanas',
  hours: '{hours} h',
  byProject: 'Por proyecto',
  daysTitle: 'Día por día',
  nothingTitle: 'Aún no hay horas',
  nothingBody: 'No se anotó nada para {name} en las dos últimas semanas.',
  workFailedTitle: 'No se pudieron cargar tus horas',
  workRefused: 'Movenium rechazó la llamada: «{text}».',

  sessionTitle: 'Este inicio de sesión',
  endsAt: 'El token de acceso termina {when} ({time}).',
  ended: 'El token de acceso ha terminado. Renueva para continuar.',
  refresh: 'Renovar',
  refreshed: 'Renovado: un nuevo token de acceso y un nuevo token de actualización. El token de actualización anterior ya no funciona.',
  signOut: 'Cerrar sesión',
  revokeHint: 'Para retirar todo el acceso, revoca Movenium Open API en Apps conectadas. Luego pulsa Renovar aquí.',

  signedOutTitle: 'Has cerrado sesión en esta página',
  signedOutBody:
    'La página ha olvidado sus tokens. Movenium no tiene forma de terminarlos desde aquí: para eso, revoca Movenium Open API en Apps conectadas.',
  refreshRefusedTitle: 'Este inicio de sesión no se renovó',
  refreshRefusedBody:
    'Movenium respondió «{text}». Probablemente el acceso se retiró, aquí o en otra pestaña, o expiró. Esta página ha olvidado sus tokens.',
  refreshRefusedUntil: 'El último token de acceso no se puede invalidar: quien tenga una copia puede usarlo hasta el {time}.',
};
