import { asksPeople } from './by-dialect.ts';
import type { Scenario } from './scenario.ts';
import { rfc } from './specifications.ts';
import { readTampered } from './tampered-answer.ts';

export const issTampered: Scenario = {
  id: 'iss-tampered',
  title: 'The issuer in the answer is another one',
  needs: [],
  applies(setup) {
    if (!setup.system.issInAnswer)
      return `${setup.system.name} does not say in its answers who it is; use a redirect URI of its own for each server.`;
    return asksPeople(setup);
  },
  explain: () => ({
    happened: 'The answer came back with the iss of another server.',
    why: 'A client that speaks with several servers can be led to send the code of an honest one to a hostile one (mix-up). iss says whose code it is.',
    specification: rfc(9207, '2.4', 'the client must compare iss with the issuer that it asked'),
    client: 'Remember with the state which issuer was asked, compare it letter by letter, and send nothing when it differs or is missing.',
  }),
  run: (actor) => readTampered(actor, 'iss', 'https://attacker.example'),
};
