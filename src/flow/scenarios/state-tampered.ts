import { asksPeople } from './by-dialect.ts';
import type { Scenario } from './scenario.ts';
import { rfc } from './specifications.ts';
import { readTampered } from './tampered-answer.ts';

export const stateTampered: Scenario = {
  id: 'state-tampered',
  title: 'The state was tampered with',
  needs: [],
  applies: asksPeople,
  explain: () => ({
    happened: 'The answer came back with another state than was sent.',
    why: 'It is an answer to what somebody else asked. Whoever takes it is signed in as an attacker, or connects the attacker’s account to their own (CSRF).',
    specification: rfc(6749, '10.12', 'cross-site request forgery'),
    client:
      'Compare the state before anything else, and send nothing when it differs: not the code, not a report with the code in it. Make a new one for each request, bound to the browser.',
  }),
  run: (actor) => readTampered(actor, 'state', 'not-the-state-that-was-sent'),
};
