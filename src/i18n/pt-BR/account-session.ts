import type { accountSessionMessages as english } from '../en/account-session.ts';
import type { Translation } from '../translation.ts';

/** Words around signing in to the account pages, and around signing out. */
export const accountSessionMessages: Translation<typeof english> = {
  checking: 'Verificando quem entrou…',
  signIn: 'Entrar',
  signInAgain: 'Entrar de novo',
  signOut: 'Sair',
  signingOut: 'Saindo…',
  signedInAs: 'Você entrou como',
  signedOutHereTitle: 'Você saiu',
  signedOutHereBody:
    'Este navegador não mostra mais seus apps conectados em nenhuma aba. Os apps mantêm o acesso que você deu até você retirá-lo.',
  signedOutEverywhereTitle: 'Você saiu em todos os lugares',
  signedOutEverywhereBody:
    'Todos os navegadores que tinham entrado na sua conta, inclusive este, precisam entrar de novo. Os apps mantêm o acesso que você deu até você retirá-lo.',
  signedOutElsewhereTitle: 'Você saiu em outra aba',
  signedOutElsewhereBody: 'Para proteger você, a saída vale também para todas as abas deste navegador.',
  signOutFailedTitle: 'Você ainda não saiu',
  signOutFailedBody: 'O servidor não respondeu, então ninguém saiu da conta. Verifique sua conexão e saia de novo.',
  failedPageTitle: 'Login não concluído',
  failures: {
    unreachable: {
      title: 'O login foi interrompido',
      body: 'O servidor não respondeu a tempo, então você não entrou nesta página. Verifique sua conexão e comece o login de novo.',
    },
    'storage-blocked': {
      title: 'Seu navegador bloqueia o que um login precisa',
      body: 'Este site não pode guardar cookies nem dados de sessão, então não conseguiria distinguir seu login de um login falsificado. Permita cookies e dados do site para este endereço e tente de novo.',
    },
    'nothing-pending': {
      title: 'Este login já foi usado ou não foi iniciado aqui',
      body: 'A resposta de um login vale uma única vez, na aba que a pediu. Recarregar esta página não permite usá-la de novo. Nada foi enviado; comece um novo login.',
    },
    'wrong-answer': {
      title: 'Esta resposta não corresponde ao seu login',
      body: 'Ela não traz o que esta página pediu, ou vem de outro servidor. Não foi usada: nenhum token foi pedido. Comece um novo login e não siga o link que trouxe você até aqui.',
    },
    expired: {
      title: 'O login demorou demais',
      body: 'A resposta já não era válida quando chegou, então você não entrou. Comece o login de novo.',
    },
    clock: {
      title: 'O relógio deste dispositivo parece estar errado',
      body: 'Seu login traz um horário que não corresponde ao deste dispositivo. Defina a data e a hora como automáticas e entre de novo.',
    },
    refused: {
      title: 'O login foi recusado',
      body: 'O servidor não aceitou o login desta página. Você não entrou. Tente de novo; se acontecer outra vez, o servidor pode estar mal configurado.',
    },
    unexpected: {
      title: 'Algo deu errado do nosso lado',
      body: 'O servidor deu uma resposta que esta página não entende, então você não entrou. Tente de novo daqui a pouco.',
    },
  },
};
