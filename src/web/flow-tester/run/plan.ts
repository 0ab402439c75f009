import type { Setup } from '../../../flow/setup/setup.ts';

/** One thing that a person can do with a setup, in the order of a whole run. */
export type StepId =
  | 'ask'
  | 'callback'
  | 'exchange'
  | 'sign-in'
  | 'call'
  | 'refresh'
  | 'token-info'
  | 'introspect'
  | 'userinfo'
  | 'revoke'
  | 'call-again'
  | 'refresh-again'
  | 'app-alone';

/** The steps that a setup has: what its server does not offer is left out. */
export function planOf({ system, client, scopes }: Setup): StepId[] {
  const { endpoints, grants, resource } = system;
  const withPerson: StepId[] = endpoints.authorize ? ['ask', 'callback', 'exchange'] : grants.includes('password') ? ['sign-in'] : [];
  const refreshes = grants.includes('refresh_token');
  const steps: [StepId, boolean][] = [
    ['call', resource !== null],
    ['refresh', refreshes],
    ['token-info', endpoints.tokenInfo !== null],
    ['introspect', endpoints.introspect !== null && client.authentication !== 'none'],
    ['userinfo', endpoints.userinfo !== null && scopes.includes('openid')],
    ['revoke', true],
    ['call-again', resource !== null],
    ['refresh-again', refreshes],
  ];
  const offered = withPerson.length > 0 ? steps.filter(([, has]) => has).map(([step]) => step) : [];
  const alone: StepId[] = grants.includes('client_credentials') && client.authentication !== 'none' ? ['app-alone'] : [];
  return [...withPerson, ...offered, ...alone];
}

/** Steps without which those after them make no sense. */
export function isNeeded(step: StepId): boolean {
  return step === 'ask' || step === 'callback' || step === 'exchange' || step === 'sign-in';
}
