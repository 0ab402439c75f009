import type { Setup } from '../setup/setup.ts';
import { asksPeople, byDialect } from './by-dialect.ts';
import { getCode, isRefused, outcome, tell } from './playing.ts';
import type { Scenario } from './scenario.ts';
import { rfc } from './specifications.ts';

/** Whether a verifier means anything with this setup. */
export function verifiesPkce(setup: Setup): true | string {
  const { system, pkce } = setup;
  const asks = asksPeople(setup);
  if (asks !== true) return asks;
  if (system.dialect === 'moves') return 'Moves knows no PKCE: challenge and verifier are ignored.';
  return pkce === 'none' ? 'The setup uses no PKCE.' : true;
}

export const verifierMissing: Scenario = {
  id: 'verifier-missing',
  title: 'The PKCE verifier is missing',
  needs: ['person'],
  applies: verifiesPkce,
  explain: (setup) => ({
    happened: 'The authorization request had a challenge, and the code was sent without a verifier.',
    why: byDialect(setup, {
      movemint: 'The challenge makes code_verifier a required parameter: Movemint says invalid_request, and names it.',
      other: 'A challenge binds the code to whoever can show the verifier; without one, the code is nobody’s.',
    }),
    specification: rfc(7636, '4.5', 'the client sends code_verifier'),
    client: 'When the verifier is lost, after a reload or in another tab, start again. Never fall back to a request without PKCE.',
  }),
  async run(actor) {
    const session = actor.newSession();
    await getCode(actor, session);
    const result = await session.exchange({ code_verifier: null });
    const errors = byDialect(actor.setup, {
      movemint: ['invalid_request'],
      moovila: ['invalid_grant'],
      standard: ['invalid_grant'],
      other: ['invalid_grant', 'invalid_request'],
    });
    return outcome(isRefused(result, errors), `refused with ${errors.join(' or ')}`, tell(result));
  },
};
