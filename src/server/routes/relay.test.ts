import { describe, expect, it, onTestFinished } from 'vitest';
import type { Capabilities } from '../../contract/capabilities.ts';
import { startOther, startSocket } from '../relay/testing.ts';
import { createTestApp } from '../testing/test-app.ts';
import { startTestServer } from '../testing/test-server.ts';

const ownPage = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };

function openRelay(options: Parameters<typeof createTestApp>[0] = {}) {
  const { fetch, origin } = createTestApp(options);
  const send = (body: unknown, headers: Record<string, string> = ownPage, method = 'POST') => {
    const payload = method === 'GET' ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    return fetch(new Request(`${origin}/api/relay`, { method, headers, ...payload }));
  };
  return { fetch, origin, send };
}

describe('/api/relay', () => {
  it('answers a page of ours with what the other server said, and keeps nothing of it', async () => {
    const { port } = await startOther();
    const { send } = openRelay({ relayAllow: [`127.0.0.1:${port}`] });
    const response = await send({ method: 'GET', url: `http://127.0.0.1:${port}/` });
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await response.json()).toMatchObject({ status: 200, body: 'hello', dropped: [] });
  });

  it('S5: carries so many messages of one network at once, and leaves room for others', async () => {
    let address = '192.0.2.1';
    const held: (() => void)[] = [];
    const { port } = await startSocket((socket) => held.push(() => socket.end('HTTP/1.1 204 No Content\r\n\r\n')));
    const { send } = openRelay({ relayAllow: [`127.0.0.1:${port}`], addressOf: () => address });
    const ask = () => send({ method: 'GET', url: `http://127.0.0.1:${port}/` });
    const many = Array.from({ length: 64 }, ask);
    const refused = await ask();
    expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toMatchObject([503, '1', { code: 'server-busy' }]);
    address = '198.51.100.7';
    const other = ask();
    while (held.length < 65) await new Promise(setImmediate);
    for (const answer of held) answer();
    expect((await other).status).toBe(200);
    expect(new Set((await Promise.all(many)).map(({ status }) => status))).toEqual(new Set([200]));
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this host', { 'sec-fetch-site': 'same-site' }],
    ['a typed address', { 'sec-fetch-site': 'none' }],
    ['another origin, by a browser that says no more', { origin: 'http://127.0.0.1:4401' }],
    ['a program that says nothing of itself', {}],
    ['a sandboxed frame', { origin: 'null' }],
  ])('89: refuses what comes from %s, and asks nobody', async (_who, headers) => {
    const { asked, port } = await startOther();
    const { send } = openRelay({ relayAllow: [`127.0.0.1:${port}`] });
    const response = await send({ method: 'GET', url: `http://127.0.0.1:${port}/` }, { 'content-type': 'application/json', ...headers });
    expect([response.status, await response.json()]).toMatchObject([403, { code: 'cross-site-request' }]);
    expect(asked).toEqual([]);
  });

  it('takes the exact Origin where a browser says nothing of the site', async () => {
    const { port } = await startOther();
    const { send, origin } = openRelay({ relayAllow: [`127.0.0.1:${port}`] });
    const response = await send({ method: 'GET', url: `http://127.0.0.1:${port}/` }, { 'content-type': 'application/json', origin });
    expect(response.status).toBe(200);
  });

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('answers %s with what is allowed instead', async (method) => {
    const response = await openRelay().send({}, ownPage, method);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it.each([
    ['no JSON', 'url=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'unsupported-media-type', undefined],
    ['plain text', '{}', { 'content-type': 'text/plain' }, 415, 'unsupported-media-type', undefined],
    ['broken JSON', '{', {}, 400, 'invalid-body', undefined],
    ['no address', { method: 'GET' }, {}, 400, 'invalid-body', '/url'],
    ['another method', { method: 'DELETE', url: 'http://x/' }, {}, 400, 'invalid-body', '/method'],
    ['CONNECT', { method: 'CONNECT', url: 'http://x/' }, {}, 400, 'invalid-body', '/method'],
    ['headers of another shape', { method: 'GET', url: 'http://x/', headers: { a: 'b' } }, {}, 400, 'invalid-body', '/headers'],
    ['a header without a value', { method: 'GET', url: 'http://x/', headers: [['a']] }, {}, 400, 'invalid-body', '/headers/0/1'],
    ['a body that is no text', { method: 'POST', url: 'http://x/', body: {} }, {}, 400, 'invalid-body', '/body'],
    ['too many headers', { method: 'GET', url: 'http://x/', headers: Array(51).fill(['a', 'b']) }, {}, 400, 'invalid-body', '/headers'],
    ['too much', { method: 'POST', url: 'http://x/', body: 'x'.repeat(70_000) }, {}, 413, 'body-too-large', undefined],
  ])('refuses %s and says what would be right', async (_what, body, headers, status, code, pointer) => {
    const response = await openRelay().send(body, { ...ownPage, ...headers });
    const problem = (await response.json()) as { code: string; pointer?: string; detail?: string };
    expect([response.status, problem.code, problem.pointer]).toEqual([status, code, pointer]);
    expect(problem.detail).toBeTruthy();
  });

  it('R45: prints the flag that would allow an address of the own network', async () => {
    const response = await openRelay().send({ method: 'GET', url: 'http://127.0.0.1:9000/' });
    expect([response.status, await response.json()]).toMatchObject([
      403,
      { code: 'relay-refused', detail: expect.stringContaining('--relay-allow 127.0.0.1:9000') },
    ]);
  });

  it('hangs up on the other server when the page has gone', async () => {
    const page = new AbortController();
    const { port, closed } = await startSocket((socket) => {
      socket.resume();
      page.abort();
    });
    const server = await startTestServer({ relayAllow: [`127.0.0.1:${port}`] });
    onTestFinished(() => server.stop());
    const body = JSON.stringify({ method: 'GET', url: `http://127.0.0.1:${port}/` });
    const headers = { ...ownPage, origin: server.origin };
    await expect(fetch(`${server.origin}/api/relay`, { method: 'POST', headers, body, signal: page.signal })).rejects.toThrow('aborted');
    expect(await closed()).toBe(1);
  });

  it('cannot be made to ask itself, nor any other part of the API', async () => {
    const { send, origin } = openRelay();
    for (const path of ['relay', 'lab/reset']) {
      const response = await send({
        method: 'POST',
        url: `${origin}/api/${path}`,
        headers: [['content-type', 'application/json']],
        body: '{}',
      });
      expect([response.status, await response.json()]).toMatchObject([
        403,
        { code: 'relay-refused', detail: expect.stringContaining('own API') },
      ]);
    }
  });
});

describe('the flow tester as a capability', () => {
  const look = async (options: Parameters<typeof createTestApp>[0]) => {
    const { fetch, origin, send } = openRelay(options);
    const get = (path: string) => fetch(new Request(origin + path, { headers: { accept: 'text/html' } }));
    const { flowTester } = (await (await get('/api/capabilities')).json()) as Capabilities;
    const statuses = await Promise.all(['/flow-tester', '/flow-tester/callback'].map(async (path) => (await get(path)).status));
    return { flowTester, statuses, relay: (await send({ method: 'GET', url: 'http://127.0.0.1:9/' })).status };
  };

  it('is there with the mock server', async () => {
    expect(await look({})).toEqual({ flowTester: true, statuses: [200, 200], relay: 403 });
  });

  it('is absent where the operator says so, page and relay alike', async () => {
    expect(await look({ flowTester: false })).toEqual({ flowTester: false, statuses: [404, 404], relay: 404 });
  });

  it('is absent with an engine that has no lab, unless it is asked for', async () => {
    const { lab: _lab, ...engine } = createTestApp().engine;
    expect(await look({ engine })).toEqual({ flowTester: false, statuses: [404, 404], relay: 404 });
    expect(await look({ engine, flowTester: true })).toEqual({ flowTester: true, statuses: [200, 200], relay: 403 });
  });
});
