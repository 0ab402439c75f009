import type { ScopeTexts, UseTexts } from '../service-texts.ts';

/** Of the standard service, whichever engine serves it. */
const notebook = {
  openid: {
    title: 'Saber quem você é',
    description: 'Reconhecer você a cada entrada por um identificador da sua conta. Ele não revela seu nome nem seu e-mail.',
  },
  profile: {
    title: 'Ver seu perfil',
    description: 'Ler seu nome e seu nome de usuário, seu idioma e quando sua conta foi alterada pela última vez.',
  },
  email: { title: 'Ver seu e-mail', description: 'Ler o e-mail com que você entra.' },
  'notes:read': { title: 'Ler suas notas', description: 'Ver o título e o texto de todas as suas notas.' },
  'notes:write': { title: 'Adicionar notas', description: 'Escrever novas notas em seu nome.' },
  'latchstring:connections': {
    title: 'Gerenciar seus apps conectados',
    description: 'Ver quais apps têm acesso à sua conta e retirar esse acesso.',
  },
  'latchstring:apps': {
    title: 'Gerenciar os apps que você registrou',
    description: 'Registrar apps em seu nome, alterá-los, dar a eles outro segredo e excluí-los.',
  },
  'notes:statistics': { title: 'Contar notas', description: 'Saber quantas notas há ao todo, e nada sobre de quem são.' },
};

/** What each scope of each service lets an app do. */
export const scopeTexts: ScopeTexts = {
  moves: {
    activity: {
      title: 'Sua atividade',
      description:
        'Ver como você se moveu a cada dia: a pé, correndo, de bicicleta e em veículos, com horários, distâncias, passos e calorias.',
    },
    location: { title: 'Seus lugares', description: 'Ver os lugares onde você ficou a cada dia, de quando até quando, e onde eles ficam.' },
    default: { title: 'Seu perfil', description: 'Ver desde quando você usa o Moves, seu fuso horário, seu idioma e suas unidades.' },
  },
  movemint: {
    public: { title: 'Seu perfil público', description: 'Ver o nome que outros atletas veem.' },
    read: { title: 'Suas atividades', description: 'Ver seu e-mail e cada atividade com data, distância e duração.' },
    write: { title: 'Registrar atividades', description: 'Adicionar atividades em seu nome e alterar as que foram adicionadas assim.' },
  },
  movenium: {
    everything: {
      title: 'Tudo o que você pode fazer no Movenium',
      description: 'Ver e alterar tudo o que você mesmo pode ao entrar: suas horas, seus projetos e seus dados.',
    },
  },
  moovila: {
    ProjectTaskRead: { title: 'Projetos e tarefas', description: 'Ver seus projetos e as tarefas deles, com status e datas.' },
    UsersRead: { title: 'Pessoas', description: 'Ver as pessoas com quem você trabalha, com nomes e e-mails.' },
    TimeEntriesRead: { title: 'Registros de tempo', description: 'Ver as horas que você registrou, em quê e quando.' },
    LookupTablesRead: {
      title: 'Listas de opções',
      description: 'Ver as listas que seus projetos usam para escolher, como status e prioridades.',
    },
  },
  standard: notebook,
  oidc: notebook,
};

/** What an app did with its access. */
export const useTexts: UseTexts = {
  'Checked whether its access still works': 'Verificou se o acesso ainda funciona',
  'Read your profile': 'Leu seu perfil',
  'Read the profile': 'Leu o perfil',
  'Read daily summaries': 'Leu os resumos diários',
  'Read activities': 'Leu as atividades',
  'Read places': 'Leu os lugares',
  'Read the storyline': 'Leu o percurso do dia',
  'Read who you are': 'Leu quem você é',
  'Read projects': 'Leu os projetos',
  'Read working hours': 'Leu as horas de trabalho',
  'Read tasks': 'Leu as tarefas',
  'Read users': 'Leu as pessoas',
  'Read time entries': 'Leu os registros de tempo',
  'Read lookup tables': 'Leu as listas de opções',
  'Read data': 'Leu dados',
  'Read notes': 'Leu as notas',
  'Added a note': 'Adicionou uma nota',
  'Counted notes': 'Contou as notas',
};
