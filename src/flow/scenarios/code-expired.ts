import { dialectFacts } from '../dialects.ts';
import { asksPeople, byDialect, movesInvalidGrant } from './by-dialect.ts';
import { getCode, isRefused, labOf, outcome, tell } from './playing.ts';
import type { Scenario } from './scenario.ts';
import { rfc } from './specifications.ts';

export const codeExpired: Scenario = {
  id: 'code-expired',
  title: 'The code has expired',
  needs: ['person', 'lab'],
  applies: asksPeople,
  explain: (setup) => ({
    happened: 'The person said yes, and the code was sent to the token endpoint after its time was over.',
    why: byDialect(setup, {
      moves: movesInvalidGrant,
      movemint: 'A code lives ten minutes here. Movemint answers invalid_grant with one and the same sentence for every fault of a code.',
      other:
        'A code passes through browser history, logs and Referer headers, so it lives as shortly as it can: ten minutes at most, one here.',
    }),
    specification: rfc(6749, '4.1.2', 'a maximum lifetime of ten minutes is recommended'),
    client: byDialect(setup, {
      moovila:
        'Exchange the code at once, and store tokens, never codes. Moovila’s own example says to persist the code; a code is spent after one use, so keep the refresh token instead.',
      other: 'Exchange the code at once, and store tokens, never codes. On invalid_grant, start again at the authorization request.',
    }),
  }),
  async run(actor) {
    const session = actor.newSession();
    await getCode(actor, session);
    const { dialect } = actor.setup.system;
    await labOf(actor).clock.advance(((dialect && dialectFacts[dialect].codeLives) ?? 600) + 1);
    const result = await session.exchange();
    return outcome(isRefused(result, ['invalid_grant']), 'refused with invalid_grant', tell(result));
  },
};
