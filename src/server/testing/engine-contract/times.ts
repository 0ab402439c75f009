import { describe, expect, it } from 'vitest';
import { idOf, isInteraction } from '../test-browser.ts';
import { errorOf, tokensOf, type World } from './world.ts';

const day = 24 * 60 * 60;

/** Access for a time: what the next page says of it, and that it ends. */
export function describeTimes(setUp: () => Promise<World>): void {
  const allowed = async (duration: string) => {
    const world = await setUp();
    if (!(await world.service()).durations.some((offered) => offered === duration)) return null;
    const browser = world.browser();
    const tokens = await world.connect(browser, world.web, { decision: 'allow', duration });
    return { world, browser, tokens };
  };

  /** The same, where time can pass. */
  const allowedInTime = async (duration: string) => {
    const test = await allowed(duration);
    const advance = test?.world.subject.advance;
    return test && advance ? { ...test, advance } : null;
  };

  describe('in time', () => {
    it.each(['once', 'thirty-days', 'until-revoked'])('the next page tells that access was given before: %s', async (duration) => {
      const test = await allowed(duration);
      if (!test) return;
      const { world, browser } = test;
      const signedOut = world.browser();
      expect((await signedOut.interaction(idOf(await world.openPage(signedOut, world.web)))).earlierDuration).toBeNull();
      const page = await world.openPage(browser, world.web, { prompt: 'consent' });
      expect((await browser.interaction(idOf(page))).earlierDuration).toBe(duration);
      const first = await world.openPage(browser, world.other);
      expect((await browser.interaction(idOf(first))).earlierDuration).toBeNull();
    });

    it('20: a code ends after 60 seconds, and is none of the live tokens', async () => {
      const test = await allowedInTime('until-revoked');
      if (!test) return;
      const { world, browser, advance } = test;
      const code = (await browser.follow(world.web.authorizationUrl())).searchParams.get('code');
      advance(61);
      expect(await errorOf(await world.web.exchange(code))).toEqual({ status: 400, error: 'invalid_grant' });
    });

    it('access for thirty days is outlived by no refresh, and then asked for as if for the first time', async () => {
      const test = await allowedInTime('thirty-days');
      if (!test) return;
      const { world, browser, tokens, advance } = test;
      advance(29 * day);
      const second = await tokensOf(await world.web.refresh(tokens.refresh_token));
      advance(day - 100);
      const last = await tokensOf(await world.web.refresh(second.refresh_token));
      expect(last.expires_in).toBeLessThanOrEqual(100);
      expect(await world.isActive(last.access_token)).toBe(true);
      const late = (await browser.authorize(world.web.authorizationUrl())).searchParams.get('code');
      advance(101);
      for (const token of [last.access_token, last.refresh_token]) expect(await world.isActive(token)).toBe(false);
      expect((await world.web.call(world.subject.resource, last.access_token)).status).toBe(401);
      expect(await errorOf(await world.web.refresh(last.refresh_token))).toEqual({ status: 400, error: 'invalid_grant' });
      expect(await errorOf(await world.web.exchange(late))).toEqual({ status: 400, error: 'invalid_grant' });
      expect(await (await world.accountPages(browser)).connections()).toEqual([]);
      const page = await world.openPage(browser, world.web);
      expect(await browser.interaction(idOf(page))).toMatchObject({ prompt: 'consent', earlierDuration: null });
    });

    it('a silent request does not move the end of thirty days', async () => {
      const test = await allowedInTime('thirty-days');
      if (!test) return;
      const { world, browser, advance } = test;
      const { endsAt } = await (await world.accountPages(browser)).connectionOf(world.web);
      advance(60);
      const silent = await browser.follow(world.web.authorizationUrl());
      expect(isInteraction(silent)).toBe(false);
      await tokensOf(await world.web.exchange(silent.searchParams.get('code')));
      expect((await (await world.accountPages(browser)).connectionOf(world.web)).endsAt).toBe(endsAt);
    });

    it('60: introspection tells no end that is later than that of the access', async () => {
      const test = await allowed('until-revoked');
      if (!test || !(await test.world.service()).durations.includes('once')) return;
      const { world, browser, tokens } = test;
      await browser.decide(await world.openPage(browser, world.web, { prompt: 'consent' }), { decision: 'allow', duration: 'once' });
      const { endsAt } = await (await world.accountPages(browser)).connectionOf(world.web);
      for (const token of [tokens.access_token, tokens.refresh_token]) {
        const { exp } = (await (await world.web.introspect(token ?? '')).json()) as { exp: number };
        expect(exp * 1000).toBeLessThanOrEqual(Date.parse(endsAt ?? '') + 1000);
      }
    });

    it('access given once ends with its token, and a silent request while it lasts does not prolong it', async () => {
      const test = await allowedInTime('once');
      if (!test) return;
      const { world, browser, tokens, advance } = test;
      advance(tokens.expires_in - 30);
      const silent = (await browser.follow(world.web.authorizationUrl())).searchParams.get('code');
      const again = await tokensOf(await world.web.exchange(silent));
      expect(again.refresh_token).toBeUndefined();
      advance(31);
      for (const token of [tokens.access_token, again.access_token]) expect(await world.isActive(token)).toBe(false);
      expect(await (await world.accountPages(browser)).connections()).toEqual([]);
    });
  });
}
