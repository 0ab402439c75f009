import type { connectionSelectionMessages as english } from '../en/connection-selection.ts';
import type { Translation } from '../translation.ts';

/** Words of choosing connected apps, to revoke them together. */
export const connectionSelectionMessages: Translation<typeof english> = {
  selectNamed: 'Seleccionar {app}',
  selectAll: {
    one: 'Seleccionar {count} app mostrada',
    many: 'Seleccionar los {count} de apps mostradas',
    other: 'Seleccionar las {count} apps mostradas',
  },
  selectMatching: 'Seleccionar las {total} que coinciden',
  selectFirst: 'Seleccionar las primeras {count} de {total}',
  selecting: 'Seleccionando {total}…',
  selectingFailed: 'No se pudieron seleccionar todas. {reason} Lo seleccionado sigue así.',
  tooMany: '{chosen} seleccionadas: revoca {count} como máximo a la vez',
  chosen: { one: '{count} seleccionada', many: '{count} seleccionadas', other: '{count} seleccionadas' },
  barLabel: 'Apps seleccionadas',
  cancel: 'Cancelar',
  revoke: 'Revocar acceso',
};
