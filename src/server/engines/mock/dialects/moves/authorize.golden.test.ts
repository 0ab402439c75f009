import { describe, expect, it } from 'vitest';
import { seedRegistrations } from '../../../../demo/seed.ts';
import { isInteraction } from '../../../../testing/test-browser.ts';
import { seen, setUpMoves } from './testing.ts';

const callback = 'http://127.0.0.1:9999/callback';

describe("Moves' authorization endpoint", () => {
  it('answers with a code of 64 characters and the state', async () => {
    const { browser, pedometer } = setUpMoves();
    const answer = await browser.authorize(pedometer.authorizationUrl());
    expect(answer.href).toMatch(/^http:\/\/127\.0\.0\.1:9999\/callback\?code=[\w-]{64}&state=a-state$/);
  });

  it.each([undefined, ''])('adds an empty state= when the state sent was %j', async (state) => {
    const { browser, pedometer } = setUpMoves();
    const answer = await browser.authorize(pedometer.authorizationUrl({ state }));
    expect(answer.href).toMatch(/\?code=[\w-]{64}&state=$/);
  });

  it('16: answers a denial with access_denied, and with the state where one was sent', async () => {
    const { browser, pedometer } = setUpMoves();
    const deny = (state?: string) => browser.authorize(pedometer.authorizationUrl({ state }), undefined, { decision: 'deny' });
    expect((await deny()).href).toBe(`${callback}?error=access_denied`);
    expect((await deny('x y')).href).toBe(`${callback}?error=access_denied&state=x%20y`);
  });

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['blank', '  '],
    ['only default', 'default'],
    ['only default, twice', 'default default'],
    ['one that does not exist', 'activity sleep'],
  ])('11, 21: tells invalid_scope for a scope that is %s, once the person has signed in', async (_what, scope) => {
    const { browser, pedometer } = setUpMoves();
    const page = await browser.follow(pedometer.authorizationUrl({ scope, state: undefined }));
    expect(isInteraction(page)).toBe(true);
    expect((await browser.signIn(page)).href).toBe(`${callback}?error=invalid_scope`);
  });

  it.each(['activity', 'location', 'default activity', 'location default activity'])('takes the scope %s', async (scope) => {
    const { obtainCode } = setUpMoves();
    expect(await obtainCode({ scope })).toHaveLength(64);
  });

  it.each([
    ['unregistered', 'https://evil.example/callback'],
    ['another case', 'http://127.0.0.1:9999/Callback'],
    ['another path', `${callback}/more?x=1`],
    ['4: a fragment', `${callback}#part`],
    ['4: a fragment behind a query', `${callback}?x=1#part`],
    ['a space in the query', `${callback}?x= y`],
    ['a suffix that is no query', `${callback}&x=1`],
    ['R39: userinfo', 'http://127.0.0.1:9999@evil.example/callback?x=1'],
    ['R39: a host in the query', 'https://evil.example/?http://127.0.0.1:9999/callback'],
    ['7: javascript', 'javascript:alert(1)'],
    ['R39: a code that is not ours', `${callback}?code=planted`],
    ['R39: a state that is not theirs', `${callback}?user=7&state=planted`],
    ['R39: an error, spelled out', `${callback}?%65rror=access_denied`],
  ])('answers a redirect URI that does not match (%s) with invalid_request, never with a redirect', async (_what, redirect_uri) => {
    const { browser, pedometer } = setUpMoves();
    const response = await browser.open(pedometer.authorizationUrl({ redirect_uri }));
    expect(response.headers.get('location')).toBeNull();
    expect(await seen(response)).toEqual([400, '{"error":"invalid_request"}']);
  });

  it('deviates from 1: answers an unknown client with the bare error', async () => {
    const { browser, pedometer } = setUpMoves();
    expect(await seen(await browser.open(pedometer.authorizationUrl({ client_id: 'nobody' })))).toEqual([
      400,
      '{"error":"invalid_client"}',
    ]);
    expect(await seen(await browser.open(pedometer.authorizationUrl({ client_id: undefined })))).toEqual([
      400,
      '{"error":"invalid_request"}',
    ]);
  });

  it('deviates from 3: keeps extra query parameters of the redirect URI, and wants the same again with the code', async () => {
    const { browser, pedometer } = setUpMoves();
    const redirect_uri = `${callback}?user=7&next=%2Fhome`;
    const answer = await browser.authorize(pedometer.authorizationUrl({ redirect_uri }));
    expect(answer.href).toMatch(/\/callback\?user=7&next=%2Fhome&code=[\w-]{64}&state=a-state$/);
    expect((await pedometer.exchange(answer.searchParams.get('code'), { redirect_uri })).status).toBe(200);
  });

  it('deviates from 8: means the first registered redirect URI when none is sent, and none is needed with the code', async () => {
    const { browser, pedometer } = setUpMoves();
    const answer = await browser.authorize(pedometer.authorizationUrl({ redirect_uri: undefined }));
    expect(answer.href.startsWith(`${callback}?code=`)).toBe(true);
    expect((await pedometer.exchange(answer.searchParams.get('code'), { redirect_uri: undefined })).status).toBe(200);
  });

  it.each([
    ['9', { response_type: undefined }, 'invalid_request'],
    ['10', { response_type: 'token' }, 'unsupported_response_type'],
  ])('%s: tells the client of %j at once', async (_line, changes, error) => {
    const { browser, pedometer } = setUpMoves();
    const response = await browser.open(pedometer.authorizationUrl(changes));
    expect([response.status, response.headers.get('location')]).toEqual([303, `${callback}?error=${error}&state=a-state`]);
  });

  it.each([
    ['9', { response_type: undefined }, 'error=invalid_request&state=a-state'],
    ['10', { response_type: 'token' }, 'error=unsupported_response_type&state=a-state'],
    ['12', 'scope', 'error=invalid_request&state=a-state'],
    ['12', 'state', 'error=invalid_request'],
  ])('21, %s: tells the app of an account of %j only once the person has signed in', async (_line, mistake, answer) => {
    const seeded = seedRegistrations(new URL('http://127.0.0.1:4400'), new Date());
    const registrations = seeded.map((app) => (app.id === 'pedometer' ? { ...app, owner: 'acct-grace' } : app));
    const { browser, pedometer } = setUpMoves({ mock: { registrations } });
    const url = pedometer.authorizationUrl(typeof mistake === 'string' ? {} : mistake);
    if (typeof mistake === 'string') url.searchParams.append(mistake, 'again');
    const page = await browser.follow(url);
    expect(isInteraction(page)).toBe(true);
    expect((await browser.goOnFromRefusal(await browser.signIn(page))).href).toBe(`${callback}?${answer}`);
  });

  it('12: refuses a parameter that came twice', async () => {
    const { browser, pedometer } = setUpMoves();
    const twice = (name: string) => {
      const url = pedometer.authorizationUrl();
      url.searchParams.append(name, 'again');
      return browser.open(url);
    };
    expect((await twice('scope')).headers.get('location')).toBe(`${callback}?error=invalid_request&state=a-state`);
    expect((await twice('state')).headers.get('location')).toBe(`${callback}?error=invalid_request`);
    for (const name of ['client_id', 'redirect_uri']) expect(await seen(await twice(name))).toEqual([400, '{"error":"invalid_request"}']);
  });

  it('13: ignores what it does not know: prompt, login_hint, max_age', async () => {
    const { browser, pedometer } = setUpMoves();
    const url = pedometer.authorizationUrl({ prompt: 'none', login_hint: 'grace@example.test', max_age: 'soon', request_uri: 'x' });
    const page = await browser.follow(url);
    expect(isInteraction(page)).toBe(true);
  });

  it('14: gives an odd state of 2 kB back byte for byte, once', async () => {
    const { browser, pedometer } = setUpMoves();
    const state = `é%20+&=#"'<\\ 😀${'x'.repeat(2000)}`;
    expect((await browser.authorize(pedometer.authorizationUrl({ state }))).searchParams.getAll('state')).toEqual([state]);
  });

  it('asks the person every time, all or nothing, until revoked', async () => {
    const { browser, pedometer, obtainCode } = setUpMoves();
    await obtainCode();
    const page = await browser.follow(pedometer.authorizationUrl());
    expect(isInteraction(page)).toBe(true);
    const shown = await browser.interaction(page.pathname.split('/').at(-1) ?? '');
    expect(shown).toMatchObject({ prompt: 'consent', scopeChoice: false, durations: ['until-revoked'] });
  });

  it('R49: refuses a scope of a megabyte and bracketed names at once', async () => {
    const { browser, pedometer } = setUpMoves();
    const long = pedometer.authorizationUrl({ scope: 'a'.repeat(1_000_000) });
    const bracketed = pedometer.authorizationUrl({ 'scope[a]': 'b' });
    for (const url of [long, bracketed]) expect(await seen(await browser.open(url))).toEqual([400, '{"error":"invalid_request"}']);
  });

  it.each(['POST', 'HEAD', 'PUT', 'DELETE'])('deviates from 15: does nothing for %s', async (method) => {
    const { browser, pedometer } = setUpMoves();
    const response = await browser.open(pedometer.authorizationUrl(), { method });
    expect([response.status, response.headers.get('allow'), browser.cookies.size]).toEqual([405, 'GET', 0]);
  });
});
