import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { plainPageStyleHash } from '../../documents/plain-page.ts';
import { tokensOf, World } from '../../testing/engine-contract/world.ts';
import { idOf, isInteraction } from '../../testing/test-browser.ts';
import { adasProfile } from '../mock/dialects/standard/testing.ts';
import { createTestEngine, testSubject } from './testing.ts';

const setUp = async () => {
  const world = new World(testSubject(await createTestEngine()));
  return { world, browser: world.browser(), grace: world.subject.people.grace };
};
const claimsOf = (idToken: string) =>
  JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;

describe('OpenID Connect', () => {
  it('says who the person is, in the ID token and at userinfo', async () => {
    const { world, browser } = await setUp();
    const url = world.web.authorizationUrl({ scope: 'openid profile email', nonce: 'n-1' });
    const tokens = (await tokensOf(await world.web.exchange((await browser.authorize(url)).searchParams.get('code')))) as unknown as {
      id_token: string;
      access_token: string;
    };
    expect(claimsOf(tokens.id_token)).toMatchObject({ iss: world.subject.issuer, sub: 'acct-ada', aud: 'notesweb', nonce: 'n-1' });
    const userinfo = await world.web.call(`${world.subject.issuer}/userinfo`, tokens.access_token);
    expect(await userinfo.json()).toEqual({ sub: 'acct-ada', ...adasProfile, email: 'ada@example.test', email_verified: true });
    const [connection] = await (await world.accountPages(browser)).connections();
    expect(connection?.lastUse).toMatchObject({ kind: 'userinfo' });
    expect((await world.web.call(world.subject.resource, tokens.access_token)).status).toBe(401);
  });

  it('with identity and data asked for, gives one token for the data and the identity in the ID token', async () => {
    const { world, browser } = await setUp();
    const url = world.web.authorizationUrl({ scope: 'openid profile notes:read' });
    const tokens = await tokensOf(await world.web.exchange((await browser.authorize(url)).searchParams.get('code')));
    expect(tokens.scope).toBe('notes:read');
    expect(claimsOf((tokens as unknown as { id_token: string }).id_token)).toMatchObject({ name: 'Ada Lovelace' });
    expect((await world.web.call(world.subject.resource, tokens.access_token)).status).toBe(200);
  });

  it('78: answers login_required when the one of id_token_hint is not who signs in, asks no one twice, and tells nobody who it is', async () => {
    const { world, browser, grace } = await setUp();
    const parameters = { scope: 'openid' };
    const code = (await browser.authorize(world.web.authorizationUrl(parameters))).searchParams.get('code');
    const { id_token } = (await tokensOf(await world.web.exchange(code))) as unknown as { id_token: string };
    const hint = { ...parameters, id_token_hint: id_token };
    expect((await browser.follow(world.web.authorizationUrl(hint))).searchParams.has('code')).toBe(true);
    const other = world.browser();
    const page = await world.openPage(other, world.web, hint);
    expect(await other.interaction(idOf(page))).toMatchObject({ prompt: 'sign-in', loginHint: null });
    const answer = await other.signIn(page, grace.identifier, grace.password);
    expect(answer.searchParams.get('error')).toBe('login_required');
  });
});

describe('a token of Latchstring’s own pages', () => {
  it('says who signed in and when; no other token opens the API', async () => {
    const engine = await createTestEngine();
    const world = new World(testSubject(engine));
    const browser = world.browser();
    const before = Math.floor(Date.now() / 1000) * 1000;
    const { tokens, client } = await world.accountPages(browser);
    const viewer = await engine.authenticate(tokens.access_token);
    expect(viewer).toMatchObject({ accountId: 'acct-ada', scopes: ['latchstring:connections'] });
    expect(viewer?.authTime.getTime()).toBeGreaterThanOrEqual(before);
    const refreshed = await tokensOf(await client.refresh(tokens.refresh_token));
    expect((await engine.authenticate(refreshed.access_token))?.authTime).toEqual(viewer?.authTime);
    expect(await engine.authenticate(tokens.refresh_token ?? '')).toBeNull();
    expect(await engine.authenticate((await world.connect(browser, world.web)).access_token)).toBeNull();
  });
});

describe('one browser with several accounts', () => {
  it('changes the account without a form that submits itself, also when two tabs are under way', async () => {
    const { world, browser, grace } = await setUp();
    const resumeCookies = () => new Map([...browser.cookies].filter(([name]) => name.includes('resume')));
    const first = await world.openPage(browser, world.web);
    const ofFirst = resumeCookies();
    const second = await world.openPage(browser, world.web, { state: 'second' });
    const ofSecond = resumeCookies();
    for (const [name, value] of ofSecond) browser.cookies.set(name, value);
    const adasConsent = await browser.signIn(second);
    expect((await browser.interaction(idOf(adasConsent))).account?.identifier).toBe('ada@example.test');
    const adasCookies = resumeCookies();
    for (const [name, value] of ofFirst) browser.cookies.set(name, value);
    const gracesConsent = await browser.signIn(first, grace.identifier, grace.password);
    expect((await browser.interaction(idOf(gracesConsent))).account?.identifier).toBe(grace.identifier);
    expect((await browser.decide(gracesConsent)).searchParams.has('code')).toBe(true);
    for (const [name, value] of adasCookies) browser.cookies.set(name, value);
    expect(Object.fromEntries((await browser.decide(adasConsent)).searchParams)).toMatchObject({
      code: expect.any(String),
      state: 'second',
    });
  });

  it('R12: gives nothing to a browser that did not start the request', async () => {
    const { world, browser } = await setUp();
    const url = await browser.signIn(await world.openPage(browser, world.web));
    const decided = await browser.post(`/api/interactions/${idOf(url)}/decision`, { decision: 'allow' });
    const { redirectTo } = (await decided.json()) as { redirectTo: string };
    const other = world.browser();
    await world.connect(other, world.web);
    const response = await other.open(redirectTo);
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
    expect((await browser.follow(redirectTo)).searchParams.has('code')).toBe(true);
  });

  it('signs out while a sign-in is under way: the request is over', async () => {
    const { world, browser } = await setUp();
    const page = await world.openPage(browser, world.web);
    const { identifier, password } = world.subject.people.ada;
    const signedIn = await browser.post(`/api/interactions/${idOf(page)}/sign-in`, { identifier, password });
    const { redirectTo } = (await signedIn.json()) as { redirectTo: string };
    await browser.post('/api/session/sign-out', {});
    expect((await browser.open(redirectTo)).status).toBe(400);
  });
});

describe('sign-out by an app', () => {
  it('81: asks first, then forgets the sign-in here, the account pages included', async () => {
    const { world, browser } = await setUp();
    await world.connect(browser, world.web);
    const account = await world.accountPages(browser);
    const asked = await browser.open('/oidc/end-session?client_id=notesweb');
    const page = await asked.text();
    expect(page).toContain('Sign out?');
    // The one style block is that whose hash the content security policy has.
    expect(page).not.toMatch(/<script|style=/);
    const [[, style = ''] = [], ...others] = page.matchAll(/<style>([^<]*)<\/style>/g);
    expect(others).toEqual([]);
    expect(plainPageStyleHash).toBe(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(isInteraction(await browser.follow(world.web.authorizationUrl()))).toBe(false);
    const again = await (await browser.open('/oidc/end-session?client_id=notesweb')).text();
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(again)?.[1] ?? '';
    const confirmed = await browser.open('/oidc/end-session/confirm', {
      method: 'POST',
      body: new URLSearchParams({ xsrf, logout: 'yes' }),
    });
    expect(confirmed.status).toBe(303);
    expect((await browser.open(confirmed.headers.get('location') ?? '')).status).toBe(200);
    expect((await account.send('/api/connections')).status).toBe(401);
    const next = await world.openPage(browser, world.web);
    expect((await browser.interaction(idOf(next))).prompt).toBe('sign-in');
    expect((await browser.signIn(next)).searchParams.has('code')).toBe(true);
    expect(isInteraction(await browser.follow(world.web.authorizationUrl()))).toBe(false);
  });

  it('S1: tells the next person in that browser nothing of the one who was signed out, an answer that they gave included', async () => {
    const { world, browser, grace } = await setUp();
    const page = await world.openPage(browser, world.web);
    await browser.signIn(page);
    const answer = await browser.decide(page);
    const asked = await (await browser.open('/oidc/end-session?client_id=notesweb')).text();
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked)?.[1] ?? '';
    await browser.open('/oidc/end-session/confirm', { method: 'POST', body: new URLSearchParams({ xsrf, logout: 'yes' }) });
    expect((await browser.open('/api/session')).status).toBe(401);
    const repeat = () => browser.post(`/api/interactions/${idOf(page)}/decision`, { decision: 'allow' });
    const isTold = async () => (await (await repeat()).text()).includes(answer.searchParams.get('code') ?? '');
    expect(await isTold()).toBe(false);
    await browser.signIn(await world.openPage(browser, world.other), grace.identifier, grace.password);
    expect(await isTold()).toBe(false);
    expect(await browser.interaction(idOf(page))).toMatchObject({ redirectTo: null, account: null });
  });

  it('asks with a page that needs no script when nobody is signed in', async () => {
    const { browser } = await setUp();
    const page = await (await browser.open('/oidc/end-session')).text();
    expect(page).toContain('Sign out?');
    expect(page).not.toContain('<script');
  });
});
