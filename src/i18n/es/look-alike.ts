import type { lookAlikeMessages as english } from '../en/look-alike.ts';
import type { Translation } from '../translation.ts';

/** Words about an app whose name may be meant to be taken for another's. */
export const lookAlikeMessages: Translation<typeof english> = {
  title: 'Mira este nombre dos veces',
  resembles: 'Su nombre se lee como «{name}», pero, hasta donde alguien lo ha comprobado, no es esa app.',
  mixedScripts: 'Su nombre mezcla alfabetos, de modo que puede parecer otro nombre.',
  publisherResembles: 'El editor que indica se lee como «{name}», pero, hasta donde alguien lo ha comprobado, la app no es suya.',
  publisherMixedScripts: 'El nombre del editor que indica mezcla alfabetos, de modo que puede parecer otro nombre.',
};
