import { byDialect } from './by-dialect.ts';
import { findUse, getTokens, isRefused, outcome, tell } from './playing.ts';
import { NotPlayable, type Scenario } from './scenario.ts';
import { rfc } from './specifications.ts';

export const revokedByPerson: Scenario = {
  id: 'revoked-by-person',
  title: 'The person took the access back',
  needs: ['person', 'take-back'],
  applies: () => true,
  explain: (setup) => ({
    happened: 'The app had access and used it. The person took it back; then the app called again, and tried to refresh.',
    why: byDialect(setup, {
      moves:
        'Access is taken back in Moves itself; there is no endpoint for it. API calls then answer 401 with the text expired_access_token, as for one that is too old, and the refresh invalid_grant.',
      movemint: 'Movemint ends all tokens and codes of the app at once. The resource says in WWW-Authenticate that the token was revoked.',
      movenium:
        'An access token is a JWT, which the resource judges by signature and end alone: it works for up to an hour more. The refresh token is refused.',
      other:
        'All tokens of the app ended at once. A call says 401 invalid_token, and does not tell whether the token is old or was taken back: only the refresh does.',
    }),
    specification: rfc(6749, '5.2', 'invalid_grant: the refresh token was revoked'),
    client:
      'On 401 refresh once. When that is refused with invalid_grant, the access was probably taken back: forget the tokens, and ask the person to connect again. Do not try on.',
  }),
  async run(actor) {
    const session = actor.newSession();
    const { refreshToken } = await getTokens(actor, session);
    const use = await findUse(session);
    await actor.takeBack();
    const call = await use();
    const refresh = await session.refresh();
    if (refreshToken === null && !call.works)
      throw new NotPlayable(`No refresh token was given, so only the call could be seen to fail: ${call.got}.`);
    const survives = byDialect(actor.setup, { movenium: true, other: false });
    const expected = survives ? 'the access token works until its end' : 'the access token works no more';
    return outcome(
      call.works === survives && isRefused(refresh, ['invalid_grant']),
      `${expected}; the refresh refused with invalid_grant`,
      [`call: ${call.got}`, `refresh: ${tell(refresh)}`],
    );
  },
};
