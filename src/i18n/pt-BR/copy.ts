import type { copyMessages as english } from '../en/copy.ts';
import type { Translation } from '../translation.ts';

/** Words of the buttons that put something on the clipboard. */
export const copyMessages: Translation<typeof english> = {
  copy: 'Copiar',
  copied: 'Copiado',
  copyNamed: 'Copiar {what}',
  copyFailed: 'Copiar está bloqueado aqui',
};
