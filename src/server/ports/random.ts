import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

const poolSize = 8192;
/** Random bytes drawn in advance: asking the system for each token would cost more than the token. Each is used once. */
let pool = Buffer.alloc(0);
let used = 0;

/** An unguessable string of base64url characters; 32 bytes give 43 characters and 256 bits. */
export function randomToken(bytes = 32): string {
  if (used + bytes > pool.length) {
    pool = randomBytes(poolSize);
    used = 0;
  }
  used += bytes;
  return pool.toString('base64url', used - bytes, used);
}

export function sha256(text: string): Buffer {
  // By way of a string: a buffer that OpenSSL makes is memory of its own, which takes longer to get than the hash.
  return Buffer.from(hash('sha256', text, 'binary'), 'binary');
}

/** Compares two secrets in a time that does not depend on where they differ, nor on their lengths. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(sha256(a), sha256(b));
}
