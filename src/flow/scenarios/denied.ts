import { asksPeople, byDialect } from './by-dialect.ts';
import { outcome, tell } from './playing.ts';
import { NotPlayable, type Scenario } from './scenario.ts';
import { rfc } from './specifications.ts';

export const denied: Scenario = {
  id: 'denied',
  title: 'The person says no',
  needs: ['person'],
  applies: asksPeople,
  explain: (setup) => ({
    happened: 'The person was asked, and did not allow it.',
    why: byDialect(setup, {
      movemint: 'Movemint sends the browser back with access_denied, Doorkeeper’s sentence, and the state.',
      other: 'It is the person’s decision. The server sends the browser back with access_denied and the state.',
    }),
    specification: rfc(6749, '4.1.2.1', 'access_denied'),
    client:
      'Check the state of a no, too. Say what does not work without the access, offer to try again, and do not send the person back at once.',
  }),
  async run(actor) {
    const session = actor.newSession();
    // OpenID Connect can ask for the question, which a server may leave out for whom it knows.
    const changes = actor.setup.scopes.includes('openid') ? { prompt: 'consent' } : {};
    const { ok, error, problem } = session.readCallback(await actor.authorize(session, 'deny', changes));
    if (ok && !actor.lab)
      throw new NotPlayable('The server did not ask, for the app has the access already. Take it back, and play this again.');
    const exchange = await session.exchange();
    const isQuiet = exchange.message === null;
    return outcome(error === 'access_denied' && isQuiet, 'the answer access_denied; no token request', [
      problem ?? 'a code',
      isQuiet ? 'no token request' : `token request: ${tell(exchange)}`,
    ]);
  },
};
