import { describe, expect, it } from 'vitest';
import type { Session } from '../../contract/session.ts';
import { answerOf, openAccountApi } from '../testing/account-api.ts';
import { idOf, TestBrowser } from '../testing/test-browser.ts';

async function setUp() {
  const test = await openAccountApi();
  const { browser, fetch, origin, latchstring, pagesTokens } = test;
  const other = new TestBrowser(fetch, origin);
  const elsewhere = await latchstring.obtainTokens(other);
  const post = (headers: Record<string, string>) => browser.post('/api/session/sign-out-everywhere', {}, headers);
  const signOutEverywhere = (token = pagesTokens.access_token) => post({ authorization: `Bearer ${token}` });
  /** Signs Grace in beside Ada. */
  const addGrace = async (where: TestBrowser) => {
    const url = await where.follow(latchstring.authorizationUrl({ prompt: 'login' }));
    const answer = await where.signIn(url, 'grace@example.test');
    return (await (await latchstring.exchange(answer.searchParams.get('code'))).json()) as { access_token: string; refresh_token: string };
  };
  const signedIn = async (where: TestBrowser) => {
    const response = await where.open('/api/session');
    return response.ok ? ((await response.json()) as Session).accounts.map(({ id }) => id) : [];
  };
  return { ...test, other, elsewhere, post, signOutEverywhere, addGrace, signedIn };
}

describe('signing out everywhere', () => {
  it('51, 96: ends the account’s sign-in and its pages’ tokens in every browser, and the old cookies', async () => {
    const { browser, other, elsewhere, pagesTokens, signOutEverywhere, signedIn, api, latchstring } = await setUp();
    const cookies = new Map(other.cookies);
    const outstanding = (await other.follow(latchstring.authorizationUrl())).searchParams.get('code');
    expect(await answerOf(await signOutEverywhere())).toEqual({ status: 200, body: { accounts: [] } });
    expect([await signedIn(browser), await signedIn(other)]).toEqual([[], []]);
    for (const tokens of [pagesTokens, elsewhere]) {
      expect((await api('', {}, tokens.access_token)).status).toBe(401);
      expect((await latchstring.refresh(tokens.refresh_token)).status).toBe(400);
    }
    expect((await latchstring.exchange(outstanding)).status).toBe(400);
    for (const [name, value] of cookies) other.cookies.set(name, value);
    expect((await other.open('/api/session')).status).toBe(401);
    expect((await other.follow(latchstring.authorizationUrl({ prompt: 'none' }))).searchParams.get('error')).toBe('login_required');
  });

  it('leaves other accounts signed in, in this browser and in others, with their pages’ tokens', async () => {
    const { browser, other, signOutEverywhere, addGrace, signedIn, api } = await setUp();
    const [here, there] = [await addGrace(browser), await addGrace(other)];
    expect(await signedIn(other)).toEqual(['acct-grace', 'acct-ada']);
    expect(await answerOf(await signOutEverywhere())).toMatchObject({ status: 200, body: { accounts: [{ id: 'acct-grace' }] } });
    expect([await signedIn(browser), await signedIn(other)]).toEqual([['acct-grace'], ['acct-grace']]);
    for (const { access_token } of [here, there]) expect((await api('', {}, access_token)).status).toBe(200);
  });

  it('ends the account that the token names, whoever is current in the browser', async () => {
    const { browser, signOutEverywhere, addGrace, signedIn, api, pagesTokens } = await setUp();
    const grace = await addGrace(browser);
    await signOutEverywhere(grace.access_token);
    expect(await signedIn(browser)).toEqual(['acct-ada']);
    expect((await api('', {}, grace.access_token)).status).toBe(401);
    expect((await api('', {}, pagesTokens.access_token)).status).toBe(200);
  });

  it('leaves apps connected, with their tokens', async () => {
    const { browser, notesweb, signOutEverywhere, origin, latchstring, api } = await setUp();
    const tokens = await notesweb.obtainTokens(browser);
    const outstanding = (await browser.follow(notesweb.authorizationUrl())).searchParams.get('code');
    await signOutEverywhere();
    expect((await notesweb.call(`${origin}/standard/api/notes`, tokens.access_token)).status).toBe(200);
    expect((await notesweb.refresh(tokens.refresh_token)).status).toBe(200);
    expect((await notesweb.exchange(outstanding)).status).toBe(200);
    const again = await latchstring.obtainTokens(browser);
    expect(await (await api('', {}, again.access_token)).json()).toMatchObject({ total: 1 });
  });

  it('lets what waits in another browser ask to sign in again, before anything is granted', async () => {
    const { other, notesweb, signOutEverywhere, list, latchstring, api } = await setUp();
    const waiting = await other.follow(notesweb.authorizationUrl());
    const picking = await other.follow(notesweb.authorizationUrl({ prompt: 'select_account' }));
    expect((await other.interaction(idOf(waiting))).prompt).toBe('consent');
    expect((await list()).total).toBe(0);
    await signOutEverywhere();
    const decision = await other.post(`/api/interactions/${idOf(waiting)}/decision`, { decision: 'allow' });
    expect(await answerOf(decision)).toMatchObject({
      status: 409,
      body: { code: 'interaction-changed', interaction: { prompt: 'sign-in', account: null, accounts: [] } },
    });
    const picked = await other.post(`/api/interactions/${idOf(picking)}/account`, { accountId: 'acct-ada' });
    expect(await answerOf(picked)).toMatchObject({ status: 400, body: { code: 'unknown-account' } });
    const answer = await other.decide(await other.signIn(waiting));
    expect(answer.searchParams.has('code')).toBe(true);
    const { access_token } = await latchstring.obtainTokens(other);
    expect(await (await api('', {}, access_token)).json()).toMatchObject({ total: 1 });
  });

  it('58: closes what this browser had open', async () => {
    const { browser, notesweb, signOutEverywhere } = await setUp();
    const open = await browser.follow(notesweb.authorizationUrl());
    await signOutEverywhere();
    expect(await answerOf(await browser.open(`/api/interactions/${idOf(open)}`))).toMatchObject({ body: { code: 'interaction-foreign' } });
  });

  it('89: is refused from another site, and changes nothing', async () => {
    const { post, pagesTokens, signedIn, browser, other, api } = await setUp();
    const authorization = `Bearer ${pagesTokens.access_token}`;
    for (const site of ['cross-site', 'same-site', 'none'])
      expect(await answerOf(await post({ authorization, 'sec-fetch-site': site }))).toMatchObject({
        status: 403,
        body: { code: 'cross-site-request' },
      });
    expect([await signedIn(browser), await signedIn(other)]).toEqual([['acct-ada'], ['acct-ada']]);
    expect((await api()).status).toBe(200);
  });

  it('is refused without the pages’ own token: a cookie alone, or an app’s token, will not do', async () => {
    const { post, signOutEverywhere, notesweb, browser, signedIn } = await setUp();
    expect(await answerOf(await post({}))).toMatchObject({ status: 401, body: { code: 'invalid-token' } });
    const { access_token } = await notesweb.obtainTokens(browser);
    expect((await signOutEverywhere(access_token)).status).toBe(401);
    expect((await signOutEverywhere('made-up')).status).toBe(401);
    expect(await signedIn(browser)).toEqual(['acct-ada']);
  });

  it('works from a browser where nobody is signed in, and takes no other method', async () => {
    const { browser, other, signOutEverywhere, signedIn } = await setUp();
    browser.cookies.clear();
    expect(await answerOf(await signOutEverywhere())).toEqual({ status: 200, body: { accounts: [] } });
    expect(await signedIn(other)).toEqual([]);
    const response = await browser.open('/api/session/sign-out-everywhere');
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('R58: pages that wait in other browsers name nobody any more, and go on from a new sign-in', async () => {
    const { other, notesweb, signOutEverywhere, origin } = await setUp();
    const url = await other.follow(notesweb.authorizationUrl());
    expect(await other.interaction(idOf(url))).toMatchObject({ prompt: 'consent', account: { identifier: 'ada@example.test' } });
    await signOutEverywhere();
    expect(await other.interaction(idOf(url))).toMatchObject({ prompt: 'sign-in', account: null, accounts: [] });
    expect(await (await other.open(url)).text()).not.toContain('ada@example.test');
    const consent = await other.signIn(url);
    expect(consent.href).toBe(url.href);
    const answer = await other.decide(consent);
    expect(answer.href.startsWith(origin)).toBe(false);
    expect(await other.interaction(idOf(url))).toMatchObject({ prompt: 'done', redirectTo: answer.href });
  });

  it('R58: an answer that was given before leaves the page of the other browser too', async () => {
    const { other, notesweb, signOutEverywhere } = await setUp();
    const url = await other.follow(notesweb.authorizationUrl());
    await other.decide(url);
    await signOutEverywhere();
    expect(await other.interaction(idOf(url))).toMatchObject({ prompt: 'done', account: null, redirectTo: null });
  });
});
