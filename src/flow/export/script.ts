import { repeatedExtra } from '../authorization-request.ts';
import { isSecretParameter } from '../messages/redact.ts';
import type { Setup } from '../setup/setup.ts';

/** A program that does what a setup says, as one file; or why there is none. No secret is in it: it reads them from its environment. */
export type Script = { file: string; text: string } | { whyNot: string };

/** How a script gets its token. */
export type ScriptGrant = 'authorization_code' | 'password' | 'client_credentials';

/** Where scripts listen; the demo apps have it registered. */
const scriptRedirectUri = 'http://127.0.0.1:9999/callback';

/** A setup as a script can run it: the tester's own page cannot hand the answer on to one. */
export function forScript(setup: Setup, ownOrigin: string): Setup {
  return URL.canParse(setup.redirectUri) && new URL(setup.redirectUri).origin === ownOrigin
    ? { ...setup, redirectUri: scriptRedirectUri }
    : setup;
}

/** @returns null where the system has no way that a script could go */
export function grantOf({ system: { endpoints, grants } }: Setup): ScriptGrant | null {
  if (endpoints.authorize !== null) return 'authorization_code';
  if (grants.includes('password')) return 'password';
  return grants.includes('client_credentials') ? 'client_credentials' : null;
}

/** What is said where {@link grantOf} finds nothing. */
export const noGrant = 'The system has no authorization endpoint, and no grant that works without one.';

/** What every authorization request of the setup says alike, but the extra ones; state, nonce and challenge are made anew for each. */
export function fixedParameters({ system, client, redirectUri, scopes }: Setup): [name: string, value: string][] {
  return [
    ['response_type', 'code'],
    ['client_id', client.id],
    ['redirect_uri', redirectUri],
    // Doorkeeper asks for its presence, and takes a blank one.
    ...(scopes.length > 0 || system.dialect === 'movemint' ? ([['scope', scopes.join(' ')]] satisfies [string, string][]) : []),
  ];
}

/** The extra parameters that a script may hold: no secret is in it. */
export function sharedExtra({ extra }: Setup): Setup['extra'] {
  return extra.filter(([name]) => !isSecretParameter(name));
}

/** Those of them that its token request says again. */
export function repeatedInScript(setup: Setup): Setup['extra'] {
  return repeatedExtra({ ...setup, extra: sharedExtra(setup) }, { alone: grantOf(setup) === 'client_credentials' });
}

/** What a script's comments say of the extra parameters that {@link sharedExtra} leaves out. */
export function leftOut({ extra }: Setup): string[] {
  const names = new Set(extra.map(([name]) => name).filter(isSecretParameter));
  return [...names].map((name) => `The parameter ${name} is left out, since it is a secret: add it to the address yourself.`);
}

export function needsSecret({ client }: Setup): boolean {
  return client.authentication !== 'none';
}

/** Doorkeeper does not decode what stands in a Basic header, so it must not be encoded (RFC 6749 section 2.3.1 asks for it). */
export function takesPlainBasic({ system }: Setup): boolean {
  return system.dialect === 'movemint';
}
