import { serve } from '@hono/node-server';
import { describe, expect, it } from 'vitest';
import { demoContent } from '../../demo/content.ts';
import { createLog } from '../../http/log.ts';
import { systemClock } from '../../ports/clock.ts';
import { createApp } from '../../start/app.ts';
import { readConfig } from '../../start/config.ts';
import { tokensOf, World } from '../../testing/engine-contract/world.ts';
import { createTestDirectory, emptyPages } from '../../testing/test-app.ts';
import { createOidcProviderEngine } from './engine.ts';
import { createTestEngine, signingKey, testSubject } from './testing.ts';

const accounts = createTestDirectory();

const createServer = async (publicUrl: URL, directory = accounts) => {
  const engine = await createOidcProviderEngine({
    publicUrl,
    clock: systemClock,
    accounts: directory,
    signingKey,
    ...demoContent(publicUrl, systemClock.now()),
  });
  const logged: string[] = [];
  const app = createApp({
    ...readConfig([], {}),
    engine,
    accounts,
    clock: systemClock,
    publicUrl,
    pages: emptyPages,
    log: createLog('json', (line) => logged.push(line)),
    addressOf: () => '192.0.2.1',
  });
  return { engine, app, logged };
};

describe('the engine in a server', () => {
  it('works behind a socket as it does without', async () => {
    let handler: (request: Request) => Response | Promise<Response> = () => new Response();
    const server = serve({ fetch: (request) => handler(request), hostname: '127.0.0.1', port: 0 });
    await new Promise((resolve) => server.once('listening', resolve));
    try {
      const address = server.address();
      const publicUrl = new URL(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
      const { app, engine } = await createServer(publicUrl);
      handler = (request) => app.fetch(request);
      const local = testSubject(engine);
      const toThere = (url: string) => url.replace('http://127.0.0.1:4400', publicUrl.origin);
      const world = new World({ ...local, origin: publicUrl.origin, resource: toThere(local.resource), fetch });
      const tokens = await world.connect(world.browser(), world.web);
      expect((await world.web.call(world.subject.resource, tokens.access_token)).status).toBe(200);
      expect((await world.web.refresh(tokens.refresh_token)).status).toBe(200);
      const code = (await world.browser().authorize(world.web.authorizationUrl())).searchParams.get('code');
      const answers = await Promise.all(Array.from({ length: 20 }, () => world.web.exchange(code)));
      const [good, ...others] = answers.filter(({ ok }) => ok);
      expect(others).toEqual([]);
      expect(await world.isActive((await tokensOf(good ?? Response.error())).access_token)).toBe(true);
    } finally {
      server.close();
    }
  });

  it.each([
    'https://localhost:4543',
    'https://127.0.0.1:4543',
    'https://[::1]',
    'https://login.example.com',
    'http://localhost:4400',
    'http://192.168.0.7:4400',
  ])('P12: starts at %s, with every app answered where it is registered', async (address) => {
    const publicUrl = new URL(address);
    const { engine, app } = await createServer(publicUrl);
    const authorize = engine.capabilities()[0]?.authorizationEndpoint ?? '';
    const asksThePerson = async (client_id: string, redirect_uri: string) => {
      const url = new URL(authorize);
      const challenge = { code_challenge: 'x'.repeat(43), code_challenge_method: 'S256' };
      url.search = String(new URLSearchParams({ client_id, redirect_uri, response_type: 'code', scope: 'notes:read', ...challenge }));
      const response = await app.fetch(new Request(url));
      return new URL(response.headers.get('location') ?? 'none:', publicUrl).pathname.startsWith('/interaction');
    };
    const tester = `${publicUrl.origin}/flow-tester/callback`;
    expect(await asksThePerson('notesweb', tester)).toBe(true);
    expect(await asksThePerson('notesspa', tester)).toBe(true);
    expect(await asksThePerson('notesspa', 'http://localhost:51004/callback')).toBe(true);
    expect(await asksThePerson('jotter', tester)).toBe(true);
    expect(await asksThePerson('jotter', 'com.example.jotter:/callback')).toBe(true);
    expect(await asksThePerson('jotter', 'http://[::1]:51004/callback')).toBe(true);
    expect(await asksThePerson('notesweb', 'http://127.0.0.1:51004/callback')).toBe(false);
    expect(await asksThePerson('jotter', 'com.example.jotter:/other')).toBe(false);
  });

  it('97: keeps its cookies to itself: host-bound and secure on https, named by the port on http', async () => {
    const cookiesOf = async (publicUrl: URL) => {
      const { app, engine } = await createServer(publicUrl);
      const { account, capabilities } = engine;
      const url = new URL(capabilities()[0]?.authorizationEndpoint ?? '');
      url.search = new URLSearchParams({
        response_type: 'code',
        client_id: account.clientId,
        redirect_uri: account.redirectUri,
        code_challenge: 'x'.repeat(43),
        code_challenge_method: 'S256',
        ...account.parameters,
      }).toString();
      const response = await app.fetch(new Request(url));
      expect(response.status).toBe(303);
      return response.headers.getSetCookie().filter((cookie) => cookie.includes('oidc'));
    };
    const overTls = await cookiesOf(new URL('https://login.example'));
    expect(overTls.length).toBeGreaterThan(0);
    for (const cookie of overTls) expect(cookie).toMatch(/^__(Host|Secure)-.*; secure; httponly/i);
    const plain = await cookiesOf(new URL('http://127.0.0.1:4400'));
    for (const cookie of plain) expect(cookie).toMatch(/^oidc-\w+-4400(\.sig)?=.*samesite=lax; httponly/i);
  });

  it('logs a failure of its own under an incident number, and tells nobody its cause', async () => {
    const failing = { ...accounts, get: async () => Promise.reject(new Error('the directory is down')) };
    const { app, engine, logged } = await createServer(new URL('http://127.0.0.1:4400'), failing);
    const world = new World({ ...testSubject(engine), fetch: async (request) => app.fetch(request) });
    const browser = world.browser();
    const url = await world.openPage(browser, world.web);
    const signedIn = await browser.post(`/api${url.pathname.replace('interaction', 'interactions')}/sign-in`, world.subject.people.ada);
    const response = await browser.open(((await signedIn.json()) as { redirectTo: string }).redirectTo);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('directory');
    expect(logged.some((line) => line.includes('the directory is down'))).toBe(true);
  });

  it('prints nothing when it starts', async () => {
    const printed: unknown[] = [];
    const { warn, info } = console;
    console.warn = console.info = (...words) => printed.push(words);
    try {
      await createTestEngine();
    } finally {
      Object.assign(console, { warn, info });
    }
    expect(printed).toEqual([]);
  });
});
