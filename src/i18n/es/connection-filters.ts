import type { connectionFiltersMessages as english } from '../en/connection-filters.ts';
import type { Translation } from '../translation.ts';

/** Words of searching, sorting and filtering the connected apps. */
export const connectionFiltersMessages: Translation<typeof english> = {
  search: 'Buscar en tus apps conectadas',
  searchHint: 'Busca por app, desarrollador o permiso',
  fold: 'Ordenar y filtrar',
  foldActive: {
    one: 'Ordenar y filtrar ({count} activo)',
    many: 'Ordenar y filtrar ({count} activos)',
    other: 'Ordenar y filtrar ({count} activos)',
  },
  sort: 'Ordenar',
  sorts: {
    newest: 'Más recientes primero',
    name: 'Nombre',
    'last-used': 'Último uso más reciente primero',
    'longest-unused': 'Más tiempo sin uso primero',
  },
  service: 'Servicio',
  everyService: 'Todos los servicios',
  change: 'Puede cambiar datos',
  unused: { one: 'Sin uso en {count} día', many: 'Sin uso en {count} de días', other: 'Sin uso en {count} días' },
  leftOut: {
    one: 'Se excluyen las apps de {services}: no informa de cuándo una app usó su acceso.',
    many: 'Se excluyen las apps de {services}: no informan de cuándo una app usó su acceso.',
    other: 'Se excluyen las apps de {services}: no informan de cuándo una app usó su acceso.',
  },
  clear: 'Borrar búsqueda y filtros',
  noMatchesTitle: 'Ninguna app conectada coincide',
  noMatchesBody: 'Tus otras apps siguen teniendo su acceso. Busca otra cosa o mira todas.',
};
