import type { moveniumMessages as english } from '../en/movenium.ts';
import type { Translation } from '../translation.ts';

/** Words of Movenium's own page: a sign-in by password, and what it opens. */
export const moveniumMessages: Translation<typeof english> = {
  title: 'Suas horas de trabalho',
  welcome: 'Entre para ver as horas que você trabalhou nas duas últimas semanas e em quais projetos.',
  signIn: 'Entrar',
  signInAgain: 'Entrar de novo',
  aboutTitle: 'O que significa entrar aqui',
  about: [
    'Esta página é da própria Movenium, por isso pode pedir sua senha. Ela envia a senha para {host} e não a guarda.',
    'Ela recebe um token de acesso por uma hora e um token de atualização por 30 dias. Os dois ficam na memória desta página: ao recarregar, são esquecidos.',
    'Não há tela de consentimento. Quem tem sua senha recebe tudo, por isso o acesso inteiro aparece em Apps conectados como Movenium Open API.',
  ],
  missingTitle: 'Movenium não está rodando aqui',
  missingBody:
    'Este servidor fala por outros serviços. Inicie-o como servidor simulado, com todos os seus dialetos ou com --only movenium.',
  toHome: 'Ver o que está rodando aqui',
  loadFailedTitle: 'Não foi possível carregar esta página',

  dialogTitle: 'Entrar em Movenium',
  dialogLead: 'Com o nome de usuário e a senha da sua conta em Movenium.',
  username: 'Nome de usuário',
  usernameMissing: 'Digite seu nome de usuário.',
  password: 'Senha',
  passwordMissing: 'Digite sua senha.',
  wrongCredentials: 'Esse nome de usuário e essa senha não correspondem. Confira os dois e tente de novo.',
  cancel: 'Cancelar',
  signingIn: 'Entrando…',
  waitTitle: 'Muitas tentativas sem sucesso',
  waitBody: 'Para proteger a conta, o login está em pausa. Tente de novo em {wait} ({time}).',
  busyTitle: 'Muitas pessoas estão fazendo login agora',
  busyBody: 'Sua senha não foi verificada e nada foi contado. Tente de novo em {wait}.',

  loading: 'Carregando suas horas…',
  signedInAs: '{name} · {username}',
  total: 'Duas últimas semanas',
  hours: '{hours} h',
  byProject: 'Por projeto',
  daysTitle: 'Dia a dia',
  nothingTitle: 'Ainda não há horas',
  nothingBody: 'Nada foi registrado para {name} nas duas últimas semanas.',
  workFailedTitle: 'Não foi possível carregar suas horas',
  workRefused: 'Movenium recusou a chamada: “{text}”.',

  sessionTitle: 'Este login',
  endsAt: 'O token de acesso termina {when} ({time}).',
  ended: 'O token de acesso terminou. Renove para continuar.',
  refresh: 'Renovar',
  refreshed: 'Renovado: um novo token de acesso e um novo token de atualização. O token de atualização anterior não funciona mais.',
  signOut: 'Sair',
  revokeHint: 'Para retirar o acesso inteiro, revogue Movenium Open API em Apps conectados. Depois pressione Renovar aqui.',

  signedOutTitle: 'Você saiu desta página',
  signedOutBody:
    'Ela esqueceu os tokens que tinha. Movenium não tem como encerrá-los daqui: para isso, revogue Movenium Open API em Apps conectados.',
  refreshRefusedTitle: 'Este login não foi renovado',
  refreshRefusedBody:
    'Movenium respondeu “{text}”. Provavelmente o acesso foi retirado, aqui ou em outra aba, ou expirou. Esta página esqueceu os tokens que tinha.',
  refreshRefusedUntil: 'O último token de acesso não pode ser invalidado: quem tiver uma cópia pode usá-lo até {time}.',
};
