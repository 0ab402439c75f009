import { byDialect } from './by-dialect.ts';
import { findUse, getTokens, labOf, outcome, tell } from './playing.ts';
import { NotPlayable, type Scenario } from './scenario.ts';
import { rfc } from './specifications.ts';

export const accessTokenExpired: Scenario = {
  id: 'access-token-expired',
  title: 'The access token has expired: refresh, and call again',
  needs: ['person', 'lab'],
  applies: () => true,
  explain: (setup) => ({
    happened: 'The clock went past the end of the access token. The call was refused; a refresh gave a new token; the call was repeated.',
    why: byDialect(setup, {
      moves:
        'An access token lives six months. Afterwards the API answers 401 with the text expired_access_token. A refresh gives a new pair, and ends both old tokens.',
      movemint: 'An access token lives two hours. After a refresh the old pair lives on until the new access token is first used.',
      movenium: 'An access token lives an hour, a refresh token thirty days; each refresh gives a new refresh token, and the old one dies.',
      other:
        'Access tokens live shortly, so that a stolen one is soon of no use. The refresh token, which never leaves the app and the server, gets the next.',
    }),
    specification: rfc(6749, '1.5', 'refresh token'),
    client:
      'Wait for the 401 rather than trust expires_in alone, refresh once, repeat the call once. Store the new refresh token before anything else, and let one request refresh for all.',
  }),
  async run(actor) {
    const session = actor.newSession();
    const { expiresIn, refreshToken } = await getTokens(actor, session);
    if (refreshToken === null) throw new NotPlayable('No refresh token was given for these scopes.');
    const use = await findUse(session);
    // A little more: expires_in is whole seconds, and may be rounded down.
    await labOf(actor).clock.advance((expiresIn ?? 3600) + 60);
    const expired = await use();
    const refresh = await session.refresh();
    const repeated = await use();
    return outcome(!expired.works && refresh.ok && repeated.works, 'the call refused; the refresh answered; the repeated call answered', [
      `call: ${expired.got}`,
      `refresh: ${tell(refresh)}`,
      `call repeated: ${repeated.got}`,
    ]);
  },
};
