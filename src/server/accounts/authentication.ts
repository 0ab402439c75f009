/** What people can sign in by, in the words of RFC 8176. */
export type AuthenticationMethod = 'pwd';

/** Says that the person typed their password; they may have done so earlier in the same browser session. */
const passwordAcr = 'urn:latchstring:acr:password';

/** Every authentication context that there can be. @see OpenID Connect Discovery 1.0 section 3, acr_values_supported */
export const acrValues = [passwordAcr];

/** How somebody signed in, as ID tokens say it. Nothing where nobody did, or where it was not noted. @see OpenID Connect Core 1.0 section 2 */
export function authenticationClaims(methods: readonly string[] = []): { acr?: string; amr?: string[] } {
  return methods.includes('pwd') ? { acr: passwordAcr, amr: [...methods] } : {};
}
