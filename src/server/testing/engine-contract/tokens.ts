import { describe, expect, it } from 'vitest';
import { errorOf, tokensOf, type World } from './world.ts';

const times = <T>(count: number, work: () => Promise<T>) => Promise.all(Array.from({ length: count }, work));

/** Codes and refresh tokens that are used more than once, at once or later. */
export function describeTokens(setUp: () => Promise<World>): void {
  const withCode = async () => {
    const world = await setUp();
    const browser = world.browser();
    const code = (await browser.authorize(world.web.authorizationUrl())).searchParams.get('code');
    return { world, browser, code };
  };

  describe('a code', () => {
    it('R19: redeemed twenty times at once works once, and its tokens live', async () => {
      const { world, code } = await withCode();
      const answers = await times(20, () => world.web.exchange(code));
      const [good, ...others] = answers.filter(({ ok }) => ok);
      expect(others).toEqual([]);
      for (const refused of answers.filter(({ ok }) => !ok)) {
        expect(await errorOf(refused)).toEqual({ status: 400, error: 'invalid_grant' });
      }
      const tokens = await tokensOf(good ?? Response.error());
      expect(await world.isActive(tokens.access_token)).toBe(true);
      expect((await world.web.refresh(tokens.refresh_token)).status).toBe(200);
    });

    it('27: used again later is refused, and what it gave dies, but not what other codes gave', async () => {
      const { world, browser, code } = await withCode();
      const tokens = await tokensOf(await world.web.exchange(code));
      const others = await world.connect(browser, world.web);
      expect(await errorOf(await world.web.exchange(code))).toEqual({ status: 400, error: 'invalid_grant' });
      expect(await world.isActive(tokens.access_token)).toBe(false);
      expect((await world.web.refresh(tokens.refresh_token)).status).toBe(400);
      expect(await world.isActive(others.access_token)).toBe(true);
    });

    it('27: used again, does not end an access that was given once, nor what later codes give', async () => {
      const world = await setUp();
      if (!(await world.service()).durations.includes('once')) return;
      const browser = world.browser();
      const answer = await browser.authorize(world.web.authorizationUrl(), undefined, { decision: 'allow', duration: 'once' });
      const code = answer.searchParams.get('code');
      await tokensOf(await world.web.exchange(code));
      expect((await world.web.exchange(code)).status).toBe(400);
      const later = await world.connect(browser, world.web);
      expect(await world.isActive(later.access_token)).toBe(true);
      expect(await (await world.accountPages(browser)).connectionOf(world.web)).toMatchObject({ duration: 'once', liveTokens: 1 });
    });

    it('R37: is burned by a wrong verifier', async () => {
      const { world, code } = await withCode();
      expect((await world.web.exchange(code, { code_verifier: 'x'.repeat(43) })).status).toBe(400);
      expect((await world.web.exchange(code)).status).toBe(400);
    });

    it('is not burned by who cannot authenticate', async () => {
      const { world, code } = await withCode();
      expect((await world.web.exchange(code, { client_secret: 'wrong' })).status).toBe(400);
      expect((await world.web.exchange(code)).status).toBe(200);
    });
  });

  describe('a refresh token', () => {
    it('44, 45: rotates; used again, its whole family dies, but not the connection', async () => {
      const { world, browser, code } = await withCode();
      const first = await tokensOf(await world.web.exchange(code));
      const second = await tokensOf(await world.web.refresh(first.refresh_token));
      expect(second.refresh_token).not.toBe(first.refresh_token);
      expect((await world.web.refresh(first.refresh_token)).status).toBe(400);
      expect(await world.isActive(second.access_token)).toBe(false);
      expect((await world.web.refresh(second.refresh_token)).status).toBe(400);
      expect((await browser.follow(world.web.authorizationUrl())).searchParams.has('code')).toBe(true);
    });

    it('R18: used twenty times at once works at most once', async () => {
      const { world, code } = await withCode();
      const { refresh_token } = await tokensOf(await world.web.exchange(code));
      const answers = await times(20, () => world.web.refresh(refresh_token));
      expect(answers.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1);
    });

    it('54: revoked, takes its access tokens along; another app’s token survives', async () => {
      const { world, code } = await withCode();
      const tokens = await tokensOf(await world.web.exchange(code));
      await world.spa.revoke(tokens.refresh_token ?? '');
      expect(await world.isActive(tokens.access_token)).toBe(true);
      expect((await world.web.revoke(tokens.refresh_token ?? '')).status).toBe(200);
      expect(await world.isActive(tokens.access_token)).toBe(false);
      expect(await world.isActive(tokens.refresh_token)).toBe(false);
    });
  });
}
