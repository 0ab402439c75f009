import type { ScopeText } from '../../contract/client.ts';
import { notesScopes } from '../demo/scopes.ts';

/** What an app may learn of the person. @see OpenID Connect Core 1.0 section 5.4 */
const identityScopes: ScopeText[] = [
  {
    name: 'openid',
    title: 'Recognise you',
    description: 'Know that it is you, by an identifier of your account.',
    access: 'read',
    sensitive: false,
  },
  { name: 'profile', title: 'See your name', description: 'Read the name on your account.', access: 'read', sensitive: false },
  {
    name: 'email',
    title: 'See your email address',
    description: 'Read the email address that you sign in with.',
    access: 'read',
    sensitive: true,
  },
];

export const identityScopeNames = identityScopes.map(({ name }) => name);

/** Every scope of the service, in words. */
export const scopeTexts: readonly ScopeText[] = [...identityScopes, ...notesScopes];

export function isIdentityScope(scope: string): boolean {
  return identityScopeNames.includes(scope);
}

/** Splits a space-delimited list and drops what is there twice. @see RFC 6749 section 3.3 */
export function splitList(value: unknown): string[] {
  return typeof value === 'string' ? [...new Set(value.split(' ').filter((item) => item !== ''))] : [];
}
