import { byDialect } from './by-dialect.ts';
import { askWithFault, outcome, tell } from './playing.ts';
import type { Scenario } from './scenario.ts';
import { rfc } from './specifications.ts';

/** Milliseconds: how long the server takes, and how long the client waits. */
const [takes, waits] = [1500, 500];

export const serverSlow: Scenario = {
  id: 'server-slow',
  title: 'The server is slow',
  needs: ['person', 'lab'],
  applies: () => true,
  explain: (setup) => ({
    happened: 'The token endpoint took longer than the client was ready to wait.',
    why: byDialect(setup, {
      moves:
        'The client gave up; the server did not. The code is spent, and the tokens went nowhere: at Moves another try gets invalid_grant.',
      movenium: 'The client gave up; the server did not. It made a pair of tokens that nobody will ever use.',
      other: 'The client gave up; the server did not. It may have spent the code, and made tokens that went nowhere.',
    }),
    specification: rfc(9110, '9.2.2', 'a request that is not idempotent must not be repeated by itself'),
    client:
      'Set a time limit of some seconds. When it is over, do not send the code again: it may look like a replay, and end what the first try gave. Start again.',
  }),
  async run(actor) {
    const session = actor.newSession({}, waits);
    const result = await askWithFault(actor, session, { delayMs: takes });
    const count = session.state().messages.filter(({ step }) => step === 'token').length;
    const passed = result.status === null && session.state().tokens === null && count === 1;
    return outcome(passed, `given up after ${waits} ms; nothing sent again`, [tell(result), `token requests: ${count}`]);
  },
};
