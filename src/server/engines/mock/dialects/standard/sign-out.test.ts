import { describe, expect, it } from 'vitest';
import { TestBrowser } from '../../../../testing/test-browser.ts';
import { setUpOpenId } from './testing.ts';

const registered = 'http://127.0.0.1:9999/';

function setUp() {
  const test = setUpOpenId();
  const { issuer, origin } = test;
  const send = (parameters: Record<string, string>, browser = test.browser) =>
    browser.open(`${issuer}/end-session?${new URLSearchParams(parameters)}`);
  /** From the app's request to the page, or the app's address, that the browser ends at. */
  const endSession = async (parameters: Record<string, string>, browser = test.browser) => {
    const location = (await send(parameters, browser)).headers.get('location') ?? '';
    expect(location).toContain(`${origin}/sign-out?ref=`);
    const response = await browser.open(location);
    return { location, status: response.status, goesTo: response.headers.get('location'), page: await response.text() };
  };
  const signedIn = async (browser = test.browser) => {
    const response = await browser.open('/api/session');
    return response.ok ? ((await response.json()) as { accounts: { id: string }[] }).accounts.map(({ id }) => id) : [];
  };
  const addGrace = async () => {
    const page = await test.browser.follow(test.latchstring.authorizationUrl({ prompt: 'login' }));
    await test.browser.signIn(page, 'grace@example.test');
  };
  return { ...test, send, endSession, signedIn, addGrace };
}

/** The fields of the page's form. */
function formOf(page: string): [string, string][] {
  return [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [name, value]);
}

describe('sign-out by an app, with an ID token', () => {
  it('signs its person out at once and goes on to the registered address with the state', async () => {
    const { signIn, endSession, signedIn, latchstring, browser, origin } = setUp();
    const pages = await latchstring.obtainTokens(browser);
    const { id_token } = await signIn();
    const cookies = new Map(browser.cookies);
    const { status, goesTo } = await endSession({ id_token_hint: id_token, post_logout_redirect_uri: registered, state: 'é&=' });
    expect([status, goesTo]).toEqual([303, `${registered}?state=%C3%A9%26%3D`]);
    expect(await signedIn()).toEqual([]);
    expect((await latchstring.call(`${origin}/api/connections`, pages.access_token)).status).toBe(401);
    for (const [name, value] of cookies) browser.cookies.set(name, value);
    expect(await signedIn()).toEqual([]);
  });

  it('takes POST as well as GET, an expired ID token, and no address: then it stays on a page', async () => {
    const { signIn, signedIn, browser, issuer, clock } = setUp();
    const { id_token } = await signIn();
    clock.advance(3600);
    const body = new URLSearchParams({ id_token_hint: id_token, logout_hint: 'ada@example.test' });
    const response = await browser.open(`${issuer}/end-session`, { method: 'POST', body });
    const page = await browser.open(response.headers.get('location') ?? '');
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await page.text()).toContain('You are signed out');
    expect(await signedIn()).toEqual([]);
  });

  it('leaves what apps were given, and other accounts of the browser, alone', async () => {
    const { signIn, endSession, signedIn, addGrace, notesweb } = setUp();
    const { id_token, refresh_token } = await signIn();
    await addGrace();
    await endSession({ id_token_hint: id_token });
    expect(await signedIn()).toEqual(['acct-grace']);
    expect((await notesweb.refresh(refresh_token)).status).toBe(200);
  });

  it('81: asks where somebody else is signed in, and signs nobody out before the answer', async () => {
    const { signIn, endSession, signedIn, fetch, origin, latchstring } = setUp();
    const { id_token } = await signIn();
    const grace = new TestBrowser(fetch, origin);
    await latchstring.obtainTokens(grace, 'grace@example.test');
    const { status, page } = await endSession({ id_token_hint: id_token, post_logout_redirect_uri: registered }, grace);
    expect([status, page]).toEqual([200, expect.stringContaining('Sign out?')]);
    expect(page).toContain('grace@example.test');
    expect(page).not.toContain('ada@example.test');
    expect([await signedIn(), await signedIn(grace)]).toEqual([['acct-ada'], ['acct-grace']]);
  });

  it('goes on at once where nobody is signed in any more; its own page works once', async () => {
    const { signIn, endSession, browser } = setUp();
    const { id_token } = await signIn();
    const request = { id_token_hint: id_token, post_logout_redirect_uri: registered };
    const { location } = await endSession(request);
    expect((await endSession(request)).goesTo).toBe(registered);
    expect((await browser.open(location)).status).toBe(410);
  });
});

describe('sign-out by an app, without an ID token', () => {
  it('81: asks first, with a form that needs no script, and goes on after a yes', async () => {
    const { signIn, endSession, signedIn, addGrace, browser } = setUp();
    await signIn();
    await addGrace();
    const { status, page, location } = await endSession({ client_id: 'notesweb', post_logout_redirect_uri: registered, state: 's' });
    expect([status, page]).toEqual([200, expect.stringContaining('Sign out?')]);
    for (const text of ['Notes Web', 'ada@example.test', 'grace@example.test', '127.0.0.1:9999']) expect(page).toContain(text);
    expect(page).not.toMatch(/<script| style=/);
    expect(await signedIn()).toEqual(['acct-grace', 'acct-ada']);
    const answer = await browser.postForm('/sign-out', [...formOf(page), ['choice', 'sign-out']]);
    const done = await answer.text();
    expect(done).toContain(`<meta http-equiv="refresh" content="0;url=${registered}?state=s">`);
    expect(done).toContain(`<a href="${registered}?state=s">`);
    expect(await signedIn()).toEqual([]);
    expect((await browser.open(location)).status).toBe(410);
  });

  it('81: goes nowhere and changes nothing after a no', async () => {
    const { signIn, endSession, signedIn, browser } = setUp();
    await signIn();
    const { page } = await endSession({ client_id: 'notesweb', post_logout_redirect_uri: registered });
    const stayed = await (await browser.postForm('/sign-out', [...formOf(page), ['choice', 'stay']])).text();
    expect(stayed).toContain('You are still signed in');
    expect(stayed).not.toContain(registered);
    expect(await signedIn()).toEqual(['acct-ada']);
  });

  it('81: goes nowhere by itself where nobody is signed in', async () => {
    const { endSession } = setUp();
    const { status, goesTo, page } = await endSession({ client_id: 'notesweb', post_logout_redirect_uri: registered });
    expect([status, goesTo, page]).toEqual([200, null, expect.stringContaining('You are not signed in here')]);
    expect(page).not.toContain('refresh');
  });

  it('89: takes the answer from its own page in this browser only', async () => {
    const { signIn, endSession, signedIn, browser, fetch, origin, latchstring } = setUp();
    await signIn();
    const { page } = await endSession({});
    const yes: [string, string][] = [...formOf(page), ['choice', 'sign-out']];
    const foreign = await browser.postForm('/sign-out', yes, { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:9999' });
    const unmarked = await browser.open('/sign-out', { method: 'POST', body: new URLSearchParams(yes) });
    const untokened = await browser.postForm('/sign-out', [
      ['ref', new Map(yes).get('ref') ?? ''],
      ['choice', 'sign-out'],
    ]);
    const attacker = new TestBrowser(fetch, origin);
    await latchstring.obtainTokens(attacker, 'grace@example.test');
    const elsewhere = await attacker.postForm('/sign-out', yes);
    expect([foreign, unmarked, untokened, elsewhere].map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect([await signedIn(), await signedIn(attacker)]).toEqual([['acct-ada'], ['acct-grace']]);
  });

  it('90, R9: changes nothing for HEAD or another method', async () => {
    const { signIn, signedIn, send, browser, issuer } = setUp();
    const { id_token } = await signIn();
    const location = (await send({ id_token_hint: id_token })).headers.get('location') ?? '';
    for (const method of ['HEAD', 'PUT', 'DELETE']) expect((await browser.open(location, { method })).status).toBe(405);
    expect((await browser.open(`${issuer}/end-session?id_token_hint=${id_token}`, { method: 'HEAD' })).status).toBe(405);
    expect(await signedIn()).toEqual(['acct-ada']);
  });

  it('R2, R60: shows a hostile name as text that changes nothing around it', async () => {
    const { signIn, endSession } = setUp();
    await signIn();
    const { page } = await endSession({ client_id: 'prize-draw' });
    expect(page).toContain('<bdi>&lt;b&gt;Your Bank&lt;/b&gt;');
    expect(page).not.toContain('<b>');
  });

  it('says so when the page waited for too long', async () => {
    const { signIn, endSession, browser, clock, signedIn } = setUp();
    await signIn();
    const { page } = await endSession({});
    clock.advance(3600);
    const late = await browser.postForm('/sign-out', [...formOf(page), ['choice', 'sign-out']]);
    expect([late.status, await late.text()]).toEqual([410, expect.stringContaining('This request is over')]);
    expect(await signedIn()).toEqual(['acct-ada']);
  });
});

describe('a sign-out that cannot be answered', () => {
  it.each([
    ['81: an unregistered address', { client_id: 'notesweb', post_logout_redirect_uri: 'http://127.0.0.1:9999/other' }, 'not registered'],
    [
      '81: one that is registered for sign-in only',
      { client_id: 'notesweb', post_logout_redirect_uri: 'http://127.0.0.1:9999/callback' },
      'not registered',
    ],
    ['81: another port', { client_id: 'notesweb', post_logout_redirect_uri: 'http://127.0.0.1:9998/' }, 'not registered'],
    ["81: another app's address", { client_id: 'jotter', post_logout_redirect_uri: registered }, 'not registered'],
    ['an address of no app', { post_logout_redirect_uri: registered }, 'id_token_hint or client_id'],
    ['an unknown app', { client_id: 'nobody' }, 'No app is registered'],
    ['a forged ID token', { id_token_hint: 'e30.e30.e30' }, 'not an ID token'],
    ['R49: a bracketed parameter', { 'state[a]': 'b' }, 'brackets'],
  ])('%s: a page says why, nothing is followed and nobody signed out', async (_case, parameters, reason) => {
    const { signIn, send, signedIn } = setUp();
    await signIn();
    const response = await send(parameters as Record<string, string>);
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
    expect(await response.text()).toContain(reason);
    expect(await signedIn()).toEqual(['acct-ada']);
  });

  it('an ID token of another app than the one that client_id names, or a parameter twice', async () => {
    const { signIn, send, browser, issuer, signedIn } = setUp();
    const { id_token } = await signIn();
    expect(await (await send({ id_token_hint: id_token, client_id: 'notesspa' })).text()).toContain('issued to another app');
    const twice = await browser.open(`${issuer}/end-session?state=a&state=b`);
    expect([twice.status, await twice.text()]).toEqual([400, expect.stringContaining('more than once')]);
    expect(await signedIn()).toEqual(['acct-ada']);
  });
});
