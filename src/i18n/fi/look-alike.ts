import type { lookAlikeMessages as english } from '../en/look-alike.ts';
import type { Translation } from '../translation.ts';

/** Words about an app whose name may be meant to be taken for another's. */
export const lookAlikeMessages: Translation<typeof english> = {
  title: 'Katso tätä nimeä kahdesti',
  resembles: 'Sen nimi näyttää samalta kuin ”{name}”, mutta sikäli kuin kukaan on tarkistanut, se ei ole se sovellus.',
  mixedScripts: 'Sen nimessä on sekaisin eri aakkostoja, joten se voi näyttää toiselta nimeltä.',
  publisherResembles:
    'Sen ilmoittama julkaisija näyttää samalta kuin ”{name}”, mutta sikäli kuin kukaan on tarkistanut, sovellus ei ole sen.',
  publisherMixedScripts: 'Sen ilmoittaman julkaisijan nimessä on sekaisin eri aakkostoja, joten se voi näyttää toiselta nimeltä.',
};
