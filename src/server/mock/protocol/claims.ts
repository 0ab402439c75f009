import type { AccountDirectory } from '../../accounts/directory.ts';
import { openidScope } from '../../demo/scopes.ts';

/** What each scope lets an app know, by its name in OpenID Connect. @see OpenID Connect Core 1.0 section 5.4 */
const claimsOfScope: Record<string, readonly string[]> = {
  [openidScope]: ['sub'],
  profile: ['name'],
  email: ['email', 'email_verified'],
};

export const claimNames = Object.values(claimsOfScope).flat();

/**
 * What an app with these scopes may know of an account. The operator vouches for the addresses that people sign in with.
 * @see OpenID Connect Core 1.0 section 5.1
 */
export async function claimsAbout(
  accountId: string,
  scopes: readonly string[],
  accounts: AccountDirectory,
): Promise<Record<string, unknown>> {
  const account = await accounts.get(accountId);
  const email = account?.identifier.includes('@') && { email: account.identifier, email_verified: true };
  const known = { sub: accountId, ...(account && { name: account.name }), ...email };
  const allowed = scopes.flatMap((scope) => claimsOfScope[scope] ?? []);
  return Object.fromEntries(Object.entries(known).filter(([name]) => allowed.includes(name)));
}

/**
 * Whether a `claims` parameter is well-formed. Beyond that it is ignored: what an app may know follows from its scopes, which a
 * person was asked about, and a claim that it does not get is no error, an essential one neither.
 * @see OpenID Connect Core 1.0 section 5.5
 */
export function isClaimsRequest(text: string): boolean {
  let claims: unknown;
  try {
    claims = JSON.parse(text);
  } catch {
    return false;
  }
  if (!isObject(claims)) return false;
  return [claims.userinfo, claims.id_token].every(
    (part) => part === undefined || (isObject(part) && Object.values(part).every((wish) => wish === null || isObject(wish))),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
