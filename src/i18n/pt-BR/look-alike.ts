import type { lookAlikeMessages as english } from '../en/look-alike.ts';
import type { Translation } from '../translation.ts';

/** Words about an app whose name may be meant to be taken for another's. */
export const lookAlikeMessages: Translation<typeof english> = {
  title: 'Olhe este nome duas vezes',
  resembles: 'O nome se lê como “{name}”, mas, até onde alguém conferiu, não é esse app.',
  mixedScripts: 'O nome mistura alfabetos, de modo que pode parecer outro nome.',
  publisherResembles: 'O desenvolvedor indicado se lê como “{name}”, mas, até onde alguém conferiu, o app não é dele.',
  publisherMixedScripts: 'O nome do desenvolvedor indicado mistura alfabetos, de modo que pode parecer outro nome.',
};
