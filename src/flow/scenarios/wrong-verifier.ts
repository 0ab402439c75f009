import { byDialect } from './by-dialect.ts';
import { getCode, isRefused, outcome, tell } from './playing.ts';
import type { Scenario } from './scenario.ts';
import { rfc } from './specifications.ts';
import { verifiesPkce } from './verifier-missing.ts';

export const wrongVerifier: Scenario = {
  id: 'wrong-verifier',
  title: 'The PKCE verifier is wrong',
  needs: ['person'],
  applies: verifiesPkce,
  explain: (setup) => ({
    happened: 'The code was sent with a verifier that does not fit the challenge of the authorization request; then with the right one.',
    why: byDialect(setup, {
      movemint:
        'Whoever has no fitting verifier did not start this sign-in. Movemint refuses, and does not spend the code: the right verifier works afterwards.',
      other: 'Whoever has no fitting verifier did not start this sign-in, and may have stolen the code. The failed try spends the code.',
    }),
    specification: rfc(7636, '4.6', 'the server verifies code_verifier'),
    client: 'Keep the verifier with the state of the very request that it belongs to: one for each tab and each try, gone after one use.',
  }),
  async run(actor) {
    const session = actor.newSession();
    await getCode(actor, session);
    const wrong = await session.exchange({ code_verifier: 'a-verifier-that-nobody-made-a-challenge-of-0123456789' });
    const right = await session.exchange();
    const burns = byDialect<boolean | null>(actor.setup, { movemint: false, moovila: true, standard: true, other: null });
    const then = burns === null ? '' : burns ? '; then the right one refused too' : '; then the right one accepted';
    return outcome(isRefused(wrong, ['invalid_grant']) && (burns === null || right.ok !== burns), `refused with invalid_grant${then}`, [
      `wrong verifier: ${tell(wrong)}`,
      `right verifier afterwards: ${tell(right)}`,
    ]);
  },
};
