import { openidScope } from '../apps/identity-scopes.ts';
import { epochSeconds } from '../ports/clock.ts';
import type { Profile } from './directory.ts';

/** What each scope lets an app know, by its name in OpenID Connect. @see OpenID Connect Core 1.0 section 5.4 */
export const claimsOfScope: Readonly<Record<string, readonly string[]>> = {
  [openidScope]: ['sub'],
  profile: ['name', 'given_name', 'family_name', 'preferred_username', 'locale', 'updated_at'],
  email: ['email', 'email_verified'],
};

/** The names of all claims about people. */
export const claimNames = Object.values(claimsOfScope).flat();

/** The claims that some scopes stand for. */
export function claimsOfScopes(scopes: readonly string[]): string[] {
  return scopes.flatMap((scope) => claimsOfScope[scope] ?? []);
}

/** What there is of some claims. */
export function pick(claims: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(claims).filter(([name]) => names.includes(name)));
}

/**
 * All that can be told of a person. Who signs in by a user name has no email address; and an address is no user name, or whoever may
 * see the profile would learn it.
 * @see OpenID Connect Core 1.0 section 5.1
 */
export function claimsAbout({ id, name, identifier, ...details }: Profile): Record<string, unknown> {
  const isEmail = identifier.includes('@');
  const { givenName, familyName, locale, updatedAt, emailVerified = true } = details;
  const username = details.preferredUsername ?? (isEmail ? undefined : identifier);
  return {
    sub: id,
    name,
    ...(givenName !== undefined && { given_name: givenName }),
    ...(familyName !== undefined && { family_name: familyName }),
    ...(username !== undefined && { preferred_username: username }),
    ...(locale !== undefined && { locale }),
    ...(updatedAt !== undefined && { updated_at: epochSeconds(updatedAt) }),
    ...(isEmail && { email: identifier, email_verified: emailVerified }),
  };
}
