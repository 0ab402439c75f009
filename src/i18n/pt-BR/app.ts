import type { appMessages as english } from '../en/app.ts';
import type { Translation } from '../translation.ts';

/** Words of the shell around the pages. */
export const appMessages: Translation<typeof english> = {
  pageTitle: '{page} · {product}',
  notFoundTitle: 'Essa página não existe',
  notFoundBody:
    'O endereço pode ter sido digitado errado, ou a página mudou de lugar. Seus apps conectados e a página inicial continuam onde estavam.',
  toConnectedApps: 'Ir para os apps conectados',
  toHome: 'Ir para a página inicial',
  brokenTitle: 'Esta página parou de funcionar',
  brokenBody:
    'Algo nela falhou de um jeito que não esperávamos. Nada foi alterado por isso. Tente de novo; se acontecer outra vez, recarregue a página.',
  reload: 'Recarregar a página',
  failedNetwork: 'O servidor não respondeu. Você pode estar sem conexão, ou o servidor está ocupado. Nada foi alterado.',
  failedUnexpected: 'O servidor deu uma resposta que esta página não entende. Nada foi alterado.',
  problems: {
    'connection-not-found': 'Esta conexão não existe mais.',
    'cross-site-request': 'A solicitação não veio deste site.',
    'invalid-token': 'Seu login não vale mais aqui.',
    'not-signed-in': 'Ninguém entrou neste navegador.',
    'not-supported': 'O serviço não consegue fazer isso.',
    'reauthentication-required': 'Seu login é antigo demais para esta etapa.',
    'server-busy': 'Há solicitações demais sendo atendidas agora. Tente de novo em instantes.',
    'too-many-attempts': 'Houve tentativas demais. Tente de novo mais tarde.',
    'internal-error': 'Algo deu errado do nosso lado.',
    other: 'A solicitação não foi aceita.',
  },
};
