import { beforeAll, describe, expect, it } from 'vitest';
import { checkSignature, decodeJwt, expiryOf } from './jwt.ts';

const encode = (value: unknown) => btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const toBase64Url = (bytes: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const kinds = [
  ['ES256', { name: 'ECDSA', namedCurve: 'P-256' }, { name: 'ECDSA', hash: 'SHA-256' }],
  ['ES384', { name: 'ECDSA', namedCurve: 'P-384' }, { name: 'ECDSA', hash: 'SHA-384' }],
  ['RS256', rsa('RSASSA-PKCS1-v1_5'), 'RSASSA-PKCS1-v1_5'],
  ['PS256', rsa('RSA-PSS'), { name: 'RSA-PSS', saltLength: 32 }],
] as const;

function rsa(name: string) {
  return { name, hash: 'SHA-256', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };
}

interface Signed {
  token: string;
  key: JsonWebKey;
}
const signed = new Map<string, Signed>();

beforeAll(async () => {
  for (const [alg, parameters, how] of kinds) {
    const pair = (await crypto.subtle.generateKey(parameters, true, ['sign', 'verify'])) as CryptoKeyPair;
    const text = `${encode({ alg, kid: alg })}.${encode({ sub: 'ada' })}`;
    const signature = await crypto.subtle.sign(how, pair.privateKey, new TextEncoder().encode(text));
    signed.set(alg, { token: `${text}.${toBase64Url(signature)}`, key: await crypto.subtle.exportKey('jwk', pair.publicKey) });
  }
});

const of = (alg: string): Signed => signed.get(alg) ?? { token: '', key: {} };
const keySet = (...keys: object[]) => JSON.stringify({ keys });

describe('a JWT', () => {
  it('is decoded, letters of any alphabet too', () => {
    const claims = btoa(String.fromCharCode(...new TextEncoder().encode('{"name":"Åda"}'))).replaceAll('=', '');
    expect(decodeJwt(`${encode({ alg: 'none' })}.${claims}.`)).toEqual({ header: { alg: 'none' }, claims: { name: 'Åda' } });
  });

  it.each(['', 'opaque', 'a.b', 'a.b.c', `${encode([])}.${encode({})}.x`, `${encode({})}.%%%.x`])('is not seen in %j', (token) => {
    expect(decodeJwt(token)).toBeNull();
  });
});

describe('a signature', () => {
  it.each(kinds.map(([alg]) => alg))('made with %s is good by the right key, and bad by any other or on other claims', async (alg) => {
    const { token, key } = of(alg);
    expect((await checkSignature(token, keySet({ kty: 'oct', k: 'x' }, key))).result).toBe('good');
    const [header, , signature] = token.split('.');
    expect((await checkSignature(`${header}.${encode({ sub: 'eve' })}.${signature}`, keySet(key))).result).toBe('bad');
    const other = { ...key, ...(key.kty === 'EC' ? { x: of('ES256').key.y } : { n: of(alg === 'RS256' ? 'PS256' : 'RS256').key.n }) };
    expect((await checkSignature(token, keySet(other as object))).result).toBe('bad');
  });

  it('is looked for under its kid and algorithm only', async () => {
    const { token, key } = of('ES256');
    expect(await checkSignature(token, keySet({ ...key, kid: 'another' }))).toEqual({
      result: 'bad',
      reason: "None of the server's keys is one for ES256 and the kid ES256.",
    });
    expect((await checkSignature(token, keySet({ ...key, use: 'enc' }))).result).toBe('bad');
  });

  it('of alg none is bad', async () => {
    expect((await checkSignature(`${encode({ alg: 'none' })}.${encode({})}.`, keySet())).result).toBe('bad');
  });

  it.each([
    ['a shared secret', `${encode({ alg: 'HS256' })}.${encode({})}.x`, keySet(), /shared secret/],
    ['an unknown algorithm', `${encode({ alg: 'XS1' })}.${encode({})}.x`, keySet(), /XS1, is not known/],
    ['no keys', `${encode({ alg: 'ES256' })}.${encode({})}.x`, null, /publishes no keys/],
    ['a page in the place of keys', `${encode({ alg: 'ES256' })}.${encode({})}.x`, '<html>', /no key set/],
    ['an opaque token', 'opaque', keySet(), /no signed JWT/],
  ])('is said to be unchecked with %s', async (_what, token, keys, reason) => {
    const { result, reason: said } = await checkSignature(token, keys);
    expect([result, said]).toEqual(['unchecked', expect.stringMatching(reason)]);
  });
});

describe('the end of a token', () => {
  it('is what a JWT says of it, and unknown of anything else', () => {
    const jwt = (claims: object) => `${encode({ alg: 'none' })}.${encode(claims)}.`;
    expect(expiryOf(jwt({ exp: 1_800_000_000 }))).toBe('2027-01-15T08:00:00.000Z');
    for (const token of ['opaque', jwt({}), jwt({ exp: 'soon' }), jwt({ exp: 1e300 })]) expect(expiryOf(token)).toBeNull();
  });
});
