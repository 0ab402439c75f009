import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { idOf, isInteraction, TestBrowser } from '../../../../testing/test-browser.ts';
import { adasProfile, askSilently, readTokens, setUpOpenId } from './testing.ts';

const identity = { scope: 'openid profile email' };

describe('an OpenID Connect request', () => {
  it('71, 72: with prompt=none is answered by login_required for nobody, and consent_required for who was not asked', async () => {
    const { browser, notesweb, latchstring } = setUpOpenId();
    expect((await askSilently(browser, notesweb)).get('error')).toBe('login_required');
    await latchstring.obtainTokens(browser);
    expect((await askSilently(browser, notesweb)).get('error')).toBe('consent_required');
  });

  it('73: with prompt=none login is invalid_request', async () => {
    const { browser, notesweb } = setUpOpenId();
    expect((await askSilently(browser, notesweb, { prompt: 'none login' })).get('error')).toBe('invalid_request');
  });

  it('74: with prompt=login signs in again, and the ID token says when', async () => {
    const { signIn, read, clock } = setUpOpenId();
    const before = await read((await signIn()).id_token);
    clock.advance(100);
    const after = await read((await signIn({ prompt: 'login' })).id_token);
    expect(Number(after.payload.auth_time) - Number(before.payload.auth_time)).toBe(100);
  });

  it('75: with prompt=consent asks again for what was allowed before', async () => {
    const { browser, signIn, notesweb } = setUpOpenId();
    await signIn();
    expect(isInteraction(await browser.follow(notesweb.authorizationUrl({ ...identity, prompt: 'consent' })))).toBe(true);
  });

  it('76: with max_age=1 signs in again after two seconds', async () => {
    const { browser, signIn, notesweb, clock } = setUpOpenId();
    await signIn();
    clock.advance(2);
    const page = await browser.follow(notesweb.authorizationUrl({ ...identity, max_age: '1' }));
    expect((await browser.interaction(idOf(page))).prompt).toBe('sign-in');
    expect((await askSilently(browser, notesweb, { max_age: '1' })).get('error')).toBe('login_required');
  });

  it('77: with max_age=10000 is silent, and the ID token keeps the time of the sign-in', async () => {
    const { browser, signIn, read, notesweb, clock } = setUpOpenId();
    const before = await read((await signIn()).id_token);
    clock.advance(100);
    const answer = await browser.follow(notesweb.authorizationUrl({ ...identity, max_age: '10000' }));
    const { payload } = await read((await readTokens(await notesweb.exchange(answer.searchParams.get('code')))).id_token);
    expect([payload.auth_time, payload.iat]).toEqual([before.payload.auth_time, Number(before.payload.iat) + 100]);
  });

  it('78: with login_hint has it filled in and nothing submitted', async () => {
    const { browser, notesweb } = setUpOpenId();
    const page = await browser.follow(notesweb.authorizationUrl({ ...identity, login_hint: '"><b>grace' }));
    expect(await browser.interaction(idOf(page))).toMatchObject({ prompt: 'sign-in', loginHint: '"><b>grace', account: null });
  });

  it('79: hands ui_locales on in their order of preference, and ignores what is no language', async () => {
    const { browser, notesweb } = setUpOpenId();
    const page = await browser.follow(notesweb.authorizationUrl({ ...identity, ui_locales: 'fr-CA tlh "> fr en' }));
    expect((await browser.interaction(idOf(page))).uiLocales).toEqual(['fr-CA', 'tlh', 'fr', 'en']);
  });

  it.each([
    ['{"userinfo":{"given_name":{"essential":true},"nickname":null},"id_token":{"auth_time":{"essential":true}}}'],
    ['{"id_token":{"acr":{"values":["urn:mace:incommon:iap:silver"]}},"other":1}'],
    ['{}'],
  ])('80: goes on with well-formed claims, an essential one that is not there included: %s', async (claims) => {
    const { signIn, askUserinfo } = setUpOpenId();
    const { access_token } = await signIn({ claims });
    const told = (await (await askUserinfo({ authorization: `Bearer ${access_token}` })).json()) as object;
    expect(Object.keys(told)).toEqual(['sub', ...Object.keys(adasProfile), 'email', 'email_verified']);
  });

  it.each(['{', '[]', 'null', '"email"', '{"userinfo":["email"]}', '{"id_token":{"sub":"acct-ada"}}', '{"userinfo":null}'])(
    '80: refuses malformed claims with invalid_request: %s',
    async (claims) => {
      const { browser, notesweb } = setUpOpenId();
      const answer = await browser.follow(notesweb.authorizationUrl({ ...identity, claims }));
      expect(Object.fromEntries(answer.searchParams)).toMatchObject({ error: 'invalid_request', state: 'a-state' });
      expect(answer.searchParams.get('error_description')).toContain('claims must be a JSON object');
    },
  );
});

describe('id_token_hint', () => {
  it('is answered silently for who is signed in, after the ID token has expired too', async () => {
    const { browser, signIn, notesweb, clock } = setUpOpenId();
    const { id_token } = await signIn();
    clock.advance(3600);
    expect((await askSilently(browser, notesweb, { id_token_hint: id_token })).has('code')).toBe(true);
  });

  it('is login_required when somebody else is signed in, or signs in', async () => {
    const { browser, signIn, notesweb, fetch, origin } = setUpOpenId();
    const { id_token } = await signIn();
    const grace = new TestBrowser(fetch, origin);
    await grace.authorize(notesweb.authorizationUrl(identity), 'grace@example.test');
    expect((await askSilently(grace, notesweb, { id_token_hint: id_token })).get('error')).toBe('login_required');
    const url = notesweb.authorizationUrl({ ...identity, id_token_hint: id_token });
    const page = await grace.follow(url);
    expect((await grace.interaction(idOf(page))).loginHint).toBeNull();
    const answer = await grace.signIn(page, 'grace@example.test');
    expect(Object.fromEntries(answer.searchParams)).toMatchObject({ error: 'login_required', state: 'a-state' });
    expect((await browser.follow(url)).searchParams.has('code')).toBe(true);
  });

  it('78: tells no browser what the account is called but one where it is signed in', async () => {
    const { browser, signIn, notesweb, clock, fetch, origin } = setUpOpenId();
    const { id_token } = await signIn({ scope: 'openid' });
    const shown = async (by: TestBrowser, changes: Record<string, string>) => {
      const page = await by.follow(notesweb.authorizationUrl({ scope: 'openid', id_token_hint: id_token, ...changes }));
      const { prompt, loginHint } = await by.interaction(idOf(page));
      return [prompt, loginHint];
    };
    const stranger = new TestBrowser(fetch, origin);
    for (const prompt of ['', 'login', 'consent', 'select_account']) expect(await shown(stranger, { prompt })).toEqual(['sign-in', null]);
    expect(await shown(stranger, { login_hint: 'said by the app' })).toEqual(['sign-in', 'said by the app']);
    expect(await shown(browser, { prompt: 'login' })).toEqual(['sign-in', 'ada@example.test']);
    expect(await shown(browser, { prompt: 'select_account' })).toEqual(['select-account', 'ada@example.test']);
    clock.advance(2);
    expect(await shown(browser, { max_age: '1' })).toEqual(['sign-in', 'ada@example.test']);
    const grace = new TestBrowser(fetch, origin);
    await grace.authorize(notesweb.authorizationUrl(), 'grace@example.test');
    for (const prompt of ['', 'login']) expect(await shown(grace, { prompt })).toEqual(['sign-in', null]);
  });

  it('chooses among several accounts that are signed in', async () => {
    const { browser, signIn, read, notesweb } = setUpOpenId();
    const { id_token } = await signIn();
    const page = await browser.follow(notesweb.authorizationUrl({ ...identity, prompt: 'login' }));
    await browser.signIn(page, 'grace@example.test');
    await browser.decide(page);
    const silent = await askSilently(browser, notesweb, { id_token_hint: id_token });
    const { payload } = await read((await readTokens(await notesweb.exchange(silent.get('code')))).id_token);
    expect(payload.sub).toBe('acct-ada');
  });

  it('is invalid_request when another app got it, or when it was not signed here', async () => {
    const { browser, signIn, notesweb, notesspa, issuer } = setUpOpenId();
    const { id_token } = await signIn({}, notesspa);
    const forged = await new SignJWT({ iss: issuer, sub: 'acct-ada', aud: 'notesweb' })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode('noteswebsecret'.repeat(3)));
    const [header = '', payload = ''] = id_token.split('.');
    for (const hint of [id_token, forged, 'x', `${header}.${payload}.`]) {
      expect((await askSilently(browser, notesweb, { id_token_hint: hint })).get('error')).toBe('invalid_request');
    }
  });
});
