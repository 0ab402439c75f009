import type { recentlyRevokedMessages as english } from '../en/recently-revoked.ts';
import type { Translation } from '../translation.ts';

/** Words of the apps whose access was taken back lately. */
export const recentlyRevokedMessages: Translation<typeof english> = {
  title: 'Revocadas hace poco',
  intro: 'Se quedan aquí 30 días, con su comprobante. Para conectar una app de nuevo, ábrela: entonces te pide acceso.',
  ended: '{service} · Acceso revocado {ago}',
  ranOut: '{service} · Acceso retirado {ago}, lo último que le quedaba ha expirado',
  lives: '{service} · Acceso retirado {ago}, lo pierde a más tardar el {date}',
  livesUnknown: '{service} · Acceso retirado {ago}, los tokens ya entregados funcionan hasta que expiren',
  unknown: '{service} · Acceso retirado {ago}, sin confirmar que todo el acceso haya terminado',
  connectAgain: 'Conectar de nuevo',
  connectNamed: 'Abrir {app} para conectarla de nuevo',
  all: { one: 'Mostrar {count}', many: 'Mostrar los {count}', other: 'Mostrar las {count}' },
  failed: 'No se pudo cargar lo que revocaste hace poco.',
};
