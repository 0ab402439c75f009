import type { serverMessages as english } from '../en/server.ts';
import type { Translation } from '../translation.ts';

/** Words of the pages that the server writes by itself: links that do not work, sign-outs that apps ask for, languages. */
export const serverMessages: Translation<typeof english> = {
  brokenLinkTitle: 'Este enlace no funciona',
  brokenLinkBody: 'La app que te envió aquí hizo una solicitud que no se puede responder, así que no se compartió nada con ella.',
  brokenLinkNext: 'Vuelve a la app e inténtalo de nuevo. Si vuelve a ocurrir, comunica a los creadores de la app lo que aparece abajo.',

  signOutTitle: '¿Cerrar sesión?',
  signOutAsk: '{app} pide cerrar tu sesión en este navegador.',
  signOutAskUnnamed: 'Una app pide cerrar tu sesión en este navegador.',
  signedInHere: 'Sesiones iniciadas aquí:',
  staysConnected: 'Tus apps conectadas siguen conectadas.',
  afterwards: 'Después continuarás a {host}.',
  signOut: 'Cerrar sesión',
  staySignedIn: 'Mantener la sesión',
  signedOutTitle: 'Has cerrado sesión',
  goOn: 'Continuar a {host}',
  closeWindowTitle: 'Puedes cerrar esta ventana',
  closeWindow: 'Puedes cerrar esta ventana.',
  ifSignedOut: 'Si elegiste cerrar sesión, ya está cerrada en este navegador.',
  nobodyTitle: 'No has iniciado sesión aquí',
  nobodyBody: 'No había ninguna sesión que cerrar en este navegador. Puedes cerrar esta ventana.',
  stillSignedInTitle: 'Tu sesión sigue iniciada',
  stillSignedInBody: 'No se cambió nada. Vuelve a la app o cierra esta ventana.',
  overTitle: 'Esta solicitud ha terminado',
  overBody: 'Ya se respondió o esperó demasiado tiempo. Si aún quieres cerrar sesión, vuelve a la app e inténtalo de nuevo.',

  languageTitle: 'Este idioma no está disponible',
  languageBody: 'No se cambió nada. Están disponibles: {languages}.',
  goBack: 'Volver',

  needsScript: 'Esta página necesita JavaScript.',

  support: 'Ayuda',
  terms: 'Términos',
  privacy: 'Privacidad',

  undescribedScope: 'El servicio no dice qué permite esto. Puede ser más de lo que esperas.',
};
