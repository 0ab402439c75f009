import { sha256 } from '../../../../ports/random.ts';

/**
 * An account's number at Movenium: six digits, as in the published examples [NL]. A pure function of the account id, so that it
 * stays the same over restarts; the two of a clash would only share a number, since nothing is looked up by it.
 */
export function userIdOf(accountId: string): number {
  return 100_000 + (sha256(`movenium ${accountId}`).readUInt32BE(0) % 900_000);
}

/** The company that everybody here works for [A]. */
export const partnerId = '30848';
