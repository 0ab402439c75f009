import { createHmac, createPublicKey, createSign, generateKeyPairSync, type JsonWebKey, verify } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { epochSeconds } from '../../../../ports/clock.ts';
import { openAccountApi } from '../../../../testing/account-api.ts';
import { createLabApi } from '../../../../testing/lab-api.ts';
import { respellings } from '../../../../testing/respellings.ts';
import { ada, type MoveniumTokens, openMovenium, partOf } from './testing.ts';

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

async function publishedKey({ fetch, base }: Pick<ReturnType<typeof openMovenium>, 'fetch' | 'base'>) {
  const { keys } = (await (await fetch(new Request(`${base}/jwks`))).json()) as { keys: JsonWebKey[] };
  const [key = {}] = keys;
  return { keys, publicKey: createPublicKey({ key, format: 'jwk' }) };
}

describe('the JWTs', () => {
  it('carry exactly the documented header and claims, in their order', async () => {
    const { signIn, base, clock } = openMovenium();
    const { access_token, refresh_token } = await signIn();
    const iat = epochSeconds(clock.now());
    for (const token of [access_token, refresh_token]) expect(partOf(token, 'header')).toBe('{"typ":"JWT","alg":"RS256"}');
    const common = (exp: number) =>
      `"iss":"${base}","aud":"${base}","exp":${exp},"iat":${iat},"username":"ada@example.test","userid":"\\d{6}","partnerid":"\\d+","client_id":"openapi"`;
    expect(partOf(access_token, 'payload')).toMatch(new RegExp(`^\\{${common(iat + 3600)},"userlevel":"\\d","country":"fi"\\}$`));
    expect(partOf(refresh_token, 'payload')).toMatch(new RegExp(`^\\{${common(iat + 2_592_000)}\\}$`));
  });

  it('are signed with the published key of 2048 bits, and with nothing private published', async () => {
    const movenium = openMovenium();
    const { access_token } = await movenium.signIn();
    const { keys, publicKey } = await publishedKey(movenium);
    expect(keys).toHaveLength(1);
    expect(Object.keys(keys[0] ?? {}).sort()).toEqual(['alg', 'e', 'kty', 'n', 'use']);
    expect(publicKey.asymmetricKeyDetails?.modulusLength).toBe(2048);
    const [header, payload, signature = ''] = access_token.split('.');
    expect(verify('sha256', Buffer.from(`${header}.${payload}`), publicKey, Buffer.from(signature, 'base64url'))).toBe(true);
  });

  it('D1: are never the same twice: those of one second are dated with the seconds before it, and none in the future', async () => {
    const { signIn, refresh, clock } = openMovenium();
    const together = await Promise.all(Array.from({ length: 5 }, () => signIn()));
    const later = await refresh(together[0]?.refresh_token ?? '');
    const all = [...together, later];
    const now = epochSeconds(clock.now());
    for (const kind of ['access_token', 'refresh_token'] as const) {
      expect(new Set(all.map((tokens) => tokens[kind])).size).toBe(6);
      const dates = all.map((tokens) => JSON.parse(partOf(tokens[kind], 'payload')) as { iat: number; exp: number });
      expect(dates.map(({ iat }) => iat - now).sort((a, b) => a - b)).toEqual([-5, -4, -3, -2, -1, 0]);
      expect(new Set(dates.map(({ iat, exp }) => exp - iat))).toEqual(new Set([kind === 'access_token' ? 3600 : 2_592_000]));
    }
  });

  it('D1: are dated at most a minute back: whoever wants more at once has to wait, and loses nothing', async () => {
    const { signIn, askSignIn, refresh, askRefresh, clock } = openMovenium();
    let { refresh_token } = await signIn();
    for (let round = 0; round < 60; round += 1) ({ refresh_token } = await refresh(refresh_token));
    const iatOf = (token: string) => (JSON.parse(partOf(token, 'payload')) as { iat: number }).iat - epochSeconds(clock.now());
    expect(iatOf(refresh_token)).toBe(-60);
    for (const refused of await Promise.all([askRefresh(refresh_token), askSignIn()])) {
      expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('cache-control')]).toEqual([429, '1', 'no-store']);
      expect(await refused.json()).toEqual({
        error: 'temporarily_unavailable',
        error_description: 'Too many tokens were asked for. Try again in a second.',
      });
    }
    expect((await askSignIn({ username: 'grace@example.test' })).status).toBe(200);
    for (let second = 1; second <= 5; second += 1) {
      clock.advance(1);
      ({ refresh_token } = await refresh(refresh_token));
      expect(iatOf(refresh_token)).toBe(0);
    }
  });

  it('D1: wait for the next second where none is free, and are then held to all that holds by then', async () => {
    const { signIn, askRefresh, refresh, clock } = openMovenium();
    const first = await signIn();
    let { refresh_token } = first;
    for (let round = 0; round < 60; round += 1) ({ refresh_token } = await refresh(refresh_token));
    const asked = [askRefresh(refresh_token), askRefresh(refresh_token), askRefresh(first.refresh_token)];
    await setTimeout(100);
    clock.advance(1);
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 400, 400]);
  });

  it('D1: pass a strict verifier by the published key, twenty of one second too', async () => {
    const { signIn, base, origin, fetch, clock } = openMovenium();
    await createLabApi(fetch, origin).must('PUT', 'sign-in-limits', { on: false });
    // As many at once as one address may have waiting for their passwords.
    const tenAtOnce = () => Promise.all(Array.from({ length: 10 }, () => signIn()));
    const all = [...(await tenAtOnce()), ...(await tenAtOnce())];
    const keys = createLocalJWKSet((await (await fetch(new Request(`${base}/jwks`))).json()) as JSONWebKeySet);
    for (const token of all.flatMap((tokens) => [tokens.access_token, tokens.refresh_token])) {
      const options = { issuer: base, audience: base, algorithms: ['RS256'], clockTolerance: 0, currentDate: clock.now() };
      // To hold iat against the clock at all, jose has to be told an age.
      await expect(jwtVerify(token, keys, { ...options, maxTokenAge: '1m' })).resolves.toBeDefined();
    }
    expect(new Set(all.flatMap((tokens) => [tokens.access_token, tokens.refresh_token])).size).toBe(40);
  });

  it('R24: are never the same as one that was given before a restart in that second', async () => {
    const before = openMovenium();
    const first = await before.signIn();
    const after = openMovenium();
    const snapshot = await createLabApi(before.fetch, before.origin).must('GET', 'snapshot');
    await createLabApi(after.fetch, after.origin).must('PUT', 'snapshot', snapshot);
    const second = await after.signIn();
    expect([second.access_token === first.access_token, second.refresh_token === first.refresh_token]).toEqual([false, false]);
  });

  it('name a person by the same number after a restart, and two people by two', async () => {
    const idOf = async (username?: string) => {
      const { access_token } = await openMovenium().signIn(username === undefined ? {} : { username });
      return JSON.parse(partOf(access_token, 'payload')).userid;
    };
    expect(await idOf()).toBe(await idOf());
    expect(await idOf()).not.toBe(await idOf('grace@example.test'));
  });
});

describe('a token that is not ours opens nothing and buys nothing', () => {
  const ours = openMovenium();
  const signed = async () => {
    const { access_token, refresh_token } = await ours.signIn();
    return { access: JSON.parse(partOf(access_token, 'payload')), access_token, refresh_token };
  };

  const forgeries: [string, (claims: object, token: string) => Promise<string> | string][] = [
    ['no signature (alg none)', (claims) => `${encode({ typ: 'JWT', alg: 'none' })}.${encode(claims)}.`],
    [
      'the published key as an HMAC secret',
      async (claims) => {
        const { publicKey } = await publishedKey(ours);
        const text = `${encode({ typ: 'JWT', alg: 'HS256' })}.${encode(claims)}`;
        const secret = publicKey.export({ type: 'spki', format: 'pem' });
        return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
      },
    ],
    [
      'another RSA key',
      (claims) => {
        const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
        const text = `${encode({ typ: 'JWT', alg: 'RS256' })}.${encode(claims)}`;
        return `${text}.${createSign('sha256').update(text).sign(privateKey, 'base64url')}`;
      },
    ],
    ['the key of another server', async () => (await openMovenium().signIn()).access_token],
    [
      'other claims under a signature of ours',
      (claims, token) => {
        const [header, , signature] = token.split('.');
        return `${header}.${encode({ ...claims, username: 'grace@example.test' })}.${signature}`;
      },
    ],
    ['a cut signature', (_claims, token) => token.slice(0, -8)],
    ['garbage', () => 'a.b.c'],
    ['dots alone', () => '..'],
  ];

  it.each(forgeries)('with %s', async (_how, forge) => {
    const { access, access_token, refresh_token } = await signed();
    expect((await ours.call(access_token)).status).toBe(200);
    const token = await forge(access, access_token);
    const answer = await ours.call(token);
    expect([answer.status, await answer.json()]).toEqual([
      401,
      { error: 'invalid_token', error_description: 'The access token provided is invalid' },
    ]);
    const { userlevel, country, ...claims } = access;
    const refresh = await ours.askRefresh(await forge({ ...claims, exp: access.exp + 86_400 }, refresh_token));
    expect([refresh.status, await refresh.json()]).toEqual([400, { error: 'invalid_grant', error_description: 'Invalid refresh token' }]);
  });

  it('S11: with another spelling of its signature', async () => {
    const { list, fetch, origin } = await openAccountApi();
    const post = async (fields: Record<string, string>) =>
      fetch(new Request(`${origin}/movenium/login`, { method: 'POST', body: new URLSearchParams({ client_id: 'openapi', ...fields }) }));
    const call = async (token: string) =>
      (await fetch(new Request(`${origin}/movenium/1.1/worktimes`, { headers: { authorization: `Bearer ${token}` } }))).status;
    const { access_token, refresh_token } = (await (await post({ grant_type: 'password', ...ada })).json()) as MoveniumTokens;
    for (const other of respellings(access_token)) expect([other, await call(other)]).toEqual([other, 401]);
    for (const other of respellings(refresh_token)) {
      const refused = await post({ grant_type: 'refresh_token', refresh_token: other });
      expect([refused.status, await refused.json()]).toMatchObject([400, { error_description: 'Invalid refresh token' }]);
    }
    expect((await list()).connections).toMatchObject([{ lastUse: { state: 'never' } }]);
    expect(await call(access_token)).toBe(200);
    expect((await list()).connections).toMatchObject([{ lastUse: { state: 'used' } }]);
  });

  it('50: neither of the two kinds passes for the other', async () => {
    const { access_token, refresh_token } = await signed();
    expect((await ours.call(refresh_token)).status).toBe(401);
    expect((await ours.askRefresh(access_token)).status).toBe(400);
  });
});
