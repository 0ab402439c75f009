import { byDialect } from './by-dialect.ts';
import { findUse, getTokens, isRefused, outcome, tell } from './playing.ts';
import { NotPlayable, type Scenario } from './scenario.ts';
import { rfc } from './specifications.ts';

export const refreshTokenReuse: Scenario = {
  id: 'refresh-token-reuse',
  title: 'A refresh token is used twice',
  needs: ['person'],
  applies: ({ system }) => (system.grants.includes('refresh_token') ? true : `${system.name} gives no refresh tokens.`),
  explain: (setup) => ({
    happened: 'A refresh gave a new pair, and the new access token was used. Then the old refresh token was sent again.',
    why: byDialect(setup, {
      movemint:
        'The old pair lives until the new access token is first used: a lost answer does no harm. After that, the old refresh token is refused, and the new pair stays.',
      movenium: 'The refresh token was spent, so it is refused. What it gave lives on.',
      other:
        'A refresh token that comes twice is in two hands, and one of them may be a thief’s. So everything that came of the same sign-in is taken back.',
    }),
    specification: rfc(9700, '4.14.2', 'refresh token rotation'),
    client:
      'Let one request refresh at a time, over all tabs and processes, and store the new refresh token in the same step. When it is refused with invalid_grant, ask the person again.',
  }),
  async run(actor) {
    const session = actor.newSession();
    const old = (await getTokens(actor, session)).refreshToken;
    if (old === null) throw new NotPlayable('No refresh token was given for these scopes.');
    const use = await findUse(session);
    const first = await session.refresh();
    if (!first.ok) throw new Error(`The first refresh was refused. ${first.problem}`);
    if (session.state().tokens?.refreshToken === old) {
      if (actor.setup.client.secret !== null)
        throw new NotPlayable('The server does not replace refresh tokens, which it need not for an app with a secret.');
      return outcome(false, 'another refresh token for a public app', 'the same refresh token again');
    }
    await use();
    const second = await session.refresh({ refresh_token: old });
    const after = await use();
    const lives = byDialect<boolean | null>(actor.setup, {
      movemint: true,
      movenium: true,
      moves: false,
      moovila: false,
      standard: false,
      other: null,
    });
    const then = lives === null ? '' : lives ? '; the new tokens live on' : '; the new tokens are dead, too';
    return outcome(isRefused(second, ['invalid_grant']) && (lives === null || after.works === lives), `refused with invalid_grant${then}`, [
      `old refresh token again: ${tell(second)}`,
      `new access token afterwards: ${after.got}`,
    ]);
  },
};
