import { askWithFault, outcome } from './playing.ts';
import type { Scenario } from './scenario.ts';
import { rfc } from './specifications.ts';

export const malformedAnswer: Scenario = {
  id: 'malformed-answer',
  title: 'The answer is malformed',
  needs: ['person', 'lab'],
  applies: () => true,
  explain: () => ({
    happened: 'The token endpoint did its work, and its JSON was cut off in the middle.',
    why: 'A proxy that gives up, a full disk, a page of a firewall: what arrives with a 200 need not be what the server made.',
    specification: rfc(6749, '5.1', 'the answer is a JSON object'),
    client: 'Parse strictly and use nothing of half an answer, not even an access token that can be read. The code is spent: start again.',
  }),
  async run(actor) {
    const session = actor.newSession();
    const { ok, status, problem } = await askWithFault(actor, session, { malformedJson: true });
    const passed = !ok && status === 200 && session.state().tokens === null;
    return outcome(passed, 'the answer refused by the client, and nothing of it used', `${status}: ${problem ?? 'the answer was taken'}`);
  },
};
