import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Registration } from '../../../contract/registration.ts';
import { readImage } from '../../apps/images/image.ts';
import { makePng, webps } from '../../apps/images/testing.ts';
import { createLabApi } from '../../testing/lab-api.ts';
import { openRegistrationsApi } from '../../testing/registrations-api.ts';
import { createTestApp } from '../../testing/test-app.ts';

const png = makePng();

async function openLogoApi() {
  const api = await openRegistrationsApi();
  const { fetch, origin, pagesTokens } = api;
  const send = (method: string, id: string, { body, type = 'image/png', token = pagesTokens.access_token }: SendOptions = {}) =>
    fetch(
      new Request(`${origin}/api/registrations/${id}/logo`, {
        method,
        headers: { ...(token !== null && { authorization: `Bearer ${token}` }), ...(body && { 'content-type': type }) },
        ...(body && { body: new Uint8Array(body) }),
      }),
    );
  const get = (path: string, method = 'GET') => fetch(new Request(origin + path, { method }));
  return { ...api, send, get };
}

interface SendOptions {
  body?: Buffer;
  type?: string;
  token?: string | null;
}

describe('the logo of an app', () => {
  it('is kept as it came, sent from our own origin, and shown where the app is', async () => {
    const { register, play, browser, send, get, find, list } = await openLogoApi();
    const registered = await register();
    const { id } = registered.registration;
    expect(registered.registration.logo).toBeNull();
    const response = await send('PUT', id, { body: png });
    expect(response.status).toBe(200);
    const { logo } = (await response.json()) as Registration;
    expect(logo).toBe(readImage(png).path);
    expect((await find(id)).logo).toBe(logo);

    const image = await get(logo ?? '');
    expect(Buffer.from(await image.arrayBuffer()).equals(png)).toBe(true);
    expect(Object.fromEntries(image.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'public, max-age=31536000, immutable',
    });

    await play(registered).obtainTokens(browser);
    expect((await list()).connections.find(({ client }) => client.id === id)?.client.logo).toBe(logo);
  });

  it('gives way to another, and goes with DELETE and with the app', async () => {
    const { register, registrations, send, get, find } = await openLogoApi();
    const { id } = (await register()).registration;
    await send('PUT', id, { body: png });
    const { logo: second } = (await (await send('PUT', id, { body: webps.lossy, type: 'image/webp' })).json()) as Registration;
    expect((await get(readImage(png).path)).status).toBe(404);
    expect((await get(second ?? '')).headers.get('content-type')).toBe('image/webp');
    const removed = await send('DELETE', id);
    expect([removed.status, ((await removed.json()) as Registration).logo]).toEqual([200, null]);
    expect((await find(id)).logo).toBeNull();
    expect((await get(second ?? '')).status).toBe(404);

    await send('PUT', id, { body: png });
    expect((await registrations('DELETE', `/${id}`)).status).toBe(200);
    expect((await get(readImage(png).path)).status).toBe(404);
  });

  it.each([
    ['no image', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/png', 400, 'invalid-logo', 'neither a PNG nor a WebP'],
    ['of another type', png, 'image/webp', 400, 'invalid-logo', 'send it as that'],
    ['of a type that is never taken', png, 'image/svg+xml', 415, 'unsupported-media-type', 'image/png or image/webp'],
    ['too many bytes', Buffer.alloc(70_000), 'image/png', 413, 'body-too-large', 'at most 64 kB'],
    ['with a page behind it', makePng({ tail: Buffer.from('<script>') }), 'image/png', 400, 'invalid-logo', 'behind its end'],
    ['20,000 pixels wide', makePng({ width: 20_000, pixels: Buffer.alloc(1) }), 'image/png', 400, 'invalid-logo', 'at most 1024'],
  ])('is refused where it is %s, and the one before stays', async (_what, body, type, status, code, detail) => {
    const { register, send, find } = await openLogoApi();
    const { id } = (await register()).registration;
    await send('PUT', id, { body: webps.lossless, type: 'image/webp' });
    const response = await send('PUT', id, { body, type });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code, detail: expect.stringContaining(detail) });
    expect((await find(id)).logo).toBe(readImage(webps.lossless).path);
  });

  it('94: can be set and taken away by the owner alone', async () => {
    const { register, send, signInAs, find } = await openLogoApi();
    const { id } = (await register()).registration;
    const token = await signInAs('grace@example.test');
    expect((await send('PUT', id, { body: png, token })).status).toBe(404);
    expect((await send('DELETE', id, { token })).status).toBe(404);
    expect((await send('PUT', id, { body: png, token: null })).status).toBe(401);
    expect((await send('POST', id, { body: png })).headers.get('allow')).toBe('PUT, DELETE');
    expect((await find(id)).logo).toBeNull();
  });

  it('finds no room beyond 1 MB of an account, and says so', async () => {
    const { register, send } = await openLogoApi();
    // Pixels that do not compress: each image is nearly as large as it may be.
    const large = () => {
      const pixels = randomBytes(140 * 421);
      for (let row = 0; row < 140; row++) pixels[row * 421] = 0;
      return makePng({ width: 140, height: 140, pixels });
    };
    const answers: number[] = [];
    for (let count = 1; count <= 40 && answers.at(-1) !== 409; count++) {
      const { id } = (await register()).registration;
      answers.push((await send('PUT', id, { body: large() })).status);
    }
    expect(answers.at(-1)).toBe(409);
    expect(answers).toHaveLength(18);
  });

  it('survives a snapshot, and none brings in what is no image', async () => {
    const before = await openLogoApi();
    const { id } = (await before.register()).registration;
    await before.send('PUT', id, { body: png });
    const snapshot = (await createLabApi(before.fetch, before.origin).must('GET', 'snapshot')) as { apps: { id: string; logo?: object }[] };
    const after = createTestApp();
    const lab = createLabApi(after.fetch, after.origin);
    await lab.must('PUT', 'snapshot', snapshot);
    const image = await after.fetch(new Request(after.origin + readImage(png).path));
    expect(Buffer.from(await image.arrayBuffer()).equals(png)).toBe(true);

    const apps = snapshot.apps.map((app) => (app.id === id ? { ...app, logo: { type: 'image/png', data: btoa('<script>') } } : app));
    expect(await lab.mistake('PUT', 'snapshot', { ...snapshot, apps })).toMatchObject({
      status: 400,
      detail: expect.stringContaining('is no logo. It is neither a PNG nor a WebP'),
    });
  });

  it('is at no other address, and nothing of it is ever fetched from elsewhere (R45)', async () => {
    const { get, register, registrations } = await openLogoApi();
    for (const path of ['/images/none.png', '/images/..%2fx', '/images/', '/images/a/b']) expect((await get(path)).status).toBe(404);
    expect((await get('/images/none.png', 'POST')).status).toBe(405);
    const { id } = (await register({ logo_uri: 'http://127.0.0.1:1/', logo: 'https://evil.example/x.png' })).registration;
    expect(((await (await registrations('GET', `/${id}`)).json()) as Registration).logo).toBeNull();
  });
});
