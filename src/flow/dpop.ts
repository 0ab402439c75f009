import * as oauth from 'oauth4webapi';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };

/** A new key for DPoP. @returns its private half as the text of a JWK @see RFC 9449 */
export async function makeDpopKey(): Promise<string> {
  const { privateKey } = await oauth.generateKeyPair('ES256', { extractable: true });
  return JSON.stringify(await crypto.subtle.exportKey('jwk', privateKey));
}

/** @param skew how far the server's clock is ahead, in seconds */
export async function openDpop(key: string, skew: number): Promise<oauth.DPoPHandle> {
  const jwk = JSON.parse(key) as JsonWebKey;
  const { d: _d, ...shared } = jwk;
  const privateKey = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['sign']);
  const publicKey = await crypto.subtle.importKey('jwk', { ...shared, key_ops: ['verify'] }, algorithm, true, ['verify']);
  return oauth.DPoP({ [oauth.clockSkew]: skew }, { privateKey, publicKey });
}
