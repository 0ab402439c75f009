import type { connectionFiltersMessages as english } from '../en/connection-filters.ts';
import type { Translation } from '../translation.ts';

/** Words of searching, sorting and filtering the connected apps. */
export const connectionFiltersMessages: Translation<typeof english> = {
  search: 'Buscar nos seus apps conectados',
  searchHint: 'Busque por app, desenvolvedor ou permissão',
  fold: 'Ordenar e filtrar',
  foldActive: {
    one: 'Ordenar e filtrar ({count} ativo)',
    many: 'Ordenar e filtrar ({count} ativos)',
    other: 'Ordenar e filtrar ({count} ativos)',
  },
  sort: 'Ordenar',
  sorts: {
    newest: 'Mais recentes primeiro',
    name: 'Nome',
    'last-used': 'Último uso mais recente primeiro',
    'longest-unused': 'Mais tempo sem uso primeiro',
  },
  service: 'Serviço',
  everyService: 'Todos os serviços',
  change: 'Pode alterar dados',
  unused: { one: 'Sem uso há {count} dia', many: 'Sem uso há {count} de dias', other: 'Sem uso há {count} dias' },
  leftOut: {
    one: 'Os apps de {services} ficam de fora: o serviço não informa quando um app usou o acesso dele.',
    many: 'Os apps de {services} ficam de fora: os serviços não informam quando um app usou o acesso dele.',
    other: 'Os apps de {services} ficam de fora: os serviços não informam quando um app usou o acesso dele.',
  },
  clear: 'Limpar busca e filtros',
  noMatchesTitle: 'Nenhum app conectado corresponde',
  noMatchesBody: 'Seus outros apps continuam com o acesso deles. Busque outra coisa ou veja todos.',
};
