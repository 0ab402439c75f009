import { describe, expect, it } from 'vitest';
import { demoPassword } from '../demo/accounts.ts';
import { answerOf, openAccountApi } from '../testing/account-api.ts';
import { createDemoClients } from '../testing/demo-clients.ts';
import { createTestApp } from '../testing/test-app.ts';
import { idOf, TestBrowser } from '../testing/test-browser.ts';
import { KnownDevices } from './known-devices.ts';

const cookieName = 'latchstring-device-4400';

function setUp(publicUrl?: string) {
  let address = '192.0.2.1';
  const test = createTestApp({ addressOf: () => address, ...(publicUrl !== undefined && { publicUrl }) });
  const { notesweb } = createDemoClients(test.fetch, test.origin);
  const newBrowser = () => new TestBrowser(test.fetch, test.origin);
  /** Signs in afresh, whoever is signed in there. @returns the answer's status */
  const signIn = async (browser: TestBrowser, identifier = 'ada@example.test', password = demoPassword) => {
    const id = idOf(await browser.follow(notesweb.authorizationUrl({ prompt: 'login' })));
    return (await browser.post(`/api/interactions/${id}/sign-in`, { identifier, password })).status;
  };
  const guess = async (times: number, identifier: string | ((time: number) => string) = 'ada@example.test', from = '198.51.100.7') => {
    const before = address;
    address = from;
    const stranger = newBrowser();
    for (let time = 0; time < times; time += 1) {
      await signIn(stranger, typeof identifier === 'string' ? identifier : identifier(time), 'wrong');
    }
    address = before;
  };
  return { ...test, newBrowser, signIn, guess, notesweb };
}

describe('a browser in which an account has signed in before', () => {
  it('S6, 123: is let in with the right password, however often strangers guessed', async () => {
    const { newBrowser, signIn, guess } = setUp();
    const own = newBrowser();
    expect(await signIn(own)).toBe(200);
    await guess(12);
    expect([await signIn(newBrowser()), await signIn(own)]).toEqual([429, 200]);
  });

  it('S6: is let in when its whole network is locked out', async () => {
    const { newBrowser, signIn, guess } = setUp();
    const own = newBrowser();
    await signIn(own);
    await guess(30, (time) => `person-${time}`, '192.0.2.1');
    expect([await signIn(newBrowser(), 'grace@example.test'), await signIn(own)]).toEqual([429, 200]);
  });

  it('S6, 123: is known to that account only, and by no cookie that anybody made', async () => {
    const { newBrowser, signIn, guess } = setUp();
    const own = newBrowser();
    await signIn(own, 'grace@example.test');
    const cookie = own.cookies.get(cookieName) ?? '';
    await guess(10);
    expect(await signIn(own)).toBe(429);
    const [id = '', signature = ''] = cookie.split('.');
    await guess(10, 'grace@example.test');
    for (const made of [
      `${id.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))}.${signature}`,
      `${id}.${'A'.repeat(43)}`,
      '',
      '~',
      'é.é',
    ]) {
      const other = newBrowser();
      other.cookies.set(cookieName, encodeURIComponent(made));
      expect(await signIn(other, 'grace@example.test')).toBe(429);
    }
    const copied = newBrowser();
    copied.cookies.set(cookieName, cookie);
    expect(await signIn(copied, 'grace@example.test')).toBe(200);
  });

  it('S6, 123: has ten failures of its own, and then waits as strangers do', async () => {
    const { newBrowser, signIn, guess } = setUp();
    const own = newBrowser();
    await signIn(own);
    await guess(10);
    for (let time = 0; time < 10; time += 1) expect(await signIn(own, 'ada@example.test', 'wrong')).toBe(401);
    expect(await signIn(own)).toBe(429);
  });

  it('S6: is known to several accounts, each with a share of its own', async () => {
    const { newBrowser, signIn, guess } = setUp();
    const own = newBrowser();
    for (const name of ['ada', 'grace', 'katherine', 'ada']) await signIn(own, `${name}@example.test`);
    for (const name of ['ada', 'grace', 'katherine']) await guess(10, `${name}@example.test`, `198.51.100.${name.length}`);
    for (let time = 0; time < 10; time += 1) await signIn(own, 'ada@example.test', 'wrong');
    expect(await Promise.all(['ada', 'grace', 'katherine'].map((name) => signIn(own, `${name}@example.test`)))).toEqual([429, 200, 200]);
  });

  it('98, S6: gets the same answers for accounts that do not exist', async () => {
    const { newBrowser, signIn } = setUp();
    const own = newBrowser();
    await signIn(own);
    for (const identifier of ['grace@example.test', 'nobody@example.test']) {
      const statuses = [];
      for (let time = 0; time < 11; time += 1) statuses.push(await signIn(own, identifier, 'wrong'));
      expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
    }
  });

  it('97, S6: is told by a cookie that scripts do not see and that names nobody', async () => {
    for (const [publicUrl, name, secure] of [
      [undefined, cookieName, ''],
      ['https://login.example', '__Host-latchstring-device', ' Secure;'],
    ] as const) {
      const { fetch, origin, newBrowser, notesweb } = setUp(publicUrl);
      const browser = newBrowser();
      const id = idOf(await browser.follow(notesweb.authorizationUrl()));
      const cookies = [...browser.cookies].map(([cookie, value]) => `${cookie}=${value}`).join('; ');
      const response = await fetch(
        new Request(`${origin}/api/interactions/${id}/sign-in`, {
          method: 'POST',
          body: JSON.stringify({ identifier: 'ada@example.test', password: demoPassword }),
          headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie: cookies },
        }),
      );
      const device = response.headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`));
      expect(device).toMatch(new RegExp(`^${name}=[\\w-]{22}\\.[\\w-]{43}; Max-Age=15552000; Path=/; HttpOnly;${secure} SameSite=Lax$`));
    }
  });

  it('S6, 123: is forgotten when the account signs out everywhere', async () => {
    const { browser, origin, fetch, pagesTokens, notesweb } = await openAccountApi();
    const lockOut = async () => {
      const stranger = new TestBrowser(fetch, origin);
      const id = idOf(await stranger.follow(notesweb.authorizationUrl()));
      for (let time = 0; time < 10; time += 1) {
        await stranger.post(`/api/interactions/${id}/sign-in`, { identifier: 'ada@example.test', password: 'wrong' });
      }
    };
    const signIn = async () => {
      const id = idOf(await browser.follow(notesweb.authorizationUrl({ prompt: 'login' })));
      return (await browser.post(`/api/interactions/${id}/sign-in`, { identifier: 'ada@example.test', password: demoPassword })).status;
    };
    await lockOut();
    expect(await signIn()).toBe(200);
    const headers = { authorization: `Bearer ${pagesTokens.access_token}` };
    expect((await answerOf(await browser.post('/api/session/sign-out-everywhere', {}, headers))).status).toBe(200);
    expect(await signIn()).toBe(429);
  });
});

describe('the cookie of known browsers', () => {
  it('S6: holds a bounded number of accounts, the latest first, each once', () => {
    const devices = new KnownDevices();
    let cookie: string | undefined;
    for (let account = 0; account < 20; account += 1)
      cookie = devices.remember(devices.remember(cookie, `acct-${account}`), `acct-${account}`);
    const known = Array.from({ length: 20 }, (_, account) => devices.find(cookie, `acct-${account}`) !== null);
    expect(known).toEqual([...Array<boolean>(12).fill(false), ...Array<boolean>(8).fill(true)]);
    expect(cookie?.length).toBeLessThan(600);
    expect(cookie).not.toContain('acct');
  });

  it('S6: is worth nothing to another server, nor after all browsers were forgotten', () => {
    const devices = new KnownDevices();
    const cookie = devices.remember(undefined, 'acct-ada');
    expect(new KnownDevices().find(cookie, 'acct-ada')).toBeNull();
    devices.clear();
    expect([devices.find(cookie, 'acct-ada'), devices.find(undefined, 'acct-ada'), devices.find(cookie, null)]).toEqual([null, null, null]);
  });
});
