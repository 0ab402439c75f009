import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../contract/lab.ts';
import { labEndpointsOf } from '../../../flow/scenarios/lab-endpoints.ts';
import { systemFromCapabilities } from '../../../flow/system/from-capabilities.ts';
import { DroppedConnectionError } from '../../http/dropped-connection.ts';
import { createLabApi, openLab } from '../../testing/lab-api.ts';
import { TestBrowser } from '../../testing/test-browser.ts';
import { startTestServer } from '../../testing/test-server.ts';

async function openWithCode() {
  const test = openLab();
  const code = (await test.browser.authorize(test.notesweb.authorizationUrl())).searchParams.get('code');
  return { ...test, code };
}

describe('a fault', () => {
  it('answers with a status and a body in the place of the endpoint, which burns nothing', async () => {
    const { lab, notesweb, code } = await openWithCode();
    await lab.must('POST', 'faults', {
      service: 'standard',
      endpoint: 'token',
      times: 2,
      effect: { status: 503, body: { error: 'down' } },
    });
    for (let time = 0; time < 2; time += 1) {
      const response = await notesweb.exchange(code);
      expect([response.status, await response.json()]).toEqual([503, { error: 'down' }]);
    }
    expect((await notesweb.exchange(code)).status).toBe(200);
    expect(await lab.must('GET', 'faults')).toEqual({ faults: [] });
  });

  it('answers with an OAuth error in the service’s own form', async () => {
    const { lab, notesweb, code } = await openWithCode();
    await lab.must('POST', 'faults', { endpoint: 'token', effect: { oauthError: 'slow_down', description: 'Not so fast.' } });
    const response = await notesweb.exchange(code);
    expect([response.status, await response.json()]).toEqual([400, { error: 'slow_down', error_description: 'Not so fast.' }]);
    await lab.must('POST', 'faults', { endpoint: 'token', effect: { oauthError: 'temporarily_unavailable', status: 503 } });
    expect((await notesweb.exchange(code)).status).toBe(503);
    expect((await notesweb.exchange(code)).status).toBe(200);
  });

  it('tells the client of an OAuth error by its redirect URI where a person would be asked', async () => {
    const { lab, browser, notesweb, timesheets } = openLab();
    await lab.must('POST', 'faults', { endpoint: 'authorize', times: 2, effect: { oauthError: 'server_error' } });
    for (const client of [notesweb, timesheets]) {
      const url = await browser.follow(client.authorizationUrl());
      expect([url.host, url.searchParams.get('error'), url.searchParams.get('state')]).toEqual([
        '127.0.0.1:9999',
        'server_error',
        'a-state',
      ]);
    }
    await lab.must('POST', 'faults', { endpoint: 'authorize', effect: { oauthError: 'server_error' } });
    const response = await browser.open(notesweb.authorizationUrl({ redirect_uri: 'https://evil.example/' }));
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
  });

  it('delays an answer, and lets the endpoint work', async () => {
    const { lab, notesweb, code } = await openWithCode();
    await lab.must('POST', 'faults', { endpoint: 'token', effect: { delayMs: 60 } });
    const start = performance.now();
    expect((await notesweb.exchange(code)).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(55);
  });

  it('cuts JSON in half after the endpoint has worked', async () => {
    const { lab, notesweb, code } = await openWithCode();
    await lab.must('POST', 'faults', { endpoint: 'token', effect: { malformedJson: true } });
    const response = await notesweb.exchange(code);
    const text = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(text).toMatch(/^\{"access_token"/);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect((await notesweb.exchange(code)).status).toBe(400);
  });

  it('F3: drops the connection before the endpoint has worked, or after', async () => {
    const server = await startTestServer();
    try {
      const lab = createLabApi(fetch, server.origin);
      const browser = new TestBrowser(fetch, server.origin);
      const { createDemoClients } = await import('../../testing/demo-clients.ts');
      const { notesweb } = createDemoClients(fetch, server.origin);
      const code = (await browser.authorize(notesweb.authorizationUrl())).searchParams.get('code');
      await lab.must('POST', 'faults', { endpoint: 'token', effect: { drop: true } });
      await expect(notesweb.exchange(code)).rejects.toThrow('fetch failed');
      const { refresh_token } = (await (await notesweb.exchange(code)).json()) as { refresh_token: string };
      await lab.must('POST', 'faults', { endpoint: 'token', clientId: 'notesweb', effect: { drop: true, when: 'after' } });
      await expect(notesweb.refresh(refresh_token)).rejects.toThrow('fetch failed');
      expect((await notesweb.refresh(refresh_token)).status).toBe(400);
      const dropped = (await lab.events('?service=standard')).filter(({ fault }) => fault !== undefined);
      expect(dropped.map(({ status, fault }) => [status, fault?.split(': ')[1]])).toEqual([
        [undefined, 'dropped before the endpoint worked'],
        [undefined, 'dropped after the endpoint worked'],
      ]);
    } finally {
      await server.stop();
    }
  });

  it('is an error where there is no connection to drop', async () => {
    const { lab, notesweb, code } = await openWithCode();
    await lab.must('POST', 'faults', { endpoint: 'token', effect: { drop: true } });
    await expect(notesweb.exchange(code)).rejects.toThrow(DroppedConnectionError);
  });

  it('meets the requests of its app only, however it says who it is, and leaves the body to the endpoint', async () => {
    const { lab, browser, notesweb, notesspa, origin } = openLab();
    const tokens = await notesweb.obtainTokens(browser);
    const others = await notesspa.obtainTokens(browser);
    const meet = (endpoint: string) => lab.must('POST', 'faults', { endpoint, clientId: 'notesweb', effect: { status: 500 } });
    const basic = { authorization: `Basic ${btoa('notesweb:noteswebsecret')}` };
    const inBasic = () =>
      notesweb.post(
        notesweb.options.token,
        { grant_type: 'refresh_token', refresh_token: tokens.refresh_token, client_id: undefined, client_secret: undefined },
        basic,
      );
    await meet('token');
    expect((await notesspa.refresh(others.refresh_token)).status).toBe(200);
    expect((await notesweb.refresh(tokens.refresh_token)).status).toBe(500);
    await meet('token');
    expect([(await inBasic()).status, (await inBasic()).status]).toEqual([500, 200]);
    await meet('authorize');
    expect((await browser.open(notesspa.authorizationUrl())).status).toBe(303);
    expect((await browser.open(notesweb.authorizationUrl())).status).toBe(500);
    await meet('resource');
    const read = async (token: string) => (await notesweb.call(`${origin}/standard/api/notes`, token)).status;
    expect([await read(others.access_token), await read(tokens.access_token), await read(tokens.access_token)]).toEqual([200, 500, 200]);
  });

  it('meets an app that sends a multipart form, too', async () => {
    const { lab, fetch, origin } = openLab();
    await lab.must('POST', 'faults', { service: 'movenium', clientId: 'openapi', effect: { status: 500 } });
    const signIn = async () => {
      const body = new FormData();
      const fields = { grant_type: 'password', client_id: 'openapi', username: 'ada@example.test', password: 'wonderland' };
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      return (await fetch(new Request(`${origin}/movenium/login`, { method: 'POST', body }))).status;
    };
    expect([await signIn(), await signIn()]).toEqual([500, 200]);
  });

  it('lets pages of registered origins read its answer, as the endpoint would', async () => {
    const { lab, notesspa } = openLab();
    await lab.must('POST', 'faults', { effect: { status: 503 } });
    const response = await notesspa.post(notesspa.options.token, {}, { origin: 'http://127.0.0.1:9999' });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([503, 'http://127.0.0.1:9999']);
  });

  it('stands in the event log, when it is set and when it happens', async () => {
    const { lab, notesweb } = openLab();
    const { id } = await lab.must<Fault>('POST', 'faults', { endpoint: 'token', clientId: 'notesweb', effect: { status: 418 } });
    await notesweb.refresh('x');
    const [set, happened] = await lab.events();
    expect(set).toMatchObject({ name: 'fault', cause: `${id}: the next 1 to token by notesweb will be answered 418.` });
    expect(happened).toMatchObject({ name: 'token', clientId: 'notesweb', status: 418, fault: `${id}: answered 418` });
  });

  it('stays with times: null until it is taken back, and lets one that ends go first', async () => {
    const { lab, notesweb } = openLab();
    const { id } = await lab.must<Fault>('POST', 'faults', { endpoint: 'token', times: null, effect: { status: 503 } });
    await lab.must('POST', 'faults', { endpoint: 'token', effect: { status: 500 } });
    const statuses: number[] = [];
    for (let time = 0; time < 3; time += 1) statuses.push((await notesweb.refresh('x')).status);
    expect(statuses).toEqual([500, 503, 503]);
    expect(await lab.must('GET', 'faults')).toMatchObject({ faults: [{ id, times: null }] });
    expect((await lab.events())[0]?.cause).toBe(`${id}: all requests to token will be answered 503.`);
    await lab.must('DELETE', `faults/${id}`);
    expect((await notesweb.refresh('x')).status).toBe(400);
  });

  it('can be at every endpoint that the flow tester offers, of every system', async () => {
    const { lab, engine } = openLab();
    const apps = engine.lab?.demo().apps ?? [];
    for (const service of engine.capabilities()) {
      const system = systemFromCapabilities(service, apps.find((app) => app.service.id === service.id) ?? null);
      for (const endpoint of system ? labEndpointsOf(system) : [])
        await lab.must('POST', 'faults', { service: service.id, endpoint, effect: { status: 503 } });
    }
    expect((await lab.must<{ faults: unknown[] }>('GET', 'faults')).faults.length).toBeGreaterThan(15);
  });

  it('can be taken back, one or all', async () => {
    const { lab, notesweb } = openLab();
    const add = () => lab.must<Fault>('POST', 'faults', { effect: { status: 500 } });
    await lab.must('DELETE', `faults/${(await add()).id}`);
    await add();
    await add();
    await lab.must('DELETE', 'faults');
    expect((await notesweb.refresh('x')).status).toBe(400);
    expect(await lab.mistake('DELETE', 'faults/fault-x')).toMatchObject({ status: 404, code: 'not-found' });
  });

  it.each([
    [{ service: 'standrad' }, '/service', 'No service here is called "standrad"; there are: '],
    [{ endpoint: 'tokne' }, '/endpoint', 'No service has an endpoint "tokne"; there are: authorize, '],
    [
      { service: 'moovila', endpoint: 'introspect' },
      '/endpoint',
      'moovila has no endpoint "introspect"; there are: authorize, resource, token.',
    ],
    [{ clientId: 'nobody' }, '/clientId', 'No app is registered here as "nobody"; there are: '],
    [
      { service: 'moovila', clientId: 'notesweb' },
      '/clientId',
      'No app is registered at moovila as "notesweb"; there are: timesheets, planner',
    ],
    [{ dialect: 'standard' }, '/dialect', 'There is no such field here; there are: service, endpoint, clientId, times, effect.'],
    [{ times: 1001 }, '/times', 'Send a whole number from 1 to 1000, or null: until the fault is taken back.'],
    [{ effect: {} }, '/effect', 'Say what happens: status, oauthError, delayMs, drop, malformedJson.'],
    [{ effect: { status: 500, drop: true } }, '/effect', 'Choose one: status, oauthError, delayMs, drop, malformedJson.'],
    [{ effect: { delayMs: 60_001 } }, '/effect/delayMs', 'Send a whole number from 1 to 60000.'],
    [{ effect: { status: 99 } }, '/effect/status', 'Send a whole number from 200 to 599.'],
    [{ effect: { oauthError: 'x', body: 'y' } }, '/effect', 'body goes with status only.'],
    [{ effect: { drop: true, when: 'during' } }, '/effect/when', 'Send before or after.'],
    [{ effect: { malformedJson: true, when: 'after' } }, '/effect', 'when goes with drop only.'],
    [{ effect: { oauthError: 'x', status: 200 } }, '/effect', 'An error has a status from 400 to 599.'],
    [{ effect: undefined }, '/effect', 'This is missing.'],
  ])('with %j is refused with what is right', async (change, pointer, detail) => {
    const { lab } = openLab();
    const mistake = await lab.mistake('POST', 'faults', { effect: { status: 500 }, ...change });
    expect(mistake).toMatchObject({ status: 400, code: 'invalid-body', pointer });
    expect(mistake.detail).toContain(detail);
    expect(await lab.must('GET', 'faults')).toEqual({ faults: [] });
  });
});
