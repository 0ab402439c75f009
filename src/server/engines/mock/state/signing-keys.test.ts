import { generateKeyPairSync } from 'node:crypto';
import { type JWK, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { respellings } from '../../../testing/respellings.ts';
import { SigningKeys } from './signing-keys.ts';

describe.each(['ES256', 'RS256'] as const)('keys for %s', (algorithm) => {
  it('sign what they can check, long expired or not, and keep the order of the header', async () => {
    const keys = new SigningKeys(algorithm);
    const jwt = await keys.sign({ sub: 'ada', exp: 1 }, { typ: 'JWT', alg: algorithm });
    expect(Buffer.from(jwt.split('.')[0] ?? '', 'base64url').toString()).toBe(`{"typ":"JWT","alg":"${algorithm}"}`);
    expect(await keys.verify(jwt)).toEqual({ sub: 'ada', exp: 1 });
  });

  it('after a rotation sign with the new one, and still check what an older one signed', async () => {
    const keys = new SigningKeys(algorithm);
    const before = await keys.sign({ sub: 'ada' });
    const first = await keys.currentKid();
    expect(await keys.rotate()).toBe(await keys.currentKid());
    expect((await keys.publicKeys()).map(({ kid }) => kid)).toEqual([await keys.currentKid(), first]);
    expect(await keys.verify(before)).toEqual({ sub: 'ada' });
  });

  it('come back from what was exported, and a damaged one is refused', async () => {
    const keys = new SigningKeys(algorithm);
    const jwt = await keys.sign({ sub: 'ada' });
    const restored = new SigningKeys(algorithm);
    await restored.import(await keys.export());
    expect(await restored.verify(jwt)).toEqual({ sub: 'ada' });
    await expect(restored.import([{ kty: 'EC' }])).rejects.toThrow();
  });

  it('take nothing that another key signed, and nothing unsigned', async () => {
    const keys = new SigningKeys(algorithm);
    const foreign = await new SigningKeys(algorithm).sign({ sub: 'ada' });
    expect(await keys.verify(foreign)).toBeNull();
    expect(await keys.verify(new UnsecuredJWT({ sub: 'ada' }).encode())).toBeNull();
    const published = JSON.stringify((await keys.publicKeys())[0]);
    const confused = await new SignJWT({ sub: 'ada' }).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(published));
    expect(await keys.verify(confused)).toBeNull();
  });

  it('S12: are not taken where they cannot sign, take too long for it, or are too many', async () => {
    const keys = new SigningKeys(algorithm);
    const rsa = (modulusLength: number) => generateKeyPairSync('rsa', { modulusLength }).privateKey.export({ format: 'jwk' }) as JWK;
    const ec = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve }).privateKey.export({ format: 'jwk' }) as JWK;
    const [good, another] = algorithm === 'ES256' ? [ec('P-256'), ec('P-256')] : [rsa(2048), rsa(2048)];
    const torn = algorithm === 'ES256' ? { ...good, d: another?.d } : { ...good, n: another?.n };
    const wrong = [rsa(1024), rsa(4104), ec('P-384'), algorithm === 'ES256' ? rsa(2048) : ec('P-256'), torn as JWK];
    for (const key of wrong) await expect(keys.import([key])).rejects.toThrow();
    await expect(keys.import([good, good, good, good])).rejects.toThrow('there may be 3 keys');
    await keys.import([good]);
    expect(await keys.verify(await keys.sign({ sub: 'ada' }))).toEqual({ sub: 'ada' });
  });

  it('S11: take one spelling of a signature only', async () => {
    const keys = new SigningKeys(algorithm);
    const jwt = await keys.sign({ sub: 'ada' });
    for (const other of respellings(jwt)) {
      // It is the same signature to who reads it by its value.
      expect(Buffer.from(other.split('.')[2] ?? '', 'base64').equals(Buffer.from(jwt.split('.')[2] ?? '', 'base64'))).toBe(true);
      expect(await keys.verify(other)).toBeNull();
    }
    expect(await keys.verify(jwt)).toEqual({ sub: 'ada' });
  });

  it('publish nothing private', async () => {
    const [jwk] = await new SigningKeys(algorithm).publicKeys();
    expect(Object.keys(jwk ?? {})).not.toEqual(expect.arrayContaining(['d']));
    expect(jwk).toMatchObject({ alg: algorithm, use: 'sig' });
  });
});
