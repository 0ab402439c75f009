import { readObject } from './token-answer.ts';

export interface DecodedJwt {
  header: Record<string, unknown>;
  claims: Record<string, unknown>;
}

/** `unchecked`: neither shown to be good nor to be bad; the reason says why. */
export interface SignatureCheck {
  result: 'good' | 'bad' | 'unchecked';
  reason: string;
}

/** Reads a JWT without believing it. @returns null for what is none @see RFC 7519 section 7.2 */
export function decodeJwt(token: string): DecodedJwt | null {
  const parts = token.split('.');
  if (parts.length !== 3) return null;
  const [header, claims] = parts.slice(0, 2).map((part) => {
    const bytes = fromBase64Url(part);
    return bytes && readObject(new TextDecoder().decode(bytes));
  });
  return header && claims ? { header, claims } : null;
}

/** When a JWT says that it ends, in ISO 8601. @returns null for what is none or does not say @see RFC 7519 section 4.1.4 */
export function expiryOf(token: string): string | null {
  const exp = decodeJwt(token)?.claims.exp;
  if (typeof exp !== 'number') return null;
  const end = new Date(exp * 1000);
  return Number.isNaN(end.getTime()) ? null : end.toISOString();
}

/**
 * Checks the signature of a JWT against a key set.
 * @param keySet the text of a JWKS; null where the server publishes none
 * @see RFC 7515 section 5.2, RFC 7517 section 5
 */
export async function checkSignature(token: string, keySet: string | null): Promise<SignatureCheck> {
  const unchecked = (reason: string): SignatureCheck => ({ result: 'unchecked', reason });
  const decoded = decodeJwt(token);
  if (!decoded) return unchecked('It is no signed JWT.');
  const { alg, kid } = decoded.header;
  if (alg === 'none') return { result: 'bad', reason: 'It says alg none, so it is not signed at all.' };
  if (typeof alg === 'string' && alg.startsWith('HS'))
    return unchecked(`It is signed with a shared secret (${alg}), which is not used here.`);
  const algorithm = algorithmOf(alg);
  if (!algorithm) return unchecked(`Its algorithm, ${String(alg)}, is not known here.`);
  if (keySet === null) return unchecked('The server publishes no keys.');
  const keys = readObject(keySet)?.keys;
  if (!Array.isArray(keys)) return unchecked('What the server publishes is no key set.');
  const fitting = (keys as JsonWebKey[]).filter((key) => fits(key, { alg: String(alg), kid, ...algorithm }));
  if (fitting.length === 0) {
    const wanted = typeof kid === 'string' ? ` and the kid ${kid}` : '';
    return { result: 'bad', reason: `None of the server's keys is one for ${alg}${wanted}.` };
  }
  const [header = '', claims = '', signature = ''] = token.split('.');
  const bytes = fromBase64Url(signature);
  const signed = new TextEncoder().encode(`${header}.${claims}`);
  for (const key of fitting) {
    if (bytes && (await verifies(key, algorithm, bytes, signed)))
      return { result: 'good', reason: `A key of the server's signed it (${alg}).` };
  }
  return { result: 'bad', reason: "None of the server's keys made this signature." };
}

interface Algorithm {
  kty: string;
  crv?: string;
  parameters: RsaHashedImportParams | EcKeyImportParams | string;
  verify: EcdsaParams | RsaPssParams | string;
}

function algorithmOf(alg: unknown): Algorithm | null {
  const [, family = '', bits = ''] = /^(RS|PS|ES)(256|384|512)$/.exec(String(alg)) ?? [];
  const hash = `SHA-${bits}`;
  if (family === 'RS') return { kty: 'RSA', parameters: { name: 'RSASSA-PKCS1-v1_5', hash }, verify: 'RSASSA-PKCS1-v1_5' };
  if (family === 'PS')
    return { kty: 'RSA', parameters: { name: 'RSA-PSS', hash }, verify: { name: 'RSA-PSS', saltLength: Number(bits) / 8 } };
  if (family === 'ES') {
    const namedCurve = bits === '512' ? 'P-521' : `P-${bits}`;
    return { kty: 'EC', crv: namedCurve, parameters: { name: 'ECDSA', namedCurve }, verify: { name: 'ECDSA', hash } };
  }
  if (alg === 'EdDSA' || alg === 'Ed25519') return { kty: 'OKP', crv: 'Ed25519', parameters: 'Ed25519', verify: 'Ed25519' };
  return null;
}

function fits(key: JsonWebKey & { kid?: unknown }, wanted: { kty: string; crv?: string; alg: string; kid: unknown }): boolean {
  if (typeof key !== 'object' || key === null || key.kty !== wanted.kty) return false;
  if (wanted.crv !== undefined && key.crv !== wanted.crv) return false;
  if (key.use !== undefined && key.use !== 'sig') return false;
  if (key.alg !== undefined && key.alg !== wanted.alg) return false;
  return wanted.kid === undefined || key.kid === undefined || key.kid === wanted.kid;
}

async function verifies(
  jwk: JsonWebKey,
  { parameters, verify }: Algorithm,
  signature: Uint8Array<ArrayBuffer>,
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    const { key_ops: _operations, ...shared } = jwk;
    const key = await crypto.subtle.importKey('jwk', shared, parameters, false, ['verify']);
    return await crypto.subtle.verify(verify, key, signature, signed);
  } catch {
    // A key that cannot be read signed nothing.
    return false;
  }
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
