import { describe, expect, it } from 'vitest';
import { hashesAtOnce, hashQueue } from '../accounts/hash-queue.ts';
import { createDemoClients } from '../testing/demo-clients.ts';
import { createTestApp } from '../testing/test-app.ts';
import { idOf, TestBrowser } from '../testing/test-browser.ts';

/** Keeps every hash busy, and lets as many wait for one network as may. @returns how to end that */
async function crowd(network: string): Promise<() => Promise<void>> {
  const { promise: ended, resolve: end } = withResolvers();
  // Other tests of this process may have hashes before these: what waits is put behind those that keep it waiting.
  const begun = Array.from({ length: hashesAtOnce }, withResolvers);
  const running = begun.map(({ resolve }) =>
    hashQueue.run('network elsewhere', () => {
      resolve();
      return ended;
    }),
  );
  await Promise.all(begun.map(({ promise }) => promise));
  const waiting = Array.from({ length: 16 }, () => hashQueue.run(`network ${network}`, async () => undefined));
  return async () => {
    end();
    await Promise.all([...running, ...waiting]);
  };
}

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

async function setUp() {
  let address = '192.0.2.1';
  const test = createTestApp({ addressOf: () => address });
  const { notesweb } = createDemoClients(test.fetch, test.origin);
  const open = async () => {
    const browser = new TestBrowser(test.fetch, test.origin);
    const id = idOf(await browser.follow(notesweb.authorizationUrl()));
    const signIn = (password = 'wonderland', identifier = 'ada@example.test') =>
      browser.post(`/api/interactions/${id}/sign-in`, { identifier, password });
    return { browser, id, signIn };
  };
  // Both hashes that passwords are held against are made at the first need.
  for (const identifier of ['ada@example.test', 'nobody@example.test']) await (await open()).signIn('wonderland', identifier);
  const moveTo = (other: string) => {
    address = other;
  };
  return { ...test, open, moveTo };
}

describe('S4: where too many passwords are being checked', () => {
  it('refuses a known and an unknown account alike, with the time to wait', async () => {
    const { open } = await setUp();
    const { signIn } = await open();
    const end = await crowd('192.0.2.1');
    const known = await signIn();
    const unknown = await signIn('wonderland', 'nobody@example.test');
    await end();
    expect(known.status).toBe(503);
    // How long a hash takes is learnt from those before, of other tests too.
    const retryAfter = Number(known.headers.get('retry-after'));
    expect(Number.isInteger(retryAfter) && retryAfter >= 1).toBe(true);
    expect([...known.headers]).toEqual([...unknown.headers]);
    const text = await known.text();
    expect(text).toBe(await unknown.text());
    expect(JSON.parse(text)).toMatchObject({ code: 'server-busy', retryAfter });
  });

  it('counts nothing, however often one tries', async () => {
    const { open } = await setUp();
    const { signIn } = await open();
    const end = await crowd('192.0.2.1');
    for (let attempt = 0; attempt < 40; attempt += 1) expect((await signIn('wrong')).status).toBe(503);
    await end();
    expect((await signIn()).status).toBe(200);
  });

  it('tells a form without JavaScript on its page', async () => {
    const { open } = await setUp();
    const { browser, id } = await open();
    const { formToken } = await browser.interaction(id);
    const end = await crowd('192.0.2.1');
    const fields: [string, string][] = [
      ['token', formToken],
      ['identifier', 'ada@example.test'],
      ['password', 'wonderland'],
    ];
    const answer = await browser.postForm(`/api/interactions/${id}/sign-in`, fields);
    await end();
    const place = answer.headers.get('location') ?? '';
    expect(place).toMatch(new RegExp(`/interaction/${id}\\?retry=`));
    expect(await (await browser.open(place)).text()).toContain('"code":"server-busy"');
  });

  it('lets who comes from elsewhere have their turn', async () => {
    const { open, moveTo } = await setUp();
    const { signIn } = await open();
    const end = await crowd('192.0.2.1');
    moveTo('198.51.100.7');
    const signingIn = signIn();
    await end();
    expect((await signingIn).status).toBe(200);
  });

  it('does the same at the password dialect, in its own words', async () => {
    const { app, origin } = await setUp();
    const login = () =>
      app.fetch(
        new Request(`${origin}/movenium/login`, {
          method: 'POST',
          body: new URLSearchParams({
            grant_type: 'password',
            client_id: 'openapi',
            username: 'ada@example.test',
            password: 'wonderland',
          }),
        }),
      );
    const end = await crowd('192.0.2.1');
    const answers = [];
    for (let attempt = 0; attempt < 11; attempt += 1) answers.push(await login());
    await end();
    expect([answers[0]?.status, answers[10]?.status]).toEqual([503, 503]);
    expect(answers[0]?.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
    expect(await answers[0]?.json()).toEqual({
      error: 'temporarily_unavailable',
      error_description: expect.stringMatching(/^Too many others are signing in\. Try again in [1-9]\d* seconds\.$/),
    });
    expect((await login()).status).toBe(200);
  });
});
