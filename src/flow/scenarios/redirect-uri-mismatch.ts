import { asksPeople, byDialect, movesInvalidGrant } from './by-dialect.ts';
import { getCode, isRefused, outcome, tell } from './playing.ts';
import type { Scenario } from './scenario.ts';
import { rfc } from './specifications.ts';

export const redirectUriMismatch: Scenario = {
  id: 'redirect-uri-mismatch',
  title: 'The redirect URI is another one',
  needs: ['person'],
  applies: asksPeople,
  explain: (setup) => ({
    happened: 'The code was sent with another redirect_uri than the authorization request had.',
    why: byDialect(setup, {
      moves: movesInvalidGrant,
      movemint:
        'A code that went to another address may have been stolen on its way. Movemint says invalid_grant, and does not spend the code.',
      other: 'A code that went to another address may have been stolen on its way, so both requests must name the same one.',
    }),
    specification: rfc(6749, '4.1.3', 'the values of redirect_uri must be identical'),
    client: 'Use one constant for both requests, letter by letter: port, path and a slash at the end count.',
  }),
  async run(actor) {
    const session = actor.newSession();
    await getCode(actor, session);
    const elsewhere = new URL(actor.setup.redirectUri);
    elsewhere.pathname = `${elsewhere.pathname.replace(/\/$/, '')}/elsewhere`;
    const result = await session.exchange({ redirect_uri: elsewhere.href });
    return outcome(isRefused(result, ['invalid_grant']), 'refused with invalid_grant', tell(result));
  },
};
