import * as v from 'valibot';

/** What a sign-in gave this browser. Lives in memory only, in every tab that is signed in. Times are milliseconds since 1970. */
export const TokensSchema = v.object({
  accessToken: v.string(),
  refreshToken: v.nullable(v.string()),
  /** When the access token stops working, by this device's clock. */
  expiresAt: v.number(),
  issuedAt: v.number(),
  /** When the code was exchanged that all generations come from. */
  signedInAt: v.number(),
  /** How many refreshes these tokens are from the sign-in. Counted, because a corrected clock can run backwards. */
  generation: v.number(),
});
export type Tokens = v.InferOutput<typeof TokensSchema>;

/** So long before its end an access token counts as used up: a request in flight must not outlive it. */
const margin = 30_000;

/** For an answer without `expires_in`: the API's 401 will tell. */
const unknownLifetime = 10 * 60_000;

/** The members of a token answer that matter here. @see RFC 6749 section 5.1 */
export interface TokenAnswer {
  access_token: string;
  refresh_token?: string | undefined;
  /** Seconds. */
  expires_in?: number | undefined;
}

/**
 * Reads a token answer.
 * @param now milliseconds since 1970
 * @param previous the generation that was refreshed: it keeps its refresh token when the answer brings no new one
 */
export function tokensFromAnswer(answer: TokenAnswer, now: number, previous?: Tokens): Tokens {
  return {
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token ?? previous?.refreshToken ?? null,
    expiresAt: now + (answer.expires_in === undefined ? unknownLifetime : answer.expires_in * 1000),
    issuedAt: now,
    signedInAt: previous?.signedInAt ?? now,
    generation: previous ? previous.generation + 1 : 0,
  };
}

export function isFresh(tokens: Tokens, now: number): boolean {
  // Tokens of very short life (a test clock, a strict operator) are fresh for half of it.
  const lifetime = tokens.expiresAt - tokens.issuedAt;
  return now < tokens.expiresAt - Math.min(margin, lifetime / 2);
}

/** Whether `other` comes from a later sign-in than `own`, or from a later refresh of the same one. */
export function isNewer(other: Tokens, own: Tokens | null): boolean {
  if (own === null) return true;
  return other.signedInAt === own.signedInAt ? other.generation > own.generation : other.signedInAt > own.signedInAt;
}
