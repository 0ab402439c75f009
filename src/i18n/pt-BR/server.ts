import type { serverMessages as english } from '../en/server.ts';
import type { Translation } from '../translation.ts';

/** Words of the pages that the server writes by itself: links that do not work, sign-outs that apps ask for, languages. */
export const serverMessages: Translation<typeof english> = {
  brokenLinkTitle: 'Este link não funciona',
  brokenLinkBody: 'O app que enviou você para cá fez um pedido que não pode ser respondido, então nada foi compartilhado com ele.',
  brokenLinkNext: 'Volte ao app e tente de novo. Se acontecer outra vez, informe aos criadores do app o que aparece abaixo.',

  signOutTitle: 'Sair?',
  signOutAsk: '{app} pede para encerrar sua sessão neste navegador.',
  signOutAskUnnamed: 'Um app pede para encerrar sua sessão neste navegador.',
  signedInHere: 'Contas conectadas aqui:',
  staysConnected: 'Seus apps conectados continuam conectados.',
  afterwards: 'Depois você segue para {host}.',
  signOut: 'Sair',
  staySignedIn: 'Continuar na conta',
  signedOutTitle: 'Você saiu',
  goOn: 'Continuar para {host}',
  closeWindowTitle: 'Você pode fechar esta janela',
  closeWindow: 'Você pode fechar esta janela.',
  ifSignedOut: 'Se você escolheu sair, sua sessão neste navegador foi encerrada.',
  nobodyTitle: 'Você não entrou em nenhuma conta aqui',
  nobodyBody: 'Não havia sessão para encerrar neste navegador. Você pode fechar esta janela.',
  stillSignedInTitle: 'Sua sessão continua aberta',
  stillSignedInBody: 'Nada foi alterado. Volte ao app ou feche esta janela.',
  overTitle: 'Este pedido terminou',
  overBody: 'Ele já foi respondido ou esperou tempo demais. Se você ainda quiser sair, volte ao app e tente de novo.',

  languageTitle: 'Este idioma não está disponível',
  languageBody: 'Nada foi alterado. Estão disponíveis: {languages}.',
  goBack: 'Voltar',

  needsScript: 'Esta página precisa de JavaScript.',

  support: 'Suporte',
  terms: 'Termos',
  privacy: 'Privacidade',

  undescribedScope: 'O serviço não diz o que isto permite. Pode ser mais do que você espera.',
};
