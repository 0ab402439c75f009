import type { bulkRevocationMessages as english } from '../en/bulk-revocation.ts';
import type { Translation } from '../translation.ts';

/** Words of taking the access of several apps back at once. */
export const bulkRevocationMessages: Translation<typeof english> = {
  confirmTitle: {
    one: 'Revogar o acesso de {count} app?',
    many: 'Revogar o acesso de {count} de apps?',
    other: 'Revogar o acesso de {count} apps?',
  },
  confirmLoses: 'Eles perdem todo o acesso que têm aos dados de {account}:',
  confirmLosesYours: 'Eles perdem todo o acesso que têm aos seus dados:',
  appAtService: '{app} em {service}',
  note: 'Em suas próprias palavras: {note}',
  more: { one: 'e mais {count}', many: 'e mais {count}', other: 'e mais {count}' },
  confirmTokens:
    'Os tokens deles param de funcionar, onde quer que os apps rodem. Se algum não puder ser invalidado, o comprovante do app diz até quando ele funciona.',
  confirmKeeps: 'O que eles já copiaram fica com eles. Para que seja apagado, peça a cada app.',
  confirmAgain: 'Eles podem pedir acesso a você de novo. Aí você decide outra vez.',
  keep: 'Manter',
  revoke: 'Revogar acesso',
  revoking: 'Revogando…',
  progressTitle: 'Revogando o acesso',
  progress: '{done} de {total}',
  progressStay: 'Mantenha esta página aberta até terminar. Se você a fechar, o que já foi encerrado continua encerrado.',
  refusedTitle: 'Nada foi revogado',
  refusedBody: 'O servidor recusou o pedido: {reason}',
  titleAll: {
    one: '{count} app não tem mais acesso',
    many: '{count} de apps não têm mais acesso',
    other: '{count} apps não têm mais acesso',
  },
  titleSome: 'Verificamos que o acesso de {verified} de {total} apps foi encerrado',
  titleNone: {
    one: 'Não conseguimos verificar que o app perdeu o acesso',
    many: 'Não conseguimos verificar que {count} de apps perderam o acesso',
    other: 'Não conseguimos verificar que os {count} apps perderam o acesso',
  },
  settled:
    'Abra uma linha para ver o comprovante: o que parou de funcionar e como se sabe disso. Para ter acesso de novo, um app precisa pedir a você.',
  stillOpen: {
    one: '{count} app ainda está pendente: veja abaixo o que se sabe dele.',
    many: '{count} de apps ainda estão pendentes: veja abaixo o que se sabe de cada um.',
    other: '{count} apps ainda estão pendentes: veja abaixo o que se sabe de cada um.',
  },
  verifiedFold: {
    one: '{count} app: acesso encerrado, verificado',
    many: '{count} de apps: acesso encerrado, verificado',
    other: '{count} apps: acesso encerrado, verificado',
  },
  stoppedNoAnswer:
    'Não chegou uma resposta clara sobre alguns: podem ter sido revogados ou não. Verifique de novo antes de contar com isso.',
  stoppedSignIn: 'Seu login é antigo demais para o restante. Pressione Revogar de novo e entre mais uma vez.',
  stoppedRefused: 'O servidor recusou o restante: {reason}',
  status: {
    verified: 'Acesso encerrado, verificado',
    reported: 'Acesso encerrado, segundo informa {service}',
    ranOut: 'O último acesso que restava expirou',
    lives: 'Perde o acesso o mais tardar em {date}',
    livesUnknown: 'Os tokens já entregues funcionam até expirar',
    unknown: 'Não confirmado que todo o acesso foi encerrado',
    gone: 'Já não estava conectado; não há comprovante disso',
    'not-yet': 'Sem resposta clara: ainda pode ter acesso',
    looking: 'Olhando de novo…',
    'still-connected': 'Ainda tem acesso: acabamos de olhar de novo',
    'no-answer': 'De novo sem resposta: continua desconhecido',
    'not-sent': 'Não revogado: nada foi enviado sobre ele',
  },
  receiptLine: '{what} · {proof}',
  receiptWhen: 'Comprovante de {date}',
  checkAgain: 'Verificar de novo',
  revokeAgain: 'Revogar de novo',
  download: 'Baixar comprovantes',
};
