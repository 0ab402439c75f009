import type { commonMessages as english } from '../en/common.ts';
import type { Translation } from '../translation.ts';

/** Words that every page shares. */
export const commonMessages: Translation<typeof english> = {
  product: 'Latchstring',
  tagline: 'Você dá acesso a um app e pode retirá-lo a qualquer momento.',
  comma: ', ',
  connectedApps: 'Apps conectados',
  support: 'Suporte',
  terms: 'Termos',
  privacy: 'Privacidade',
  language: 'Idioma',
  newTab: '(abre em uma nova aba)',
  tryAgain: 'Tentar de novo',
  loading: 'Carregando…',
  networkTitle: 'O servidor não respondeu',
  networkBody: 'Você pode estar sem conexão, ou o servidor está ocupado. Nada foi alterado. Verifique sua conexão e tente de novo.',
  unexpectedTitle: 'Algo deu errado do nosso lado',
  unexpectedBody: 'O servidor deu uma resposta que esta página não entende. Tente de novo; se acontecer outra vez, volte mais tarde.',
};
