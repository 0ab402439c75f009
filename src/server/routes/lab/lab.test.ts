import { describe, expect, it } from 'vitest';
import { openLab } from '../../testing/lab-api.ts';
import { createTestApp } from '../../testing/test-app.ts';

describe('the lab', () => {
  it('answers programs and pages of its own origin', async () => {
    const { lab, origin } = openLab();
    const headers: Record<string, string>[] = [{}, { 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }, { origin }];
    for (const sent of headers) expect((await lab.send('GET', 'clock', undefined, sent)).status).toBe(200);
  });

  it.each<Record<string, string>>([
    { origin: 'http://127.0.0.1:5500' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
  ])('R8, R57: refuses whatever comes from elsewhere, reading included (%j)', async (headers) => {
    const { lab, fetch, origin } = openLab();
    for (const [method, path, body] of [
      ['GET', 'clock'],
      ['GET', 'demo'],
      ['GET', 'events/stream'],
      ['GET', 'snapshot'],
      ['POST', 'reset', {}],
      ['POST', 'clock', { advance: 60 }],
    ] as const) {
      const response = await lab.send(method, path, body, headers);
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([403, 'cross-site-request']);
      expect(response.headers.has('access-control-allow-origin')).toBe(false);
    }
    const preflight = new Request(`${origin}/api/lab/clock`, {
      method: 'OPTIONS',
      headers: { ...headers, 'access-control-request-method': 'POST' },
    });
    expect((await fetch(preflight)).status).toBe(403);
  });

  it('takes JSON only, and says which methods and fields there are', async () => {
    const { fetch, origin, lab } = openLab();
    const form = new Request(`${origin}/api/lab/clock`, { method: 'POST', body: new URLSearchParams({ advance: '60' }) });
    expect((await fetch(form)).status).toBe(415);
    const reset = () => new Request(`${origin}/api/lab/reset`, { method: 'POST', body: new URLSearchParams() });
    expect((await fetch(reset())).status).toBe(415);
    expect(await lab.mistake('POST', 'reset', null)).toMatchObject({ status: 400, detail: 'Send {}.' });
    expect(await lab.mistake('DELETE', 'clock')).toMatchObject({ status: 405, detail: 'Allowed here: GET, POST.' });
    expect(await lab.mistake('POST', 'clock', { forward: 60 })).toMatchObject({
      status: 400,
      pointer: '/forward',
      detail: 'There is no such field here; there are: frozen, now, advance.',
    });
    expect(await lab.mistake('GET', 'nonsense')).toMatchObject({ status: 404 });
  });

  it('is there where the engine has one only', async () => {
    const { engine } = createTestApp();
    const { lab: _lab, ...withoutLab } = engine;
    const { lab, fetch, origin } = openLab({ engine: withoutLab });
    expect((await lab.send('GET', 'clock')).status).toBe(404);
    expect(await (await fetch(new Request(`${origin}/api/capabilities`))).json()).toMatchObject({ lab: false });
  });

  it('rotates the keys of one service or of all, and names the services that there are', async () => {
    const { lab } = openLab();
    const all = await lab.must<{ keys: { service: string; kid: string }[] }>('POST', 'keys/rotate', {});
    const { keys } = await lab.must<{ keys: { service: string; kid: string }[] }>('POST', 'keys/rotate', { service: 'standard' });
    expect(all.keys.length).toBeGreaterThan(1);
    expect(keys.map(({ service }) => service)).toEqual(['standard']);
    expect(all.keys.map(({ kid }) => kid)).not.toContain(keys[0]?.kid);
    const { detail, ...rest } = await lab.mistake('POST', 'keys/rotate', { service: 'standrad' });
    expect(rest).toEqual({ status: 400, code: 'invalid-body', pointer: '/service' });
    expect(detail).toMatch(/"standrad"; there are: .*moovila.*standard/);
  });

  it('can switch the limits on failed sign-ins off', async () => {
    const { lab, browser, notesweb } = openLab();
    const url = await browser.follow(notesweb.authorizationUrl());
    const attempt = () => browser.signIn(url, 'ada@example.test', 'wrong').catch((error: Error) => error.message);
    await lab.must('PUT', 'sign-in-limits', { on: false });
    for (let time = 0; time < 40; time += 1) expect(await attempt()).toBe('401 wrong-credentials');
    await lab.must('PUT', 'sign-in-limits', { on: true });
    for (let time = 0; time < 10; time += 1) expect(await attempt()).toBe('401 wrong-credentials');
    expect(await attempt()).toBe('429 too-many-attempts');
    expect(await lab.must('GET', 'sign-in-limits')).toEqual({ on: true });
    expect(await lab.mistake('PUT', 'sign-in-limits', { on: 'no' })).toMatchObject({
      status: 400,
      pointer: '/on',
      detail: 'Send true or false.',
    });
  });
});
