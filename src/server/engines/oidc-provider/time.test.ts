import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { errorOf, tokensOf, World } from '../../testing/engine-contract/world.ts';
import { isInteraction } from '../../testing/test-browser.ts';
import { createTestEngine, testSubject } from './testing.ts';

// The library reads Date itself; timers stay real.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
const setUp = async () => {
  const world = new World(testSubject(await createTestEngine()));
  return { world, browser: world.browser() };
};

describe('in time', () => {
  it('20: a code ends after 60 seconds', async () => {
    const { world, browser } = await setUp();
    const code = (await browser.authorize(world.web.authorizationUrl())).searchParams.get('code');
    pass(61);
    expect(await errorOf(await world.web.exchange(code))).toEqual({ status: 400, error: 'invalid_grant' });
  });

  it('28: a code used again when it has long expired still ends what it gave', async () => {
    const { world, browser } = await setUp();
    const code = (await browser.authorize(world.web.authorizationUrl())).searchParams.get('code');
    const tokens = await tokensOf(await world.web.exchange(code));
    pass(500);
    expect((await world.web.exchange(code)).status).toBe(400);
    expect(await world.isActive(tokens.access_token)).toBe(false);
    expect((await world.web.refresh(tokens.refresh_token)).status).toBe(400);
  });

  it('45, 47: a refresh token ends with its family, and a spent one is known until then', async () => {
    const { world, browser } = await setUp();
    const first = await world.connect(browser, world.web);
    pass(60 * 24 * 60 * 60);
    const second = await tokensOf(await world.web.refresh(first.refresh_token));
    expect((await world.web.refresh(first.refresh_token)).status).toBe(400);
    expect((await world.web.refresh(second.refresh_token)).status).toBe(400);
    const third = await world.connect(browser, world.web);
    pass(60 * 24 * 60 * 60);
    const fourth = await tokensOf(await world.web.refresh(third.refresh_token));
    pass(31 * 24 * 60 * 60);
    expect((await world.web.refresh(fourth.refresh_token)).status).toBe(400);
  });

  it('access given once is gone with its token, connection and all', async () => {
    const { world, browser } = await setUp();
    const tokens = await world.connect(browser, world.web, { decision: 'allow', duration: 'once' });
    const account = await world.accountPages(browser);
    expect(await account.connections()).toHaveLength(1);
    pass(599);
    expect((await world.web.call(world.subject.resource, tokens.access_token)).status).toBe(200);
    pass(2);
    expect((await world.web.call(world.subject.resource, tokens.access_token)).status).toBe(401);
    expect(await (await world.accountPages(browser)).connections()).toEqual([]);
    expect(isInteraction(await browser.follow(world.web.authorizationUrl()))).toBe(true);
  });

  it('access for thirty days outlives no refresh', async () => {
    const { world, browser } = await setUp();
    const first = await world.connect(browser, world.web, { decision: 'allow', duration: 'thirty-days' });
    pass(30 * 24 * 60 * 60 - 60);
    const last = await tokensOf(await world.web.refresh(first.refresh_token));
    expect(last.expires_in).toBeLessThanOrEqual(60);
    pass(61);
    expect(await world.isActive(last.access_token)).toBe(false);
    expect((await world.web.refresh(last.refresh_token)).status).toBe(400);
  });

  it('74, 77: a token says truthfully when the person signed in', async () => {
    const { world, browser } = await setUp();
    const authTime = async (changes: Record<string, string>) => {
      const answer = await browser.authorize(world.web.authorizationUrl({ scope: 'openid', ...changes }));
      const { id_token } = (await tokensOf(await world.web.exchange(answer.searchParams.get('code')))) as unknown as { id_token: string };
      return (JSON.parse(Buffer.from(id_token.split('.')[1] ?? '', 'base64url').toString()) as { auth_time: number }).auth_time;
    };
    const first = await authTime({ max_age: '10000' });
    pass(100);
    expect(await authTime({ max_age: '10000' })).toBe(first);
    expect(await authTime({ prompt: 'login' })).toBeGreaterThanOrEqual(first + 100);
    pass(100);
    expect(await authTime({ max_age: '10' })).toBeGreaterThanOrEqual(first + 200);
  });
});
