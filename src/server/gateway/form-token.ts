import { createHmac } from 'node:crypto';
import { randomToken, sameSecret } from '../ports/random.ts';

/**
 * The hidden field that ties a form to the page it stood on. Another one for every page, so that the length of a
 * compressed page tells nothing of it.
 */
export function makeFormToken(secret: string): string {
  const nonce = randomToken(12);
  return `${nonce}.${sign(secret, nonce)}`;
}

export function isFormToken(secret: string, token: string): boolean {
  const [nonce = ''] = token.split('.', 1);
  return sameSecret(token, `${nonce}.${sign(secret, nonce)}`);
}

function sign(secret: string, nonce: string): string {
  return createHmac('sha256', secret).update(nonce).digest('base64url');
}
