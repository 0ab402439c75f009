import { describe, expect, it } from 'vitest';
import { createLog } from '../http/log.ts';
import { createDemoClients } from '../testing/demo-clients.ts';
import { createTestApp } from '../testing/test-app.ts';
import { idOf, TestBrowser } from '../testing/test-browser.ts';

const json = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };

describe('every answer', () => {
  it.each([
    ['/'],
    ['/connected-apps'],
    ['/interaction/x'],
    ['/healthz'],
    ['/api/capabilities'],
    ['/api/interactions/unknown'],
    ['/api/connections'],
    ['/standard/authorize'],
    ['/standard/token'],
    ['/moovila/api/projects'],
    ['/nowhere'],
  ])('100, 101: carries the security headers: %s', async (path) => {
    const { app, origin } = createTestApp();
    const { headers } = await app.fetch(new Request(origin + path));
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of [
      "default-src 'none'",
      "script-src 'self';",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "require-trusted-types-for 'script'",
    ]) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.has('strict-transport-security')).toBe(false);
  });

  it('101: carries HSTS where the public address is https', async () => {
    const { app, origin } = createTestApp({ publicUrl: 'https://login.example' });
    expect((await app.fetch(new Request(`${origin}/nowhere`))).headers.get('strict-transport-security')).toContain('max-age=31536000');
  });

  it('102: sends no referrer, but for interaction pages, whose forms must carry their Origin', async () => {
    const { app, origin } = createTestApp();
    const policyOf = async (path: string) => (await app.fetch(new Request(origin + path))).headers.get('referrer-policy');
    expect(await policyOf('/interaction/x')).toBe('same-origin');
    for (const path of ['/', '/connected-apps', '/account/callback', '/standard/authorize'])
      expect(await policyOf(path)).toBe('no-referrer');
  });

  it('105: is not kept by any cache where it tells of a person', async () => {
    const { app, origin } = createTestApp();
    for (const path of [
      '/connected-apps',
      '/interaction/x',
      '/api/session',
      '/api/connections',
      '/api/interactions/x',
      '/api/capabilities',
    ]) {
      expect((await app.fetch(new Request(origin + path))).headers.get('cache-control')).toBe('no-store');
    }
  });

  it('carries the headers even when a handler fails, and tells only an incident number', async () => {
    const lines: string[] = [];
    const failing = createTestApp();
    const { app, origin } = createTestApp({
      engine: {
        ...failing.engine,
        capabilities: () => {
          throw new Error('database password is hunter2');
        },
      },
      log: createLog('json', (line) => lines.push(line)),
    });
    const response = await app.fetch(new Request(`${origin}/api/capabilities`));
    expect(response.status).toBe(500);
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const text = await response.text();
    expect(text).not.toContain('hunter2');
    const { incident } = lines.map((line) => JSON.parse(line)).find(({ level }) => level === 'error');
    expect(text).toContain(incident);
  });
});

describe('a Host other than ours', () => {
  it('is answered 421, the lab and the token endpoint included (DNS rebinding)', async () => {
    const { app } = createTestApp();
    for (const path of ['/api/lab/demo', '/api/capabilities', '/standard/token', '/interaction/x', '/']) {
      const response = await app.fetch(new Request(`http://rebound.example:4400${path}`));
      expect([response.status, await response.json()]).toMatchObject([421, { code: 'misdirected-host' }]);
    }
  });

  const statusOf = async (publicUrl: string, host: string, headers: Record<string, string> = {}) =>
    (await createTestApp({ publicUrl }).app.fetch(new Request(`http://${host}/api/capabilities`, { headers: { host, ...headers } })))
      .status;

  it.each([
    ['http://127.0.0.1:4400', '127.0.0.1'],
    ['http://127.0.0.1:4400', '127.0.0.1:'],
    ['http://localhost:4400', 'LOCALHOST'],
    ['http://[::1]:4400', '[::1]'],
    ['https://login.example', 'login.example:443'],
    ['https://login.example:8443', 'login.example'],
    ['http://localhost', 'localhost:80'],
  ])('D2: is not what leaves the port out: at %s %s is taken', async (publicUrl, host) => {
    expect(await statusOf(publicUrl, host)).toBe(200);
    expect(await statusOf(publicUrl, host, { 'sec-fetch-mode': 'navigate' })).toBe(200);
  });

  it.each([
    ['http://127.0.0.1:4400', '127.0.0.1:80'],
    ['http://127.0.0.1:4400', '127.0.0.1:4401'],
    ['http://127.0.0.1:4400', 'localhost'],
    ['http://127.0.0.1:4400', 'rebound.example'],
    ['http://127.0.0.1:4400', '127.0.0.1.rebound.example'],
    ['https://login.example', 'login.example:80'],
    ['https://login.example', 'login.example.'],
  ])('D2: is another name or another port: at %s %s is answered 421', async (publicUrl, host) => {
    expect(await statusOf(publicUrl, host)).toBe(421);
  });

  it('is redirected to ours when a person navigates', async () => {
    const { app } = createTestApp();
    const response = await app.fetch(
      new Request('http://localhost:4400/connected-apps?x=1', { headers: { 'sec-fetch-mode': 'navigate' } }),
    );
    expect([response.status, response.headers.get('location')]).toEqual([302, 'http://127.0.0.1:4400/connected-apps?x=1']);
  });

  it('does not keep a health check away', async () => {
    const { app } = createTestApp();
    expect(await (await app.fetch(new Request('http://10.0.0.7/healthz'))).json()).toEqual({ status: 'ok' });
  });
});

describe('bad input', () => {
  it('R43, U3: unknown paths are 404, well-known ones too, as a page or as a problem', async () => {
    const { app, origin } = createTestApp();
    for (const path of [
      '/nowhere',
      '/.well-known/change-password',
      '/api/nothing',
      '/standard/other',
      '//evil.example',
      '/connected-apps/a/b',
    ]) {
      expect((await app.fetch(new Request(origin + path))).status).toBe(404);
    }
    const page = await app.fetch(new Request(`${origin}/nowhere`, { headers: { accept: 'text/html' } }));
    expect([page.status, page.headers.get('content-type')]).toEqual([404, expect.stringContaining('text/html')]);
  });

  it.each([
    ['POST', '/', 'GET'],
    ['POST', '/connected-apps', 'GET'],
    ['DELETE', '/interaction/x', 'GET'],
    ['POST', '/healthz', 'GET'],
    ['PUT', '/api/capabilities', 'GET'],
    ['PATCH', '/api/interactions/x', 'GET'],
    ['GET', '/api/interactions/x/decision', 'POST'],
    ['DELETE', '/api/session', 'GET'],
    ['GET', '/api/session/sign-out', 'POST'],
    ['GET', '/standard/token', 'POST'],
    ['PUT', '/standard/authorize', 'GET, POST'],
    ['DELETE', '/standard/revoke', 'POST'],
    ['POST', '/.well-known/oauth-authorization-server/standard', 'GET'],
    ['PATCH', '/standard/api/notes', 'GET, POST'],
  ])('%s %s is answered 405 with Allow: %s', async (method, path, allow) => {
    const { app, origin } = createTestApp();
    const response = await app.fetch(new Request(origin + path, { method }));
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
  });

  it.each([
    [
      'another content type',
      'decision=allow',
      { ...json, 'content-type': 'multipart/form-data; boundary=x' },
      415,
      'unsupported-media-type',
    ],
    ['no content type', 'x', { 'sec-fetch-site': 'same-origin' }, 415, 'unsupported-media-type'],
    ['no JSON', '{"decision":', json, 400, 'invalid-body'],
    ['a megabyte', `{"decision":"${'x'.repeat(1_000_000)}"}`, json, 413, 'body-too-large'],
    ['a missing field', '{}', json, 400, 'invalid-body'],
    ['a wrong type', '{"decision":5}', json, 400, 'invalid-body'],
    ['an array', '[]', json, 400, 'invalid-body'],
    ['null', 'null', json, 400, 'invalid-body'],
    ['scopes that are no list', '{"decision":"allow","scopes":"a b"}', json, 400, 'invalid-body'],
    ['a revision that is no number', '{"decision":"allow","revision":"1"}', json, 400, 'invalid-body'],
  ])('a decision with %s is told what is wrong', async (_what, body, headers, status, code) => {
    const { fetch, origin } = createTestApp();
    const browser = new TestBrowser(fetch, origin);
    const id = idOf(await browser.follow(createDemoClients(fetch, origin).notesweb.authorizationUrl()));
    const response = await browser.open(`/api/interactions/${id}/decision`, { method: 'POST', body, headers });
    expect([response.status, await response.json()]).toMatchObject([status, { code, status }]);
  });

  it('a sign-in without a password says which field, and costs no attempt', async () => {
    const { fetch, origin } = createTestApp();
    const browser = new TestBrowser(fetch, origin);
    const url = await browser.follow(createDemoClients(fetch, origin).notesweb.authorizationUrl());
    for (let time = 0; time < 12; time += 1) {
      const response = await browser.post(`/api/interactions/${idOf(url)}/sign-in`, { identifier: 'ada@example.test', password: '' });
      expect(await response.json()).toMatchObject({ code: 'invalid-body', pointer: '/password', detail: 'Enter your password.' });
    }
    await browser.signIn(url);
  });
});

describe('the log', () => {
  it('has one line a request, and no secret, code, token or query in it', async () => {
    const lines: string[] = [];
    const { fetch, origin } = createTestApp({ log: createLog('json', (line) => lines.push(line)) });
    const browser = new TestBrowser(fetch, origin);
    const { notesweb } = createDemoClients(fetch, origin);
    const answer = await browser.authorize(notesweb.authorizationUrl());
    const code = answer.searchParams.get('code') ?? '';
    const tokens = (await (await notesweb.exchange(code)).json()) as { access_token: string; refresh_token: string };
    await notesweb.call(`${origin}/standard/api/notes`, tokens.access_token);
    const log = lines.join('\n');
    expect(lines.map((line) => JSON.parse(line)).map(({ event, method, status }) => [event, method, status])).toContainEqual([
      'request',
      'POST',
      200,
    ]);
    const secrets = [
      code,
      tokens.access_token,
      tokens.refresh_token,
      'wonderland',
      'noteswebsecret',
      notesweb.verifier,
      'a-state',
      ...browser.cookies.values(),
    ];
    for (const secret of secrets) expect(log).not.toContain(secret);
  });
});

it.each(['/%61pi/capabilities', '/%69nteraction/x', '/%69mages/0'])(
  '100: %s is not the address that it would be without its percent sign',
  async (path) => {
    const { app, origin } = createTestApp();
    expect((await app.fetch(new Request(origin + path))).status).toBe(404);
  },
);
