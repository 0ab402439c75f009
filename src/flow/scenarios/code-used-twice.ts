import { asksPeople, byDialect, movesInvalidGrant } from './by-dialect.ts';
import { findUse, getTokens, isRefused, outcome, tell } from './playing.ts';
import type { Scenario } from './scenario.ts';
import { rfc } from './specifications.ts';

export const codeUsedTwice: Scenario = {
  id: 'code-used-twice',
  title: 'The code is used twice',
  needs: ['person'],
  applies: asksPeople,
  explain: (setup) => ({
    happened: 'The code gave tokens. Then the very same token request was sent again.',
    why: byDialect(setup, {
      moves: movesInvalidGrant,
      movemint:
        'A code is good for one exchange. Movemint refuses the second one and leaves the tokens of the first alive, as Doorkeeper does.',
      other:
        'A code that comes twice was seen by two parties, and the server cannot know which of them is honest. So it refuses the second, and takes back what the first got.',
    }),
    specification: rfc(6749, '4.1.2', 'the client must not use the code more than once'),
    client:
      'Send a code once, even when the answer got lost, and guard against reloads of the callback page. When calls fail with 401 right after a sign-in, look for a second exchange.',
  }),
  async run(actor) {
    const session = actor.newSession();
    await getTokens(actor, session);
    const use = await findUse(session).catch(() => null);
    const second = await session.exchange();
    const after = await use?.();
    const lives = byDialect<boolean | null>(actor.setup, { movemint: true, moves: false, moovila: false, standard: false, other: null });
    const fits = lives === null || !after || after.works === lives;
    const then = lives === null ? '' : lives ? '; the tokens of the first use live on' : '; the tokens of the first use are dead';
    return outcome(isRefused(second, ['invalid_grant']) && fits, `the second use refused with invalid_grant${then}`, [
      `second use: ${tell(second)}`,
      ...(after ? [`first access token afterwards: ${after.got}`] : []),
    ]);
  },
};
