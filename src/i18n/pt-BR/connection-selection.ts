import type { connectionSelectionMessages as english } from '../en/connection-selection.ts';
import type { Translation } from '../translation.ts';

/** Words of choosing connected apps, to revoke them together. */
export const connectionSelectionMessages: Translation<typeof english> = {
  selectNamed: 'Selecionar {app}',
  selectAll: {
    one: 'Selecionar {count} app mostrado',
    many: 'Selecionar todos os {count} de apps mostrados',
    other: 'Selecionar todos os {count} apps mostrados',
  },
  selectMatching: 'Selecionar todos os {total} que correspondem',
  selectFirst: 'Selecionar os primeiros {count} de {total}',
  selecting: 'Selecionando {total}…',
  selectingFailed: 'Nem todos puderam ser selecionados. {reason} O que está selecionado continua assim.',
  tooMany: '{chosen} selecionados: revogue no máximo {count} por vez',
  chosen: { one: '{count} selecionado', many: '{count} selecionados', other: '{count} selecionados' },
  barLabel: 'Apps selecionados',
  cancel: 'Cancelar',
  revoke: 'Revogar acesso',
};
