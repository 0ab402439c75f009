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
};
