import type { commonMessages as english } from '../en/common.ts';
import type { Translation } from '../translation.ts';

/** Words that every page shares. */
export const commonMessages: Translation<typeof english> = {
  product: 'Latchstring',
  tagline: 'Le das acceso a una app; puedes retirárselo en cualquier momento.',
  comma: ', ',
  connectedApps: 'Apps conectadas',
  support: 'Ayuda',
  terms: 'Términos',
  privacy: 'Privacidad',
  language: 'Idioma',
  newTab: '(se abre en una pestaña nueva)',
  tryAgain: 'Intentar de nuevo',
  loading: 'Cargando…',
  networkTitle: 'El servidor no responde',
  networkBody:
    'Puede que no tengas conexión o que el servidor esté ocupado. No se ha cambiado nada. Comprueba tu conexión e inténtalo de nuevo.',
  unexpectedTitle: 'Algo ha fallado por nuestra parte',
  unexpectedBody: 'El servidor dio una respuesta que esta página no entiende. Inténtalo de nuevo; si vuelve a ocurrir, regresa más tarde.',
};
