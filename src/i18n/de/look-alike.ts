import type { lookAlikeMessages as english } from '../en/look-alike.ts';
import type { Translation } from '../translation.ts';

/** Words about an app whose name may be meant to be taken for another's. */
export const lookAlikeMessages: Translation<typeof english> = {
  title: 'Sehen Sie sich diesen Namen zweimal an',
  resembles: 'Der Name dieser App liest sich wie „{name}“, aber soweit jemand es geprüft hat, ist es nicht jene App.',
  mixedScripts: 'Der Name dieser App mischt Alphabete, sodass er wie ein anderer Name aussehen kann.',
  publisherResembles: 'Der angegebene Anbieter liest sich wie „{name}“, aber soweit jemand es geprüft hat, ist die App nicht von dort.',
  publisherMixedScripts: 'Der Name des angegebenen Anbieters mischt Alphabete, sodass er wie ein anderer Name aussehen kann.',
};
