import { describe, expect, it } from 'vitest';
import { checkSignature, decodeJwt } from './jwt.ts';
import { FlowSession } from './session.ts';
import type { Setup } from './setup/setup.ts';
import { fakeFetch, json, someSetup, someSystem } from './testing.ts';

const tokenAnswer = { access_token: 'a1', token_type: 'Bearer', expires_in: 60, refresh_token: 'r1', scope: 'notes' };
const now = new Date('2026-03-01T12:00:00Z');

function start(answers: Parameters<typeof fakeFetch>[0], setup: Setup = someSetup()) {
  const { fetch, sent } = fakeFetch(answers);
  const tools = { fetch, now: () => now };
  return { session: new FlowSession(setup, tools), sent, tools };
}

/** The answer that a good server gives. */
function answerTo(url: URL, { code = 'c', iss = 'https://as.example' } = {}): string {
  const answer = new URL(url.searchParams.get('redirect_uri') ?? 'https://app.example/callback');
  answer.search = String(new URLSearchParams({ code, state: url.searchParams.get('state') ?? '', iss }));
  return answer.href;
}

async function connect(answers: Parameters<typeof fakeFetch>[0], setup?: Setup) {
  const flow = start({ '/token': () => json(tokenAnswer), ...answers }, setup);
  flow.session.readCallback(answerTo(await flow.session.authorizationUrl()));
  return { ...flow, result: await flow.session.exchange() };
}

describe('the authorization request', () => {
  it('carries a fresh state, and a challenge by S256', async () => {
    const { session } = start({});
    const [first, second] = [await session.authorizationUrl(), await session.authorizationUrl()];
    expect(Object.fromEntries(second.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'app',
      redirect_uri: 'https://app.example/callback',
      scope: 'notes',
      code_challenge_method: 'S256',
    });
    expect(second.searchParams.get('state')).not.toBe(first.searchParams.get('state'));
    expect(second.href).not.toContain(session.state().pending?.verifier ?? 'none');
    expect(session.state().messages.map(({ channel, step }) => [channel, step])).toEqual([
      ['front', 'authorize'],
      ['front', 'authorize'],
    ]);
  });

  it('keeps the query of the endpoint, writes spaces as %20, and sends what is extra or changed', async () => {
    const system = someSystem({ endpoints: { ...someSystem().endpoints, authorize: 'https://as.example/authorize?tenant=1' } });
    const { session } = start({}, someSetup({ system, scopes: ['a', 'b'], extra: [['prompt', 'login']] }));
    const url = await session.authorizationUrl({ redirect_uri: null, state: 'mine' });
    expect(url.search).toMatch(/^\?tenant=1&response_type=code&.*scope=a%20b&state=mine/);
    expect(url.searchParams.get('prompt')).toBe('login');
    expect(url.searchParams.has('redirect_uri')).toBe(false);
    expect(session.state().pending).toMatchObject({ redirectUri: null, state: 'mine', scope: 'a b' });
  });

  it('sends the verifier itself with plain, and nothing of PKCE with none', async () => {
    const plain = start({}, someSetup({ pkce: 'plain' })).session;
    const url = await plain.authorizationUrl();
    expect(url.searchParams.get('code_challenge')).toBe(plain.state().pending?.verifier);
    const none = await start({}, someSetup({ pkce: 'none' })).session.authorizationUrl();
    expect(none.searchParams.has('code_challenge')).toBe(false);
  });

  it('is pushed where the server takes that (RFC 9126)', async () => {
    const system = someSystem({ endpoints: { ...someSystem().endpoints, par: 'https://as.example/par' } });
    const { session, sent } = start({ '/par': () => json({ request_uri: 'urn:x', expires_in: 60 }, 201) }, someSetup({ system }));
    const url = await session.authorizationUrl();
    expect(Object.fromEntries(url.searchParams)).toEqual({ client_id: 'app', request_uri: 'urn:x' });
    expect(sent[0]?.form.get('state')).toBe(session.state().pending?.state);
    const refusing = start({ '/par': () => json({ error: 'invalid_scope' }, 400) }, someSetup({ system })).session;
    await expect(refusing.authorizationUrl()).rejects.toThrow('The request could not be pushed. The server refused (400): invalid_scope');
  });
});

describe('the exchange', () => {
  it('sends the code with verifier and credentials, and keeps the tokens with their end', async () => {
    const { session, sent, result } = await connect({});
    expect(result).toMatchObject({ ok: true, status: 200, problem: null });
    expect(Object.fromEntries(sent[0]?.form ?? [])).toEqual({
      grant_type: 'authorization_code',
      code: 'c',
      redirect_uri: 'https://app.example/callback',
      code_verifier: session.state().pending?.verifier,
      client_id: 'app',
      client_secret: 'app-secret',
    });
    expect(session.state().tokens).toMatchObject({
      accessToken: 'a1',
      refreshToken: 'r1',
      scope: 'notes',
      receivedAt: '2026-03-01T12:00:00.000Z',
      expiresAt: '2026-03-01T12:01:00.000Z',
    });
  });

  it('says resource again, as often as it was said, and a refresh does too (RFC 8707)', async () => {
    const extra: Setup['extra'] = [
      ['resource', 'https://api.example/a'],
      ['resource', 'https://api.example/b'],
      ['prompt', 'login'],
      ['audience', 'notes'],
    ];
    const { session, sent } = await connect({}, someSetup({ extra }));
    await session.refresh();
    await session.clientCredentials();
    expect(sent.map(({ form }) => form.getAll('resource'))).toEqual(Array(3).fill(['https://api.example/a', 'https://api.example/b']));
    // Where no authorization request went before, there is no other place for it.
    expect(sent.map(({ form }) => form.get('audience'))).toEqual([null, null, 'notes']);
    expect(sent.some(({ form }) => form.has('prompt'))).toBe(false);
  });

  it('104, R55: sends nothing after a bad answer, nor without one', async () => {
    const { session, sent } = start({ '/token': () => json(tokenAnswer) });
    expect((await session.exchange()).problem).toBe('There is no code to exchange.');
    const answer = answerTo(await session.authorizationUrl());
    expect(session.readCallback(answer.replace(/state=[^&]*/, 'state=x')).ok).toBe(false);
    expect((await session.exchange()).message).toBeNull();
    expect(sent).toEqual([]);
  });

  it('takes an answer once', async () => {
    const { session } = start({});
    const answer = answerTo(await session.authorizationUrl());
    expect(session.readCallback(answer).ok).toBe(true);
    expect(session.readCallback(answer).problem).toMatch(/has been read already/);
    expect(start({}).session.readCallback(answer).problem).toMatch(/nothing was asked/);
  });

  it('can be done wrong on purpose', async () => {
    const { session, sent } = await connect({});
    await session.exchange({ code_verifier: null, redirect_uri: 'https://app.example/other' });
    expect([sent[1]?.form.has('code_verifier'), sent[1]?.form.get('redirect_uri')]).toEqual([false, 'https://app.example/other']);
  });

  it('goes on after a redirect or a reload, with what was kept', async () => {
    const { session, tools, sent } = start({ '/token': () => json(tokenAnswer) });
    const answer = answerTo(await session.authorizationUrl());
    const kept = JSON.parse(JSON.stringify(session.keep()));
    expect(JSON.stringify(kept)).not.toContain('app-secret');
    const later = new FlowSession(someSetup(), tools, kept);
    expect(later.readCallback(answer).ok).toBe(true);
    expect((await later.exchange()).ok).toBe(true);
    expect(sent[0]?.form.get('code_verifier')).toBe(session.state().pending?.verifier);
    expect(later.state().messages.map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  it.each([
    [
      'an OAuth error',
      () => json({ error: 'invalid_grant', error_description: 'Too late.' }, 400),
      'The server refused (400): invalid_grant, Too late.',
    ],
    [
      'an error in the header alone',
      () =>
        new Response(null, {
          status: 401,
          headers: { 'www-authenticate': 'Bearer error="invalid_token", error_description="It was \\"revoked\\""' },
        }),
      'The server refused (401): invalid_token, It was "revoked"',
    ],
    [
      'a page',
      () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
      'The server answered with a web page, where JSON was due.',
    ],
    [
      'half an answer',
      () => new Response('{"access_token":"a', { headers: { 'content-type': 'application/json' } }),
      'The answer is not well-formed JSON (application/json, 18 characters), so nothing of it was used.',
    ],
    ['no access token', () => json({ token_type: 'Bearer' }), 'The answer is not as it has to be: The answer has no access_token.'],
    [
      'an unknown type of token',
      () => json({ ...tokenAnswer, token_type: 'mac' }),
      'The answer is not as it has to be: unsupported `token_type` value.',
    ],
    [
      'a redirect',
      () => new Response(null, { status: 302, headers: { location: 'https://evil.example' } }),
      'The server answered with a redirect (302), which is not followed.',
    ],
    ['an empty failure', () => new Response(null, { status: 503 }), 'The server failed (503), and did not say why.'],
  ])('says what is wrong with %s, and holds no tokens', async (_what, answer, problem) => {
    const { session, result } = await connect({ '/token': answer });
    expect(result).toMatchObject({ ok: false, problem });
    expect(session.state().tokens).toBeNull();
    expect(session.state().busy).toBeNull();
  });

  it('is not repeated by itself when no answer comes (F7)', async () => {
    const { result, sent } = await connect({ '/token': () => Promise.reject(new TypeError('fetch failed')) });
    expect(result).toMatchObject({ ok: false, status: null, message: { failure: expect.stringMatching(/^No answer came/) } });
    expect(sent).toHaveLength(1);
  });
});

describe('an ID token', () => {
  const encode = (value: unknown) => btoa(JSON.stringify(value)).replaceAll('=', '');
  const idToken = (claims: object) => {
    const time = now.getTime() / 1000;
    return `${encode({ alg: 'ES256' })}.${encode({ iss: 'https://as.example', aud: 'app', sub: 'ada', iat: time, exp: time + 60, ...claims })}.c2ln`;
  };
  const connectWith = async (answerOf: (nonce: string) => object) => {
    const setup = someSetup({ scopes: ['openid'] });
    const flow = start({ '/token': () => json({ ...tokenAnswer, ...answerOf(flow.session.state().pending?.nonce ?? '') }) }, setup);
    flow.session.readCallback(answerTo(await flow.session.authorizationUrl()));
    return flow.session.exchange();
  };

  it('is taken with the nonce that was sent', async () => {
    expect((await connectWith((nonce) => ({ id_token: idToken({ nonce }) }))).problem).toBeNull();
  });

  it.each([
    ['without the nonce', () => ({ id_token: idToken({}) })],
    ['with another nonce', () => ({ id_token: idToken({ nonce: 'x' }) })],
    ['of another issuer', (nonce: string) => ({ id_token: idToken({ nonce, iss: 'https://evil.example' }) })],
    ['for another app', (nonce: string) => ({ id_token: idToken({ nonce, aud: 'other' }) })],
    ['that has expired', (nonce: string) => ({ id_token: idToken({ nonce, exp: now.getTime() / 1000 - 3600 }) })],
    ['that is missing', () => ({ scope: 'openid' })],
  ])('%s is refused, and the tokens with it', async (_what, answerOf) => {
    expect((await connectWith(answerOf)).problem).toMatch(/^The answer is not as it has to be: /);
  });
});

describe('tokens', () => {
  it('keep the refresh token when a refresh brings none', async () => {
    let isFirst = true;
    const { session } = await connect({
      '/token': () => {
        const answer = isFirst ? tokenAnswer : { access_token: 'a2', token_type: 'Bearer' };
        isFirst = false;
        return json(answer);
      },
    });
    await session.refresh();
    expect(session.state().tokens).toMatchObject({ accessToken: 'a2', refreshToken: 'r1', scope: 'notes' });
  });

  it('stay when a refresh is refused', async () => {
    const { session } = await connect({
      '/token': ({ form }) => (form.get('grant_type') === 'refresh_token' ? json({ error: 'invalid_grant' }, 400) : json(tokenAnswer)),
    });
    expect((await session.refresh()).error).toBe('invalid_grant');
    expect(session.state().tokens?.accessToken).toBe('a1');
  });

  it('are used, asked about and given back, each at its own address', async () => {
    const { session, sent } = await connect({
      '/notes': () => json([]),
      '/introspect': () => json({ active: true }),
      '/userinfo': () => json({ sub: 'ada' }),
      '/revoke': () => new Response(null),
      '/jwks': () => json({ keys: [] }),
    });
    const results = [
      await session.call(),
      await session.introspect('refresh_token'),
      await session.userinfo(),
      await session.revoke('access_token'),
      await session.fetchKeys(),
    ];
    expect(results.map(({ problem }) => problem)).toEqual([null, null, null, null, null]);
    expect(
      sent
        .slice(1)
        .map(({ url, headers, form }) => [
          new URL(url).pathname,
          headers.get('authorization'),
          form.get('token'),
          form.get('token_type_hint'),
        ]),
    ).toEqual([
      ['/notes', 'Bearer a1', null, null],
      ['/introspect', null, 'r1', 'refresh_token'],
      ['/userinfo', 'Bearer a1', null, null],
      ['/revoke', null, 'a1', 'access_token'],
      ['/jwks', null, null, null],
    ]);
  });

  it('are not sent where the system has no such address, with a sentence', async () => {
    const none = { revoke: null, introspect: null, userinfo: null, jwks: null };
    const system = someSystem({ name: 'Moves', resource: null, endpoints: { ...someSystem().endpoints, ...none } });
    const { session, sent } = await connect({}, someSetup({ system }));
    const steps = [
      session.call(),
      session.revoke('access_token'),
      session.introspect(),
      session.userinfo(),
      session.tokenInfo(),
      session.fetchKeys(),
    ];
    for (const { problem, message } of await Promise.all(steps))
      expect([problem, message]).toEqual([expect.stringContaining('Moves'), null]);
    expect(sent).toHaveLength(1);
    expect((await start({}).session.call()).problem).toBe('There is no access token.');
  });
});

describe('a dialect', () => {
  const at = (dialect: 'movenium' | 'moves' | 'movemint', changes: object = {}) =>
    someSystem({
      dialect,
      issuer: null,
      issInAnswer: false,
      endpoints: { ...someSystem().endpoints, tokenInfo: 'https://as.example/info' },
      ...changes,
    });

  it('that says scope: null is read all the same (Movenium)', async () => {
    const setup = someSetup({ system: at('movenium'), client: { id: 'openapi', secret: null, authentication: 'none' } });
    const { session, sent } = start({ '/token': () => json({ ...tokenAnswer, scope: null }) }, setup);
    expect((await session.signInWithPassword('ada', 'pass&word')).ok).toBe(true);
    expect(Object.fromEntries(sent[0]?.form ?? [])).toEqual({
      grant_type: 'password',
      client_id: 'openapi',
      username: 'ada',
      password: 'pass&word',
    });
    expect(session.state().tokens?.scope).toBeNull();
  });

  it('takes the access token where it wants it: Moves in the query, Movemint in the header', async () => {
    for (const [dialect, query, header] of [
      ['moves', '?access_token=a1', null],
      ['movemint', '', 'Bearer a1'],
    ] as const) {
      const { fetch, sent } = fakeFetch({ '/token': () => json(tokenAnswer), '/info': () => json({}) });
      const session = new FlowSession(someSetup({ system: at(dialect) }), { fetch, now: () => now });
      await session.clientCredentials();
      await session.tokenInfo();
      expect([new URL(sent[1]?.url ?? '').search, sent[1]?.headers.get('authorization')]).toEqual([query, header]);
    }
  });

  it('gets Basic credentials as they are at Movemint, and encoded elsewhere (RFC 6749 section 2.3.1)', async () => {
    for (const [system, expected] of [
      [at('movemint'), 'a-b:s+c'],
      [someSystem(), 'a%2Db:s%2Bc'],
    ] as const) {
      const setup = someSetup({ system, client: { id: 'a-b', secret: 's+c', authentication: 'client_secret_basic' } });
      const { session, sent } = start({ '/token': () => json(tokenAnswer) }, setup);
      await session.clientCredentials();
      expect(atob(sent[0]?.headers.get('authorization')?.slice('Basic '.length) ?? '')).toBe(expected);
    }
  });

  it('asks the token endpoint by GET without anything secret', async () => {
    const { session, sent } = start({ '/token': () => new Response(null, { status: 405 }) });
    expect(await session.askTokenByGet()).toMatchObject({ ok: false, status: 405 });
    expect(sent.map(({ method, url, headers }) => [method, url, headers.has('authorization')])).toEqual([
      ['GET', 'https://as.example/token?grant_type=authorization_code&client_id=app', false],
    ]);
  });
});

describe('DPoP', () => {
  const setup = someSetup({ system: someSystem({ dpop: true }) });
  const proofOf = (headers: Headers | undefined) => headers?.get('dpop') ?? '';

  it('proves the key at the token endpoint with the nonce that is asked for, and at the resource with the token', async () => {
    let asked = 0;
    const { session, sent, result } = await connect(
      {
        '/token': () => {
          asked += 1;
          if (asked === 1) return json({ error: 'use_dpop_nonce' }, 400, { 'dpop-nonce': 'n-1' });
          return json({ ...tokenAnswer, token_type: 'DPoP' });
        },
        '/notes': () => json([]),
      },
      setup,
    );
    await session.call();
    expect(result.ok).toBe(true);
    const proofs = sent.map(({ headers }) => proofOf(headers));
    expect(proofs.map((proof) => decodeJwt(proof)?.claims)).toMatchObject([
      { htm: 'POST', htu: 'https://as.example/token' },
      { htm: 'POST', htu: 'https://as.example/token', nonce: 'n-1' },
      { htm: 'GET', htu: 'https://api.example/notes', ath: expect.any(String) },
    ]);
    expect(sent[2]?.headers.get('authorization')).toBe('DPoP a1');
    const keys = proofs.map((proof) => decodeJwt(proof)?.header.jwk);
    expect(keys[2]).toEqual(keys[0]);
    expect(keys[0]).not.toHaveProperty('d');
    for (const proof of proofs) expect((await checkSignature(proof, JSON.stringify({ keys: [keys[0]] }))).result).toBe('good');
  });

  it('goes on with the same key after a redirect', async () => {
    const { session, tools, sent } = start({ '/token': () => json({ ...tokenAnswer, token_type: 'DPoP' }) }, setup);
    const answer = answerTo(await session.authorizationUrl());
    const later = new FlowSession(setup, tools, JSON.parse(JSON.stringify(session.keep())));
    later.readCallback(answer);
    await later.exchange();
    const { x, y } = JSON.parse(session.state().pending?.dpopKey ?? '{}');
    expect(decodeJwt(proofOf(sent[0]?.headers))?.header.jwk).toMatchObject({ x, y });
  });

  it('is left out where the server gave a bearer token', async () => {
    const { session, sent } = await connect({ '/notes': () => json([]) }, setup);
    await session.call();
    expect([sent[1]?.headers.get('authorization'), sent[1]?.headers.has('dpop')]).toEqual(['Bearer a1', false]);
  });
});
