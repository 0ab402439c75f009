import type { Setup } from '../setup/setup.ts';
import type { DialectName } from '../system/system.ts';

/** What holds for the dialect that a setup speaks, or for any other server. */
export function byDialect<T>({ system }: Setup, choices: Partial<Record<DialectName, T>> & { other: T }): T {
  const { other } = choices;
  return (system.dialect && choices[system.dialect]) ?? other;
}

/** Whether the setup's system sends people to an authorization endpoint; else why it has none of what begins there. */
export function asksPeople({ system }: Setup): true | string {
  if (system.endpoints.authorize !== null && system.grants.includes('authorization_code')) return true;
  return `${system.name} has no authorization endpoint, so that there is neither a redirect nor a code.`;
}

/** Moves tells none of them apart. */
export const movesInvalidGrant =
  'Moves says invalid_grant, and no more, in five cases: the code is wrong, it is older than five minutes, it was in an earlier token request (one that failed, too), redirect_uri is missing although the authorization request had one, or it is another one.';
