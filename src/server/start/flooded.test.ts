import { describe, expect, it } from 'vitest';
import { createTestEngine } from '../engines/oidc-provider/testing.ts';
import { inProcessAccounts } from '../testing/engine-contract/in-process.ts';
import { createTestApp } from '../testing/test-app.ts';
import { idOf, TestBrowser } from '../testing/test-browser.ts';
import { TestClient } from '../testing/test-client.ts';

const victim = '192.0.2.1';
const attacker = '198.51.100.7';

/** The demo's public app at one of the engines, where each request comes from the address that the test says. */
async function setUp(engine: 'mock' | 'oidc-provider') {
  let address = victim;
  const own = engine === 'mock' ? {} : { engine: await createTestEngine(), accounts: inProcessAccounts };
  const test = createTestApp({ ...own, addressOf: () => address });
  const base = `${test.origin}${engine === 'mock' ? '/standard' : '/oidc'}`;
  const authorize = `${base}${engine === 'mock' ? '/authorize' : '/auth'}`;
  const client = new TestClient(test.fetch, { authorize, token: `${base}/token`, id: 'notesspa', scope: 'notes:read' });
  const open = async () => {
    const browser = new TestBrowser(test.fetch, test.origin);
    const page = await browser.follow(client.authorizationUrl());
    return { browser, page, show: () => browser.open(`/interaction/${idOf(page)}`) };
  };
  /** Sends so many authorization requests that nobody looks at, each of a browser that has no cookie. */
  const flood = async (times: number, from: string) => {
    address = from;
    for (let time = 0; time < times; time += 1) await test.fetch(new Request(client.authorizationUrl()));
    address = victim;
  };
  const finish = async ({ browser, page }: Awaited<ReturnType<typeof open>>) => {
    const consent = await browser.signIn(page);
    const answer = await browser.decide(consent, { decision: 'allow', scopes: ['notes:read'] });
    return (await client.exchange(answer.searchParams.get('code'))).status;
  };
  const visit = async (times: number, from: string) => {
    address = from;
    for (let time = 0; time < times; time += 1) await (await open()).show();
    address = victim;
  };
  return { ...test, client, open, flood, finish, visit };
}

describe.each(['mock', 'oidc-provider'] as const)('S5: in a flood, with the engine %s', (engine) => {
  it('ten thousand requests of an address evict nobody of another, whether their page was shown or not', async () => {
    const { open, flood, finish } = await setUp(engine);
    const [shown, opened] = [await open(), await open()];
    await shown.show();
    await flood(10_100, attacker);
    expect([await finish(shown), await finish(opened)]).toEqual([200, 200]);
  });

  it('who has their page before them keeps it, although the flood comes from their own address', async () => {
    const { open, flood, finish } = await setUp(engine);
    const before = await open();
    await before.show();
    await flood(5050, victim);
    const during = await open();
    await during.show();
    await flood(5050, victim);
    expect([await finish(before), await finish(during)]).toEqual([200, 200]);
  });

  it('pages that are shown as well take the share of those who show them only', async () => {
    const { open, visit, finish } = await setUp(engine);
    const mine = await open();
    await mine.show();
    await visit(1100, attacker);
    const another = await open();
    expect([await finish(mine), await finish(another)]).toEqual([200, 200]);
  });
});

it('S5: ten thousand wishes for a sign-out leave the one that a person is asked about', async () => {
  const { fetch, origin, open, finish } = await setUp('mock');
  const person = await open();
  await finish(person);
  const { browser } = person;
  const asked = await browser.follow('/standard/end-session');
  expect(await (await browser.open(asked)).text()).toContain('name="token"');
  for (let time = 0; time < 10_100; time += 1) await fetch(new Request(`${origin}/standard/end-session`));
  expect((await browser.open(asked)).status).toBe(200);
});
