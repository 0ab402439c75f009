import { describe, expect, it } from 'vitest';
import type { Problem } from '../../contract/problem.ts';
import { createDemoClients } from '../testing/demo-clients.ts';
import { createTestApp } from '../testing/test-app.ts';
import { idOf, TestBrowser } from '../testing/test-browser.ts';

async function setUp(changes: Record<string, string | undefined> = {}) {
  const test = createTestApp();
  const browser = new TestBrowser(test.fetch, test.origin);
  const clients = createDemoClients(test.fetch, test.origin);
  const url = await browser.follow(clients.notesweb.authorizationUrl(changes));
  const id = idOf(url);
  return { ...test, ...clients, browser, url, id, signInPath: `/api/interactions/${id}/sign-in` };
}

const right = { identifier: 'ada@example.test', password: 'wonderland' };
const sessionCookie = (browser: TestBrowser) => [...browser.cookies].find(([name]) => name.includes('session'))?.[1];

describe('signing in', () => {
  it('98, R46: answers an unknown person and a wrong password alike, to the letter', async () => {
    const { browser, signInPath } = await setUp();
    const unknown = await browser.post(signInPath, { identifier: 'nobody@example.test', password: 'wonderland' });
    const wrong = await browser.post(signInPath, { ...right, password: 'Wonderland' });
    expect(unknown.status).toBe(401);
    expect([...unknown.headers]).toEqual([...wrong.headers]);
    expect(await unknown.text()).toBe(await wrong.text());
  });

  it('99: compares long passwords whole', async () => {
    const { browser, signInPath } = await setUp();
    const response = await browser.post(signInPath, { ...right, password: `wonderland${'x'.repeat(64)}` });
    expect(((await response.json()) as Problem).code).toBe('wrong-credentials');
  });

  it('95: gives the browser another session id at every sign-in, and 96: the old one is worth nothing', async () => {
    const { browser, signInPath, notesweb } = await setUp();
    await browser.post(signInPath, right);
    const first = sessionCookie(browser) ?? '';
    const again = await browser.follow(notesweb.authorizationUrl({ prompt: 'login' }));
    await browser.signIn(again);
    const second = sessionCookie(browser);
    expect(second).toMatch(/^[\w-]{43}$/);
    expect(second).not.toBe(first);
    browser.cookies.set('latchstring-session-4400', first);
    expect((await browser.open('/api/session')).status).toBe(401);
  });

  it('96, R58: after sign-out the old cookies open neither the session nor what was on the page', async () => {
    const { browser, signInPath, id } = await setUp();
    await browser.post(signInPath, right);
    const stolen = new Map(browser.cookies);
    expect((await browser.open('/api/session')).status).toBe(200);
    expect((await browser.post('/api/session/sign-out', {})).status).toBe(200);
    expect((await browser.open(`/api/interactions/${id}`)).status).toBe(403);
    for (const [name, value] of stolen) browser.cookies.set(name, value);
    expect((await browser.open('/api/session')).status).toBe(401);
    expect((await browser.post(`/api/interactions/${id}/decision`, { decision: 'allow' })).status).toBe(409);
  });

  it('96, 51, R15: what was under way when the person signed out brings nothing of the session back', async () => {
    const { browser, signInPath, notesweb, latchstring, origin, fetch } = await setUp();
    await browser.post(signInPath, right);
    const pages = await latchstring.obtainTokens(browser);
    const picker = await browser.follow(notesweb.authorizationUrl({ prompt: 'select_account' }));
    const other = await browser.follow(notesweb.authorizationUrl({ prompt: 'login' }));
    const tab = new TestBrowser(fetch, origin);
    for (const [name, value] of browser.cookies) tab.cookies.set(name, value);
    const signingIn = tab.post(`/api/interactions/${idOf(other)}/sign-in`, { ...right, identifier: 'grace@example.test' });
    const slow = tab.post(`/api/interactions/${idOf(picker)}/sign-in`, { ...right, password: 'wrong' });
    const selecting = tab.post(`/api/interactions/${idOf(picker)}/account`, { accountId: 'acct-ada' });
    const old = new Map(browser.cookies);
    await browser.post('/api/session/sign-out', {});
    await Promise.all([signingIn, slow, selecting]);
    for (const [name, value] of old) browser.cookies.set(name, value);
    expect((await browser.open('/api/session')).status).toBe(401);
    expect(await (await tab.open('/api/session')).text()).not.toContain('Ada');
    expect((await latchstring.call(`${origin}/api/connections`, pages.access_token)).status).toBe(401);
  });

  it('51: two people who sign in at once in one browser are both signed in, and signing out ends what both had', async () => {
    const { browser, signInPath, notesweb, latchstring, origin } = await setUp();
    const second = await browser.follow(notesweb.authorizationUrl());
    await browser.post(signInPath, { identifier: 'katherine@example.test', password: 'wonderland' });
    const [ada, grace] = await Promise.all([
      browser.post(signInPath.replace('sign-in', 'switch-account'), {}).then(() => browser.post(signInPath, right)),
      browser.post(`/api/interactions/${idOf(second)}/sign-in`, { ...right, identifier: 'grace@example.test' }),
    ]);
    expect([ada.status, grace.status]).toEqual([200, 200]);
    const names = await (await browser.open('/api/session')).text();
    for (const name of ['Ada', 'Grace', 'Katherine']) expect(names).toContain(name);
    const tokensOf = async (hint: string) => {
      const answer = await browser.follow(latchstring.authorizationUrl({ login_hint: hint, prompt: 'none' }));
      return ((await (await latchstring.exchange(answer.searchParams.get('code'))).json()) as { access_token: string }).access_token;
    };
    const tokens = [await tokensOf('ada@example.test'), await tokensOf('grace@example.test')];
    const statuses = () => Promise.all(tokens.map(async (token) => (await latchstring.call(`${origin}/api/connections`, token)).status));
    expect(await statuses()).toEqual([200, 200]);
    await browser.post('/api/session/sign-out', {});
    expect(await statuses()).toEqual([401, 401]);
  });

  it('47, R47: the eleventh guess in fifteen minutes waits, parallel ones too, known account or not', async () => {
    for (const identifier of ['ada@example.test', 'nobody@example.test']) {
      const { browser, signInPath } = await setUp();
      const guesses = await Promise.all(
        Array.from({ length: 25 }, (_, guess) => browser.post(signInPath, { identifier, password: `guess ${guess}` })),
      );
      const limited = guesses.filter(({ status }) => status === 429);
      expect(limited).toHaveLength(15);
      expect(limited[0]?.headers.get('retry-after')).toBe('900');
      expect(await limited[0]?.json()).toMatchObject({ code: 'too-many-attempts', retryAfter: 900 });
      expect((await browser.post(signInPath, { ...right, identifier })).status).toBe(429);
    }
  });

  it('97: cookies are HttpOnly and SameSite; on http their name has the port, on https the __Host- prefix', async () => {
    const { fetch, origin, notesweb } = await setUp();
    const plain = await fetch(new Request(notesweb.authorizationUrl()));
    expect(plain.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^latchstring-browser-4400=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect(origin).toBe('http://127.0.0.1:4400');
    const secure = createTestApp({ publicUrl: 'https://login.example' });
    const client = createDemoClients(secure.fetch, secure.origin).notesweb;
    const response = await secure.fetch(new Request(client.authorizationUrl()));
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-latchstring-browser=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
  });

  it('71: prompt=none without a session is login_required, with no page', async () => {
    const { browser, notesweb } = await setUp();
    const answer = await browser.follow(notesweb.authorizationUrl({ prompt: 'none' }));
    expect(Object.fromEntries(answer.searchParams)).toMatchObject({ error: 'login_required', state: 'a-state' });
  });

  it('72: prompt=none without consent is consent_required', async () => {
    const { browser, notesweb, timesheets } = await setUp();
    await browser.authorize(timesheets.authorizationUrl());
    const answer = await browser.follow(notesweb.authorizationUrl({ prompt: 'none' }));
    expect(answer.searchParams.get('error')).toBe('consent_required');
  });

  it('74: prompt=login signs in again with a newer auth_time, 77: a recent enough sign-in is silent and keeps its own', async () => {
    const { browser, notesweb, clock } = await setUp();
    const authTime = async (changes: Record<string, string>) => {
      const answer = await browser.authorize(notesweb.authorizationUrl(changes));
      const { access_token } = (await (await notesweb.exchange(answer.searchParams.get('code'))).json()) as { access_token: string };
      return ((await (await notesweb.introspect(access_token)).json()) as { auth_time: number }).auth_time;
    };
    const first = await authTime({});
    clock.advance(100);
    expect(await authTime({ max_age: '10000', prompt: 'none' })).toBe(first);
    expect(await authTime({ prompt: 'login' })).toBe(first + 100);
  });

  it('75: prompt=consent asks again for what was allowed before', async () => {
    const { browser, notesweb } = await setUp();
    await browser.authorize(notesweb.authorizationUrl());
    const silent = await browser.follow(notesweb.authorizationUrl());
    expect(silent.searchParams.has('code')).toBe(true);
    const asked = await browser.follow(notesweb.authorizationUrl({ prompt: 'consent' }));
    expect((await browser.interaction(idOf(asked))).prompt).toBe('consent');
  });

  it('76: max_age=1 after two seconds asks for the password, prefilled with the same account', async () => {
    const { browser, notesweb, clock } = await setUp();
    await browser.authorize(notesweb.authorizationUrl());
    clock.advance(2);
    const asked = await browser.follow(notesweb.authorizationUrl({ max_age: '1' }));
    expect(await browser.interaction(idOf(asked))).toMatchObject({ prompt: 'sign-in', loginHint: 'ada@example.test' });
    const silent = await browser.follow(notesweb.authorizationUrl({ max_age: '1', prompt: 'none' }));
    expect(silent.searchParams.get('error')).toBe('login_required');
  });

  it('78: login_hint is shown, as it is, and not submitted', async () => {
    const { browser, id } = await setUp({ login_hint: '<b>ada@example.test</b>' });
    expect(await browser.interaction(id)).toMatchObject({ prompt: 'sign-in', loginHint: '<b>ada@example.test</b>' });
  });

  it('lets one of several accounts be chosen, asks the password of a stale one, and takes a login_hint as the choice', async () => {
    const { browser, signInPath, notesweb, clock } = await setUp();
    await browser.post(signInPath, right);
    const other = await browser.follow(notesweb.authorizationUrl({ login_hint: 'grace@example.test' }));
    expect((await browser.interaction(idOf(other))).prompt).toBe('sign-in');
    await browser.signIn(other, 'grace@example.test');
    const picker = await browser.follow(notesweb.authorizationUrl({ max_age: '60' }));
    const shown = await browser.interaction(idOf(picker));
    expect(shown.prompt).toBe('select-account');
    expect(shown.accounts.map(({ name }) => name)).toEqual(['Grace Hopper', 'Ada Lovelace']);
    clock.advance(61);
    const chosen = await browser.post(`/api/interactions/${shown.id}/account`, { accountId: 'acct-ada' });
    expect(await chosen.json()).toMatchObject({ prompt: 'sign-in', loginHint: 'ada@example.test' });
    const hinted = await browser.follow(notesweb.authorizationUrl({ login_hint: 'ADA@example.test' }));
    expect(await browser.interaction(idOf(hinted))).toMatchObject({ prompt: 'consent', account: { id: 'acct-ada' } });
    const foreign = await browser.post(`/api/interactions/${shown.id}/account`, { accountId: 'acct-katherine' });
    expect(foreign.status).toBe(409);
  });
});
