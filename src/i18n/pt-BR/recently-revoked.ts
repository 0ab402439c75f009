import type { recentlyRevokedMessages as english } from '../en/recently-revoked.ts';
import type { Translation } from '../translation.ts';

/** Words of the apps whose access was taken back lately. */
export const recentlyRevokedMessages: Translation<typeof english> = {
  title: 'Revogados recentemente',
  intro: 'Ficam aqui por 30 dias, com o comprovante. Para conectar um app de novo, abra-o: então ele pede acesso a você.',
  ended: '{service} · Acesso revogado: {ago}',
  ranOut: '{service} · Acesso retirado: {ago}; o último que restava expirou',
  lives: '{service} · Acesso retirado: {ago}; o app o perde o mais tardar em {date}',
  livesUnknown: '{service} · Acesso retirado: {ago}; os tokens já entregues funcionam até expirar',
  unknown: '{service} · Acesso retirado: {ago}; não confirmado que todo o acesso foi encerrado',
  connectAgain: 'Conectar de novo',
  connectNamed: 'Abrir {app} para conectar de novo',
  all: { one: 'Mostrar {count}', many: 'Mostrar todos os {count}', other: 'Mostrar todos os {count}' },
  failed: 'Não foi possível carregar o que você revogou recentemente.',
};
