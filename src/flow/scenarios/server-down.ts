import { askForTokens, askWithFault, outcome, tell } from './playing.ts';
import type { Scenario } from './scenario.ts';
import { rfc } from './specifications.ts';

export const serverDown: Scenario = {
  id: 'server-down',
  title: 'The server is down',
  needs: ['person', 'lab'],
  applies: () => true,
  explain: () => ({
    happened: 'The connection to the token endpoint broke off before an answer came. When the server was back, the person was asked again.',
    why: 'The client cannot know whether its request arrived: the same silence stands for both.',
    specification: rfc(9110, '9.2.2', 'a request that is not idempotent must not be repeated by itself'),
    client:
      'Say that the service cannot be reached, keep what the person was doing, and start again when they ask. Wait longer from try to try, and never try on by the second.',
  }),
  async run(actor) {
    const session = actor.newSession();
    const down = await askWithFault(actor, session, { drop: true });
    const count = session.state().messages.filter(({ step }) => step === 'token').length;
    const again = await askForTokens(actor, actor.newSession());
    const passed = down.status === null && count === 1 && again.ok;
    return outcome(passed, 'no answer, and nothing sent again; once it is back, a new start works', [
      tell(down),
      `once it is back: ${tell(again)}`,
    ]);
  },
};
