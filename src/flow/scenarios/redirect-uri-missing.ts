import { asksPeople, byDialect, movesInvalidGrant } from './by-dialect.ts';
import { getCode, isRefused, outcome, tell } from './playing.ts';
import type { Scenario } from './scenario.ts';
import { rfc } from './specifications.ts';

export const redirectUriMissing: Scenario = {
  id: 'redirect-uri-missing',
  title: 'The redirect URI is missing',
  needs: ['person'],
  applies: asksPeople,
  explain: (setup) => ({
    happened: 'The authorization request had a redirect_uri, and the code was sent without one.',
    why: byDialect(setup, {
      moves: movesInvalidGrant,
      movemint: 'redirect_uri is a required parameter of the token request: Movemint says invalid_request, and names it.',
      other: 'What the authorization request had, the token request must repeat; so the server can compare.',
    }),
    specification: rfc(6749, '4.1.3', 'redirect_uri is required when the authorization request had it'),
    client: 'Always send redirect_uri with the code. OAuth 2.1 no longer asks for it where PKCE is used, but no server is hurt by it.',
  }),
  async run(actor) {
    const session = actor.newSession();
    await getCode(actor, session);
    const result = await session.exchange({ redirect_uri: null });
    const errors = byDialect(actor.setup, {
      moves: ['invalid_grant'],
      movemint: ['invalid_request'],
      moovila: ['invalid_grant'],
      standard: ['invalid_grant'],
      other: ['invalid_grant', 'invalid_request'],
    });
    return outcome(isRefused(result, errors), `refused with ${errors.join(' or ')}`, tell(result));
  },
};
