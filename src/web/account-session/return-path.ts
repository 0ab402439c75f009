/** Where a person lands when no acceptable path is known. */
export const defaultReturnPath = '/connected-apps';

/** The page that receives the authorization server's answer. Never a place to return to. */
export const callbackPath = '/account/callback';

/** The query that a sign-out leaves in the address: the page does not sign in again unasked. */
export const signedOutMark = 'signed-out';

/** Control characters, which URL parsers drop silently, and the backslash, which they read as a slash. */
const smuggling = /[\p{Cc}\\]/u;

/**
 * Reduces a wish to return somewhere to a path of this origin.
 * @param value the wish, from anywhere
 * @param origin this page's own origin
 * @returns the path with its query and fragment, or the default path when the wish is not plainly ours
 */
export function safeReturnPath(value: unknown, origin: string): string {
  if (typeof value !== 'string' || !value.startsWith('/') || value.startsWith('//') || smuggling.test(value)) return defaultReturnPath;
  if (!URL.canParse(value, origin)) return defaultReturnPath;
  const url = new URL(value, origin);
  // Parsing also resolves dot segments: `/..//evil.example` becomes `//evil.example`.
  if (url.origin !== origin || url.pathname.startsWith('//') || url.pathname.startsWith(callbackPath)) return defaultReturnPath;
  return url.pathname + url.search + url.hash;
}
