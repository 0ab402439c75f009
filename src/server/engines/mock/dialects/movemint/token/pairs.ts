import type { Token } from '../../../state/records.ts';

/** Ends an access token and the refresh token that came with it, or the other way round: to Doorkeeper they are one record [DK]. */
export function endPair(token: Token): void {
  token.dead = true;
  if (token.twin) token.twin.dead = true;
}

/**
 * Ends the pair that an access token replaces. Doorkeeper does it when a resource server, or token/info, sees the token for the
 * first time, whether it still works or not; until then a client whose answer got lost can refresh again [DK].
 */
export function retirePredecessor(token: Token): void {
  if (!token.supersedes) return;
  endPair(token.supersedes);
  token.supersedes = null;
}

/** Taken back by the person, by the app, or by its successor; an expired token is not [DK]. */
export function isRevoked({ dead, family }: Token): boolean {
  return dead || family.dead || family.grant.revokedAt !== null;
}
