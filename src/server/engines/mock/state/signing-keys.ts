import { createPrivateKey, createPublicKey, generateKeyPair, type JsonWebKey, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type { JWK, JWTPayload } from 'jose';

/** Loaded when the first key is needed: many servers never sign anything. */
const loadJose = () => import('jose');

export type SigningAlgorithm = 'ES256' | 'RS256';

interface SigningKey {
  kid: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
  /** What is published of it. */
  publicJwk: JWK;
}

/** Decoders pass over padding, white space, another alphabet and bits that are not used. @see RFC 4648 section 3.5 */
function isCanonicalBase64url(text: string): boolean {
  return Buffer.from(text, 'base64url').toString('base64url') === text;
}

/** Keys that are no longer signed with are published for as long as there are no more than this many newer ones. */
const keptKeys = 3;

/**
 * The keys of one dialect's JWTs. The first is made when it is first needed; {@link rotate} puts a new one in front, and
 * what was signed before can still be checked.
 */
export class SigningKeys {
  readonly algorithm: SigningAlgorithm;
  #keys: Promise<SigningKey[]> | undefined;

  constructor(algorithm: SigningAlgorithm) {
    this.algorithm = algorithm;
  }

  /**
   * Signs claims with the newest key.
   * @param header in the order in which it is to be written; `alg` is added where it is missing
   * @see RFC 7519 section 7.1
   */
  async sign(claims: JWTPayload, header: { typ?: string; alg?: string; kid?: string } = {}): Promise<string> {
    const [newest] = await this.#all();
    const { SignJWT } = await loadJose();
    if (!newest) throw new Error('there is no key to sign with');
    return new SignJWT(claims).setProtectedHeader({ ...header, alg: this.algorithm }).sign(newest.privateKey);
  }

  /** The id of the key that is signed with. */
  async currentKid(): Promise<string> {
    return (await this.#all())[0]?.kid ?? '';
  }

  /**
   * Checks a signature by the keys of this dialect, whether or not the JWT names one. Times are not checked.
   * @returns the claims, or null when no key of ours made it with our algorithm, or it is not written as we write it
   */
  async verify(jwt: string): Promise<JWTPayload | null> {
    // What is verified by its value is then looked up by its text, so a value has one text only.
    if (!jwt.split('.').every(isCanonicalBase64url)) return null;
    const { jwtVerify } = await loadJose();
    for (const { publicKey } of await this.#all()) {
      try {
        // The clock is not ours to ask here: what has expired is told apart by the caller.
        const { payload } = await jwtVerify(jwt, publicKey, {
          algorithms: [this.algorithm],
          currentDate: new Date(0),
          clockTolerance: 1e12,
        });
        return payload;
      } catch {}
    }
    return null;
  }

  /** The public keys, newest first. @see RFC 7517 section 5 */
  async publicKeys(): Promise<JWK[]> {
    return (await this.#all()).map(({ publicJwk }) => publicJwk);
  }

  /** Signs with a new key from now on. @returns its id */
  async rotate(): Promise<string> {
    const before = await this.#all();
    const key = await generateKey(this.algorithm);
    this.#keys = Promise.resolve([key, ...before].slice(0, keptKeys));
    return key.kid;
  }

  /** The private keys as JWKs, newest first; empty where none was needed yet. */
  async export(): Promise<JWK[]> {
    if (!this.#keys) return [];
    const { exportJWK } = await loadJose();
    return Promise.all((await this.#keys).map(({ privateKey }) => exportJWK(privateKey)));
  }

  /**
   * Takes keys that {@link export} gave instead of those it has; none: a new one is made when it is needed.
   * @throws Error for more than are kept, and for one that cannot sign
   */
  async import(keys: readonly JWK[]): Promise<void> {
    if (keys.length > keptKeys) throw new RangeError(`there may be ${keptKeys} keys`);
    const imported = await Promise.all(keys.map((jwk) => importKey(jwk, this.algorithm)));
    await Promise.all(imported.map((key) => tryOut(key, this.algorithm)));
    this.#keys = imported.length > 0 ? Promise.resolve(imported) : undefined;
  }

  #all(): Promise<SigningKey[]> {
    this.#keys ??= generateKey(this.algorithm).then((key) => [key]);
    return this.#keys;
  }
}

async function generateKey(algorithm: SigningAlgorithm): Promise<SigningKey> {
  const { exportJWK } = await loadJose();
  const { privateKey } =
    algorithm === 'ES256'
      ? await promisify(generateKeyPair)('ec', { namedCurve: 'P-256' })
      : await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return importKey(await exportJWK(privateKey), algorithm);
}

async function importKey(jwk: JWK, algorithm: SigningAlgorithm): Promise<SigningKey> {
  const { calculateJwkThumbprint, exportJWK } = await loadJose();
  const privateKey = createPrivateKey({ key: jwk as JsonWebKey, format: 'jwk' });
  const publicKey = createPublicKey(privateKey);
  const bare = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(bare);
  return { kid, privateKey, publicKey, publicJwk: { ...bare, kid, alg: algorithm, use: 'sig' } };
}

/** Bits of an RSA key beyond which a signature takes too long. */
const mostBits = 4096;

/** A key may be well-formed and too short, on another curve or torn in two. @throws Error where it does not sign what it can check */
async function tryOut({ privateKey, publicKey }: SigningKey, algorithm: SigningAlgorithm): Promise<void> {
  const { modulusLength = 0, publicExponent = 0n } = publicKey.asymmetricKeyDetails ?? {};
  if (modulusLength > mostBits || publicExponent > 65_537n) throw new RangeError('the key takes too long to sign or to check with');
  const { CompactSign, compactVerify } = await loadJose();
  const signed = await new CompactSign(new Uint8Array([1])).setProtectedHeader({ alg: algorithm }).sign(privateKey);
  await compactVerify(signed, publicKey);
}
