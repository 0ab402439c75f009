import { FlowError } from './flow-error.ts';
import type { TokenSet } from './step-result.ts';

/**
 * Reads the answer of a token endpoint by its text.
 * @param previous of the same person: a refresh may keep the refresh token that it was sent
 * @param now when it came, by the server's clock
 * @throws FlowError where there is no access token in it
 * @see RFC 6749 section 5.1
 */
export function readTokens(text: string, { previous, now }: { previous: TokenSet | null; now: Date }): TokenSet {
  const json = readObject(text);
  if (json === null) throw new FlowError('The answer is not a JSON object.');
  const own = (name: string) => (typeof json[name] === 'string' && json[name] !== '' ? (json[name] as string) : null);
  const accessToken = own('access_token');
  if (accessToken === null) throw new FlowError('The answer has no access_token.');
  const expiresIn = Number(json.expires_in ?? Number.NaN);
  return {
    accessToken,
    tokenType: own('token_type') ?? 'Bearer',
    refreshToken: own('refresh_token') ?? previous?.refreshToken ?? null,
    idToken: own('id_token') ?? previous?.idToken ?? null,
    scope: own('scope') ?? previous?.scope ?? null,
    expiresIn: Number.isFinite(expiresIn) ? expiresIn : null,
    receivedAt: now.toISOString(),
    expiresAt: Number.isFinite(expiresIn) ? new Date(now.getTime() + expiresIn * 1000).toISOString() : null,
  };
}

/** The JSON object that a text is; null where it is none. */
export function readObject(text: string): Record<string, unknown> | null {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
