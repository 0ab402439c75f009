import { sha256 } from '../../../../ports/random.ts';

/*
 * Doorkeeper numbers its records. These are pure functions of our own ids, so that they stay the same over restarts; nothing
 * is looked up by them alone, so that the two of a clash would only share a number.
 */

/** An account's number at Movemint. */
export function resourceOwnerId(accountId: string): number {
  return recordNumber(`movemint account ${accountId}`);
}

/** An app's number in the list of authorized applications; its `uid` is the client id. */
export function applicationId(clientId: string): number {
  return recordNumber(`movemint application ${clientId}`);
}

/** From 1 to 2^31 - 1, as a column of integers holds them. */
function recordNumber(text: string): number {
  return (sha256(text).readUInt32BE(0) % 0x7fffffff) + 1;
}
