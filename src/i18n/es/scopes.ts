import type { ScopeTexts, UseTexts } from '../service-texts.ts';

/** Of the standard service, whichever engine serves it. */
const notebook = {
  openid: {
    title: 'Saber quién eres',
    description: 'Reconocerte cada vez que inicias sesión por un identificador de tu cuenta. No revela tu nombre ni tu correo electrónico.',
  },
  profile: {
    title: 'Ver tu perfil',
    description: 'Leer tu nombre y tu nombre de usuario, tu idioma y cuándo cambió tu cuenta por última vez.',
  },
  email: { title: 'Ver tu correo electrónico', description: 'Leer el correo electrónico con el que inicias sesión.' },
  'notes:read': { title: 'Leer tus notas', description: 'Ver el título y el texto de todas tus notas.' },
  'notes:write': { title: 'Añadir notas', description: 'Escribir notas nuevas en tu nombre.' },
  'latchstring:connections': {
    title: 'Gestionar tus apps conectadas',
    description: 'Ver qué apps tienen acceso a tu cuenta y retirar ese acceso.',
  },
  'latchstring:apps': {
    title: 'Gestionar las apps que registraste',
    description: 'Registrar apps en tu nombre, cambiarlas, darles otro secreto y eliminarlas.',
  },
  'notes:statistics': { title: 'Contar notas', description: 'Saber cuántas notas hay en total, y nada sobre de quién son.' },
};

/** What each scope of each service lets an app do. */
export const scopeTexts: ScopeTexts = {
  moves: {
    activity: {
      title: 'Tu actividad',
      description: 'Ver cómo te moviste cada día: a pie, corriendo, en bicicleta y en vehículo, con horas, distancias, pasos y calorías.',
    },
    location: { title: 'Tus lugares', description: 'Ver los lugares donde estuviste cada día, desde cuándo hasta cuándo y dónde están.' },
    default: { title: 'Tu perfil', description: 'Ver desde cuándo usas Moves, tu zona horaria, tu idioma y tus unidades.' },
  },
  movemint: {
    public: { title: 'Tu perfil público', description: 'Ver el nombre que ven otros deportistas.' },
    read: { title: 'Tus actividades', description: 'Ver tu correo electrónico y cada actividad con su fecha, distancia y duración.' },
    write: { title: 'Registrar actividades', description: 'Añadir actividades en tu nombre y cambiar las que se hayan añadido así.' },
  },
  movenium: {
    everything: {
      title: 'Todo lo que puedes hacer en Movenium',
      description: 'Ver y cambiar todo lo que tú puedes al iniciar sesión: tus horas, tus proyectos y tus datos.',
    },
  },
  moovila: {
    ProjectTaskRead: { title: 'Proyectos y tareas', description: 'Ver tus proyectos y sus tareas, con su estado y sus fechas.' },
    UsersRead: { title: 'Personas', description: 'Ver a las personas con las que trabajas, con sus nombres y correos electrónicos.' },
    TimeEntriesRead: { title: 'Registros de tiempo', description: 'Ver las horas que registraste, en qué y cuándo.' },
    LookupTablesRead: {
      title: 'Listas de opciones',
      description: 'Ver las listas de las que eligen tus proyectos, como estados y prioridades.',
    },
  },
  standard: notebook,
  oidc: notebook,
};

/** What an app did with its access. */
export const useTexts: UseTexts = {
  'Checked whether its access still works': 'Comprobó si su acceso sigue funcionando',
  'Read your profile': 'Leyó tu perfil',
  'Read the profile': 'Leyó el perfil',
  'Read daily summaries': 'Leyó los resúmenes diarios',
  'Read activities': 'Leyó las actividades',
  'Read places': 'Leyó los lugares',
  'Read the storyline': 'Leyó el recorrido del día',
  'Read who you are': 'Leyó quién eres',
  'Read projects': 'Leyó los proyectos',
  'Read working hours': 'Leyó las horas de trabajo',
  'Read tasks': 'Leyó las tareas',
  'Read users': 'Leyó las personas',
  'Read time entries': 'Leyó los registros de tiempo',
  'Read lookup tables': 'Leyó las listas de opciones',
  'Read data': 'Leyó datos',
  'Read notes': 'Leyó las notas',
  'Added a note': 'Añadió una nota',
  'Counted notes': 'Contó las notas',
};
