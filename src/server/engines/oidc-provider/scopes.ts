import type { ScopeText } from '../../../contract/client.ts';
import { connectionsScopeText } from '../../apps/account-client.ts';
import { identityScopes } from '../../apps/identity-scopes.ts';
import { notesScopes } from '../shared/notes/scopes.ts';

export const identityScopeNames = identityScopes.map(({ name }) => name);

/** Every scope of the service, in words. */
export const scopeTexts: readonly ScopeText[] = [...identityScopes, ...notesScopes, connectionsScopeText];

export function isIdentityScope(scope: string): boolean {
  return identityScopeNames.includes(scope);
}

/** Splits a space-delimited list and drops what is there twice. @see RFC 6749 section 3.3 */
export function splitList(value: unknown): string[] {
  return typeof value === 'string' ? [...new Set(value.split(' ').filter((item) => item !== ''))] : [];
}
