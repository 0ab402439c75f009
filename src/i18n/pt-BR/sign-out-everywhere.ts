import type { signOutEverywhereMessages as english } from '../en/sign-out-everywhere.ts';
import type { Translation } from '../translation.ts';

/** Words of signing out of every browser at once. */
export const signOutEverywhereMessages: Translation<typeof english> = {
  title: 'Perdeu um dispositivo ou usou um que não é seu?',
  body: 'Encerre todos os logins na sua conta, em todos os navegadores. Os apps mantêm o acesso que você deu.',
  changePassword: 'Alterar a senha',
  start: 'Sair em todos os lugares',
  confirmTitle: 'Sair em todos os lugares?',
  confirmEnds: 'Todos os navegadores que entraram na sua conta precisam entrar de novo, inclusive este.',
  confirmApps: 'Os apps mantêm o acesso que você deu. Para encerrá-lo, revogue os apps aqui primeiro.',
  confirmOthers: 'Outras contas que entraram neste navegador não saem.',
  confirmPassword: 'Quem souber sua senha pode entrar de novo. Se alguém puder sabê-la, troque-a.',
  keep: 'Não sair',
  confirm: 'Sair em todos os lugares',
  busy: 'Saindo…',
  failedTitle: 'Você ainda não saiu aqui',
  refused: 'Nada foi encerrado: {reason}',
  unknown: 'Não chegou uma resposta clara: a saída em outros navegadores pode ter ocorrido ou não. Verifique sua conexão e tente de novo.',
};
