import type { narrowingMessages as english } from '../en/narrowing.ts';
import type { Translation } from '../translation.ts';

/** Words of taking a part of an access back: the question before it, and the result or the doubt after it. */
export const narrowingMessages: Translation<typeof english> = {
  takeBack: 'Retirar',
  takeBackNamed: 'Retirar “{scope}” de {app}',
  needed: '{app} diz que não funciona sem isto.',
  allNeeded: '{app} diz que não funciona se faltar qualquer um destes itens. Para retirá-los, revogue o acesso dele.',
  onlyOne: 'Isto é tudo o que ele tem. Para retirar, revogue o acesso dele.',
  allOrNothing: '{service} dá acesso a tudo ou a nada: para retirar uma parte, revogue tudo.',
  confirmTitle: 'Retirar “{scope}” de {app}?',
  confirmLoses: 'Ele não poderá mais fazer isto com seus dados em {service}:',
  confirmKeeps: 'Ele mantém:',
  confirmCopies: 'O que ele já copiou fica com ele.',
  confirmAgain: 'Ele pode pedir isto a você de novo. Aí você decide outra vez.',
  keep: 'Manter',
  takingBack: 'Retirando…',
  refusedTitle: 'Nada foi retirado',
  refusedBody: 'O servidor recusou o pedido: {reason}',
  takenTitle: 'Retirado de {app}: {scopes}',
  takenBody: 'Terminou na hora. O que está listado abaixo é tudo o que {app} tem agora.',
  endsTitle: '{app} perde {scopes} o mais tardar em {date}',
  endsBody:
    'Ele não recebe nenhum token novo para isso. Um token entregue antes não pode ser invalidado: ainda pode permitir isso até {date}, no máximo.',
  changedTitle: 'O acesso de {app} mudou nesse meio-tempo',
  changedBody:
    'Ele foi alterado em outra aba, ou por você no app, enquanto você lia esta página. Nada foi retirado agora; abaixo está a situação atual.',
  uncertainTitle: 'Não sabemos se {app} ainda tem “{scope}”',
  uncertainBody:
    'Você pediu para retirar, mas não chegou uma resposta clara. Pode ter funcionado ou não: olhe de novo antes de contar com isso.',
  uncertainChecking: 'Olhando de novo…',
  uncertainNoAnswer: 'Acabamos de tentar olhar de novo e também não houve resposta. Continua desconhecido.',
  stillTitle: '{app} ainda tem “{scope}”',
  stillBody: 'Acabamos de olhar de novo: nada foi retirado. Você pode tentar outra vez.',
  notThereTitle: '“{scope}” não faz mais parte do que foi dado a {app}',
  notThereBody: 'Acabamos de olhar de novo. Se um token entregue antes ainda pode usar isso até expirar, não sabemos.',
  checkAgain: 'Verificar de novo',
  tryAgain: 'Retirar de novo',
};
