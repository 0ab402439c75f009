import type { revocationMessages as english } from '../en/revocation.ts';
import type { Translation } from '../translation.ts';

/** Words of a revocation: the question before it, and the receipt or the doubt after it. */
export const revocationMessages: Translation<typeof english> = {
  confirmTitle: 'Revogar o acesso de {app}?',
  confirmLoses: 'Ele perde este acesso aos dados de {account} em {service}:',
  confirmSees: '(ver)',
  confirmChanges: '(ver e alterar)',
  confirmLosesNothing: 'Ele é desconectado de {account} em {service}.',
  confirmTokens:
    'Os tokens dele param de funcionar, onde quer que ele rode. Se algum não puder ser invalidado, o comprovante diz até quando ele funciona.',
  confirmUntil: 'Se você mantiver o acesso, ele termina sozinho em {date}.',
  confirmKeeps: 'O que ele já copiou fica com ele. Para que seja apagado, peça ao app.',
  confirmAgain: 'Ele pode pedir acesso a você de novo. Aí você decide outra vez.',
  confirmNote: '{app} diz:',
  unverified: 'Não verificado: ninguém conferiu quem está por trás deste app.',
  moreScopes: { one: 'e mais {count}', many: 'e mais {count}', other: 'e mais {count}' },
  keep: 'Manter',
  revokeAccess: 'Revogar acesso',
  revoking: 'Revogando…',
  refusedTitle: 'Nada foi revogado',
  refusedBody: 'O servidor recusou o pedido: {reason}',
  uncertainTitle: 'Não sabemos se {app} ainda tem acesso',
  uncertainBody:
    'Você pediu para revogar, mas não chegou uma resposta clara. Pode ter sido revogado ou não: olhe de novo antes de contar com isso.',
  uncertainChecking: 'Olhando de novo…',
  uncertainStillTitle: '{app} ainda tem acesso',
  uncertainStill: 'Acabamos de olhar de novo: nada foi revogado. Você pode revogar de novo.',
  uncertainNoAnswer: 'Acabamos de tentar olhar de novo e também não houve resposta. Continua desconhecido.',
  checkAgain: 'Verificar de novo',
  tryRevokeAgain: 'Revogar de novo',
  goneTitle: '{app} não está mais conectado',
  goneBody:
    'O acesso dele em {service} terminou: foi revogado em uma tentativa anterior ou em outra aba, ou expirou. Não há comprovante disso.',
  dismiss: 'Dispensar',
  download: 'Baixar comprovante',
  receiptCould: 'Até então, desde {since}, ele podia: {scopes}.',
  receiptConnected: 'Estava conectado desde {since}.',
  receiptWhen: 'Comprovante: {account} em {service}, {date}',
  receiptVerified: '{app} não tem mais acesso',
  receiptVerifiedBody: 'Conferimos cada linha abaixo depois da revogação. Para ter acesso de novo, {app} precisa pedir a você.',
  receiptReported: '{service} informa que {app} não tem mais acesso',
  receiptReportedBody:
    'Repassamos a revogação e {service} a confirmou; não pudemos conferir por nós mesmos. Para ter acesso de novo, {app} precisa pedir a você.',
  receiptLives: '{app} perde o acesso o mais tardar em {date}',
  receiptLivesBody:
    'Ele não pode mais renovar o acesso. Um token que ele já tem traz o próprio fim e não pode ser invalidado; funciona até {date}, no máximo.',
  receiptRanOut: 'O último acesso que restava a {app} expirou',
  receiptRanOutBody:
    'Ele não pôde ser renovado depois que você o revogou. Um token entregue antes trazia o próprio fim e funcionou até {date}, no máximo.',
  receiptUnknown: 'Não conseguimos confirmar que todo o acesso de {app} foi encerrado',
  receiptUnknownBody:
    'A revogação foi aceita. Das linhas marcadas como desconhecidas, não podemos dizer se ainda funcionam; se isso preocupa você, pergunte a {service}.',
  credentials: {
    'access-token': {
      dead: {
        one: '{count} token de acesso parou de funcionar',
        many: '{count} de tokens de acesso pararam de funcionar',
        other: '{count} tokens de acesso pararam de funcionar',
      },
      none: 'Nenhum token de acesso estava em uso',
      uncounted: 'Os tokens de acesso pararam de funcionar',
      lives: {
        one: 'Um token de acesso: pode ser usado até {date}',
        many: '{count} de tokens de acesso: podem ser usados até {date}, no máximo',
        other: '{count} tokens de acesso: podem ser usados até {date}, no máximo',
      },
      livesUncounted: 'Os tokens de acesso já entregues funcionam até expirar',
      unknown: 'Tokens de acesso: não se sabe se ainda funcionam',
    },
    'refresh-token': {
      dead: {
        one: '{count} token de atualização parou de funcionar',
        many: '{count} de tokens de atualização pararam de funcionar',
        other: '{count} tokens de atualização pararam de funcionar',
      },
      none: 'Nenhum token de atualização estava em uso',
      uncounted: 'Os tokens de atualização pararam de funcionar',
      lives: {
        one: 'Um token de atualização: pode ser usado até {date}',
        many: '{count} de tokens de atualização: podem ser usados até {date}, no máximo',
        other: '{count} tokens de atualização: podem ser usados até {date}, no máximo',
      },
      livesUncounted: 'Os tokens de atualização já entregues funcionam até expirar',
      unknown: 'Tokens de atualização: não se sabe se ainda funcionam',
    },
    'authorization-code': {
      dead: {
        one: '{count} código de autorização parou de funcionar',
        many: '{count} de códigos de autorização pararam de funcionar',
        other: '{count} códigos de autorização pararam de funcionar',
      },
      none: 'Nenhum código de autorização estava à espera',
      uncounted: 'Os códigos de autorização pararam de funcionar',
      lives: {
        one: 'Um código de autorização: pode ser usado até {date}',
        many: '{count} de códigos de autorização: podem ser usados até {date}, no máximo',
        other: '{count} códigos de autorização: podem ser usados até {date}, no máximo',
      },
      livesUncounted: 'Os códigos de autorização já entregues funcionam até expirar',
      unknown: 'Códigos de autorização: não se sabe se ainda funcionam',
    },
    grant: {
      dead: {
        one: 'Sua permissão foi retirada',
        many: '{count} de permissões foram retiradas',
        other: '{count} permissões foram retiradas',
      },
      none: 'Nenhuma permissão constava nos registros',
      uncounted: 'Sua permissão foi retirada',
      lives: {
        one: 'Sua permissão: consta nos registros até {date}',
        many: '{count} de permissões: constam nos registros até {date}, no máximo',
        other: '{count} permissões: constam nos registros até {date}, no máximo',
      },
      livesUncounted: 'Sua permissão continua nos registros até expirar',
      unknown: 'Sua permissão: não se sabe se foi retirada',
    },
  },
  evidence: {
    introspected: 'Verificado: conferido de novo depois',
    'store-query': 'Verificado: consultado nos registros',
    'engine-reported': 'Informado por {service}',
    unknown: 'Desconhecido',
  },
};
