import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Play } from '../../../testing/dialect-lives/play.ts';
import { lifeRules } from '../../../testing/dialect-lives/rules.ts';
import { life } from '../../../testing/dialect-lives/steps.ts';

const always = ['refreshed', 'a spent refresh token refused', 'a refresh refused', 'used', 'a use refused', 'taken back'];
const withCodes = ['allowed', 'denied', 'exchanged', 'a code refused', 'a spent code refused'];

/** Rounds after which what never came to pass counts as out of reach. */
const mostRounds = 8;

describe('whatever apps, people and the clock do', () => {
  it.each(lifeRules)('no token of $service lives that is dead by its rules, nor the reverse', async (rules) => {
    const seen = new Map<string, number>();
    const expected = [...always, ...(rules.paths.authorize ? withCodes : []), ...(rules.paths.revoke ? ['a token revoked'] : [])];
    const missing = () => expected.filter((what) => !seen.has(what));
    const round = () =>
      fc.assert(
        fc.asyncProperty(life, (steps) => new Play(rules, seen).run(steps)),
        // Each life has a server of its own, which makes an RSA key where its tokens are JWTs.
        { numRuns: rules.selfContained ? 8 : 30 },
      );
    await round();
    for (let rounds = 1; rounds < mostRounds && missing().length > 0; rounds += 1) await round();
    // A property that never gets anywhere proves nothing.
    expect(missing()).toEqual([]);
  });
});
