import type { lookAlikeMessages as english } from '../en/look-alike.ts';
import type { Translation } from '../translation.ts';

/** Words about an app whose name may be meant to be taken for another's. */
export const lookAlikeMessages: Translation<typeof english> = {
  title: 'Regardez ce nom à deux fois',
  resembles: 'Son nom se lit comme « {name} », mais, dans la limite de ce qui a été vérifié, ce n’est pas cette application.',
  mixedScripts: 'Son nom mélange des alphabets, si bien qu’il peut ressembler à un autre nom.',
  publisherResembles:
    'L’éditeur indiqué se lit comme « {name} », mais, dans la limite de ce qui a été vérifié, l’application ne vient pas de lui.',
  publisherMixedScripts: 'Le nom de l’éditeur indiqué mélange des alphabets, si bien qu’il peut ressembler à un autre nom.',
};
