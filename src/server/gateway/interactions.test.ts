import { describe, expect, it } from 'vitest';
import type { Problem } from '../../contract/problem.ts';
import { createDemoClients } from '../testing/demo-clients.ts';
import { createTestApp } from '../testing/test-app.ts';
import { idOf, TestBrowser } from '../testing/test-browser.ts';

async function setUp(options: Parameters<typeof createTestApp>[0] = {}) {
  const test = createTestApp(options);
  const browser = new TestBrowser(test.fetch, test.origin);
  const clients = createDemoClients(test.fetch, test.origin);
  const url = await browser.follow(clients.notesweb.authorizationUrl());
  const id = idOf(url);
  const decide = (body: unknown, headers: Record<string, string> = {}) => browser.post(`/api/interactions/${id}/decision`, body, headers);
  return { ...test, ...clients, browser, url, id, decide };
}

const problemOf = async (response: Response) => ({ status: response.status, code: ((await response.json()) as Problem).code });

describe('an interaction', () => {
  it('88, R17: is refused in another browser, to look at and to answer', async () => {
    const { browser, url, id, fetch, origin } = await setUp();
    await browser.signIn(url);
    const stranger = new TestBrowser(fetch, origin);
    stranger.cookies.set('latchstring-browser-4400', 'made-up');
    expect(await problemOf(await stranger.open(`/api/interactions/${id}`))).toEqual({ status: 403, code: 'interaction-foreign' });
    expect(await problemOf(await stranger.post(`/api/interactions/${id}/decision`, { decision: 'allow' }))).toEqual({
      status: 403,
      code: 'interaction-foreign',
    });
  });

  it("R12, R14: an attacker's link, opened by a victim who is signed in, cannot be approved", async () => {
    const { url, notesweb, fetch, origin } = await setUp();
    const victim = new TestBrowser(fetch, origin);
    await victim.authorize(notesweb.authorizationUrl());
    for (const path of ['sign-in', 'account', 'switch-account', 'decision']) {
      const body = { decision: 'allow', identifier: 'ada@example.test', password: 'wonderland', accountId: 'acct-ada' };
      const response = await victim.post(`/api/interactions/${idOf(url)}/${path}`, body);
      expect(await problemOf(response)).toEqual({ status: 403, code: 'interaction-foreign' });
    }
  });

  it('91, R11: an Allow grants what was shown and chosen, and extra fields in it mean nothing', async () => {
    const { browser, url, decide, notesweb } = await setUp();
    await browser.signIn(url);
    const response = await decide({
      decision: 'allow',
      scopes: ['notes:read'],
      scope: 'notes:read latchstring:connections',
      accountId: 'acct-grace',
      approvalParameters: { scope: 'everything' },
    });
    const { redirectTo } = (await response.json()) as { redirectTo: string };
    const tokens = await (await notesweb.exchange(new URL(redirectTo).searchParams.get('code'))).json();
    expect(tokens).toMatchObject({ scope: 'notes:read' });
  });

  it('91: a scope that was not asked for is refused, and so is leaving a required one out', async () => {
    const { browser, url, decide } = await setUp();
    await browser.signIn(url);
    expect(await problemOf(await decide({ decision: 'allow', scopes: ['notes:read', 'latchstring:connections'] }))).toEqual({
      status: 400,
      code: 'scope-not-offered',
    });
    expect(await problemOf(await decide({ decision: 'allow', scopes: ['notes:write'] }))).toEqual({ status: 400, code: 'invalid-body' });
    expect(await problemOf(await decide({ decision: 'allow', duration: 'for ever' }))).toEqual({ status: 400, code: 'invalid-body' });
  });

  it('10, R10: a decision on an older revision is refused with what is current', async () => {
    const { browser, url, id, decide } = await setUp();
    await browser.signIn(url);
    const seen = (await browser.interaction(id)).revision;
    await browser.post(`/api/interactions/${id}/switch-account`, {});
    await browser.signIn(url, 'grace@example.test');
    const response = await decide({ decision: 'allow', revision: seen });
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({
      code: 'interaction-changed',
      interaction: { prompt: 'consent', account: { id: 'acct-grace' } },
    });
  });

  it('F12: the same decision again gives the same answer, 20 times at once or after it; another one is refused', async () => {
    const { browser, url, id, decide, notesweb } = await setUp();
    await browser.signIn(url);
    const responses = await Promise.all(Array.from({ length: 20 }, () => decide({ decision: 'allow' })));
    const answers = new Set(await Promise.all(responses.map((response) => response.text())));
    expect(answers.size).toBe(1);
    const [answer = ''] = answers;
    expect(await (await decide({ decision: 'allow', scopes: ['notes:write', 'notes:read'], duration: 'until-revoked' })).text()).toBe(
      answer,
    );
    expect(await problemOf(await decide({ decision: 'deny' }))).toEqual({ status: 409, code: 'interaction-decided' });
    expect(await problemOf(await decide({ decision: 'allow', scopes: ['notes:read'] }))).toEqual({
      status: 409,
      code: 'interaction-decided',
    });
    expect(await browser.interaction(id)).toMatchObject({ prompt: 'done', outcome: 'allowed' });
    const { redirectTo } = JSON.parse(answer) as { redirectTo: string };
    expect((await notesweb.exchange(new URL(redirectTo).searchParams.get('code'))).status).toBe(200);
  });

  it('90, R9: GET and HEAD of every path grant nothing', async () => {
    const { browser, url, id } = await setUp();
    await browser.signIn(url);
    for (const method of ['GET', 'HEAD']) {
      for (const path of ['decision', 'sign-in', 'account', 'switch-account']) {
        const response = await browser.open(`/api/interactions/${id}/${path}?decision=allow`, { method });
        expect(response.status).toBe(405);
        expect(response.headers.get('allow')).toBe('POST');
      }
      await browser.open(`/interaction/${id}?decision=allow`, { method });
    }
    expect((await browser.interaction(id)).prompt).toBe('consent');
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['another port of this host, which is the same site', { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:4400' }],
    ['an address bar', { 'sec-fetch-site': 'none' }],
  ])('89, R8, R57: a change from %s is refused and changes nothing', async (_who, headers) => {
    const { browser, url, id, decide } = await setUp();
    expect(await problemOf(await browser.post(`/api/interactions/${id}/sign-in`, {}, headers))).toEqual({
      status: 403,
      code: 'cross-site-request',
    });
    await browser.signIn(url);
    expect(await problemOf(await decide({ decision: 'allow' }, headers))).toEqual({ status: 403, code: 'cross-site-request' });
    expect(await problemOf(await browser.post('/api/session/sign-out', {}, headers))).toEqual({ status: 403, code: 'cross-site-request' });
    expect((await browser.interaction(id)).prompt).toBe('consent');
  });

  it('89: a client that says nothing of the site must send exactly our Origin', async () => {
    const { browser, id, origin } = await setUp();
    const send = (headers: Record<string, string>) =>
      browser.open(`/api/interactions/${id}/decision`, {
        method: 'POST',
        body: '{"decision":"deny"}',
        headers: { 'content-type': 'application/json', ...headers },
      });
    expect((await send({})).status).toBe(403);
    expect((await send({ origin: 'null' })).status).toBe(403);
    expect((await send({ origin: `${origin}.evil.example` })).status).toBe(403);
    expect((await send({ origin })).status).toBe(200);
  });

  it('F13: says that it has expired, and where to start again; nothing was granted', async () => {
    const { browser, url, id, clock, decide } = await setUp();
    await browser.signIn(url);
    clock.advance(600);
    const response = await decide({ decision: 'allow' });
    expect(response.status).toBe(410);
    expect(await response.json()).toMatchObject({
      code: 'interaction-expired',
      startAgain: 'http://127.0.0.1:4400/',
      clientName: 'Notes Web',
    });
    expect((await browser.open(`/api/interactions/${id}`)).status).toBe(410);
  });

  it('18: a password is answered with JSON, and every redirect of the journey is a 303', async () => {
    const { browser, notesweb, fetch, origin } = await setUp();
    const fresh = new TestBrowser(fetch, origin);
    const asked = await fresh.open(notesweb.authorizationUrl());
    const id = idOf(new URL(asked.headers.get('location') ?? '', origin));
    const signedIn = await fresh.post(`/api/interactions/${id}/sign-in`, { identifier: 'ada@example.test', password: 'wonderland' });
    const allowed = await fresh.post(`/api/interactions/${id}/decision`, { decision: 'allow' });
    const silent = await fresh.open(notesweb.authorizationUrl());
    expect([asked, signedIn, allowed, silent].map(({ status }) => status)).toEqual([303, 200, 200, 303]);
    expect(browser.cookies.size).toBe(1);
  });

  it('R16: cancelling a prompt=login leaves the sign-in as it was', async () => {
    const { browser, url, notesweb } = await setUp();
    await browser.signIn(url);
    const before = await (await browser.open('/api/session')).json();
    const again = await browser.follow(notesweb.authorizationUrl({ prompt: 'login' }));
    const answer = await browser.decide(again, { decision: 'deny' });
    expect(answer.searchParams.get('error')).toBe('access_denied');
    expect(await (await browser.open('/api/session')).json()).toEqual(before);
  });

  it('U9: can be extended, up to an hour in all, and stays as it is', async () => {
    const { browser, url, id, clock, decide } = await setUp();
    await browser.signIn(url);
    const { revision } = await browser.interaction(id);
    for (let minutes = 0; minutes < 54; minutes += 9) {
      clock.advance(9 * 60);
      const extended = await browser.post(`/api/interactions/${id}/extend`, {});
      expect(await extended.json()).toMatchObject({ prompt: 'consent', revision });
    }
    clock.advance(5 * 60);
    expect((await decide({ decision: 'allow', revision })).status).toBe(200);
    const late = await setUp();
    late.clock.advance(600);
    expect((await late.browser.post(`/api/interactions/${late.id}/extend`, {})).status).toBe(410);
  });

  it('is not found under a made-up id', async () => {
    const { browser } = await setUp();
    expect(await problemOf(await browser.open('/api/interactions/made-up'))).toEqual({ status: 404, code: 'interaction-not-found' });
    expect((await browser.post('/api/interactions/made-up/decision', { decision: 'deny' })).status).toBe(404);
  });

  it('U14: can be denied at any step, without signing in too', async () => {
    const { decide } = await setUp();
    const { redirectTo } = (await (await decide({ decision: 'deny' })).json()) as { redirectTo: string };
    expect(new URL(redirectTo).searchParams.get('error')).toBe('access_denied');
  });

  it('cannot be allowed before someone has signed in, nor after that session has ended in another tab', async () => {
    const { browser, url, decide } = await setUp();
    expect(await problemOf(await decide({ decision: 'allow' }))).toEqual({ status: 409, code: 'interaction-not-ready' });
    await browser.signIn(url);
    browser.cookies.delete('latchstring-session-4400');
    const response = await decide({ decision: 'allow' });
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ code: 'interaction-changed', interaction: { prompt: 'sign-in', account: null } });
  });

  it('R2, R4: carries names with markup unchanged, as data for the page to show as text', async () => {
    const { browser, origin, notesweb } = await setUp();
    const url = await browser.follow(notesweb.authorizationUrl({ client_id: 'prize-draw', scope: 'notes:read' }));
    const response = await browser.open(`/api/interactions/${idOf(url)}`);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect((await browser.interaction(idOf(url))).client.name).toContain('<b>Your Bank</b>');
    expect(url.origin).toBe(origin);
  });

  it('92: shows client, publisher, verification, redirect host, scopes, account and lifetime', async () => {
    const { browser, url, id } = await setUp();
    await browser.signIn(url);
    expect(await browser.interaction(id)).toMatchObject({
      prompt: 'consent',
      client: {
        name: 'Notes Web',
        publisher: 'Notebook',
        verified: true,
        redirectHost: '127.0.0.1:9999',
        redirectKind: 'loopback',
      },
      service: { name: 'Notebook' },
      scopes: [
        { name: 'notes:read', title: 'Read your notes', access: 'read', optional: false, state: 'new' },
        { name: 'notes:write', access: 'write', optional: true, state: 'new' },
      ],
      account: { identifier: 'ada@example.test' },
      durations: ['once', 'thirty-days', 'until-revoked'],
    });
  });

  it('does not ask again by itself for what was declined, and grants no more than what was allowed', async () => {
    const { browser, notesweb } = await setUp();
    await browser.authorize(notesweb.authorizationUrl(), 'ada@example.test', { decision: 'allow', scopes: ['notes:read'] });
    const silent = await browser.follow(notesweb.authorizationUrl());
    const tokens = await (await notesweb.exchange(silent.searchParams.get('code'))).json();
    expect(tokens).toMatchObject({ scope: 'notes:read' });
    const asked = await browser.follow(notesweb.authorizationUrl({ scope: 'notes:write' }));
    expect((await browser.interaction(idOf(asked))).scopes).toMatchObject([{ name: 'notes:write', state: 'declined' }]);
  });

  it('R62: asks again when more is asked, additions first; a public loopback client (R1) is always asked', async () => {
    const { browser, notesweb, notesspa } = await setUp();
    await browser.authorize(notesweb.authorizationUrl({ scope: 'notes:read' }));
    const more = await browser.follow(notesweb.authorizationUrl());
    expect((await browser.interaction(idOf(more))).scopes.map(({ name, state }) => [name, state])).toEqual([
      ['notes:write', 'new'],
      ['notes:read', 'granted'],
    ]);
    await browser.authorize(notesspa.authorizationUrl());
    const again = await browser.follow(notesspa.authorizationUrl());
    expect((await browser.interaction(idOf(again))).prompt).toBe('consent');
  });
});

describe('what an interaction says of a person', () => {
  /** A person who was led to an interaction that somebody else began, whose cookies are planted. */
  async function led(changes: Record<string, string>) {
    const test = await setUp();
    const planter = new TestBrowser(test.fetch, test.origin);
    const url = await planter.follow(test.notesweb.authorizationUrl(changes));
    const victim = new TestBrowser(test.fetch, test.origin);
    victim.plant(planter);
    return { ...test, planter, victim, url, id: idOf(url) };
  }

  it('S1: fills in the address of who is signed in here for that browser session only', async () => {
    const { planter, victim, url, id, clock } = await led({ max_age: '60' });
    await victim.signIn(url);
    await victim.post(`/api/interactions/${id}/switch-account`, {});
    clock.advance(61);
    await victim.post(`/api/interactions/${id}/account`, { accountId: 'acct-ada' });
    expect(await victim.interaction(id)).toMatchObject({ prompt: 'sign-in', loginHint: 'ada@example.test' });
    expect(await planter.interaction(id)).toMatchObject({ prompt: 'sign-in', loginHint: null });
  });

  it('S1: tells what was typed into a form only at the address that its sender was led to', async () => {
    const { planter, victim, id, origin } = await led({});
    const { formToken } = await victim.interaction(id);
    const response = await victim.postForm(`/api/interactions/${id}/sign-in`, [
      ['token', formToken],
      ['identifier', 'ada@example.test'],
      ['password', 'wrong'],
    ]);
    const place = new URL(response.headers.get('location') ?? '', origin);
    expect(await (await victim.open(place)).text()).toContain('ada@example.test');
    for (const query of ['', '?retry=', '?retry=made-up']) {
      expect(await (await planter.open(`/interaction/${id}${query}`)).text()).not.toContain('ada@example.test');
    }
  });
});
