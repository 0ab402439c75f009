import { sha256 } from '../../../../ports/random.ts';

const smallest = 2n ** 53n + 1n;
const span = 40_000_000_000_000_000n;

/**
 * Who an account is at Moves: a pure function of its id, so the same after every restart. Always odd and above 2^53, as
 * real ones could be: a client that reads it as a double gets another number.
 */
export function userIdOf(accountId: string): bigint {
  return smallest + 2n * (sha256(`moves ${accountId}`).readBigUInt64BE() % span);
}
