import { describe, expect, it } from 'vitest';
import { idOf } from '../test-browser.ts';
import { errorOf, tokensOf, type World } from './world.ts';

/** What the end of a browser's sign-in means for Latchstring's own pages, and for apps. */
export function describeSignOut(setUp: () => Promise<World>): void {
  describe('signing out', () => {
    it('51: ends the tokens of this browser’s account pages, and of no other browser’s', async () => {
      const world = await setUp();
      const [here, there] = [world.browser(), world.browser()];
      const ended = await world.accountPages(here);
      const kept = await world.accountPages(there);
      expect((await here.post('/api/session/sign-out', {})).status).toBe(200);
      expect((await ended.send('/api/connections')).status).toBe(401);
      expect((await ended.client.refresh(ended.tokens.refresh_token)).status).toBe(400);
      expect((await kept.send('/api/connections')).status).toBe(200);
      expect((await kept.client.refresh(kept.tokens.refresh_token)).status).toBe(200);
    });

    it('asks for a sign-in at the next request, and leaves apps connected', async () => {
      const world = await setUp();
      const browser = world.browser();
      const tokens = await world.connect(browser, world.web);
      await browser.post('/api/session/sign-out', {});
      expect(await world.isActive(tokens.access_token)).toBe(true);
      const url = await world.openPage(browser, world.web);
      expect(await browser.interaction(idOf(url))).toMatchObject({ prompt: 'sign-in', accounts: [] });
    });

    it('R15: who signs in next gets nothing of who was here before', async () => {
      const world = await setUp();
      const { grace } = world.subject.people;
      const browser = world.browser();
      await world.connect(browser, world.web);
      await world.accountPages(browser);
      await browser.post('/api/session/sign-out', {});
      const pages = await world.accountPages(browser, grace);
      expect(await pages.connections()).toEqual([]);
      expect(await (await pages.send('/api/connections')).json()).toMatchObject({ account: { identifier: grace.identifier } });
    });

    it('everywhere: ends the account’s pages in every browser, and asks there too for a sign-in at the next request', async () => {
      const world = await setUp();
      const [here, there] = [world.browser(), world.browser()];
      const pages = [await world.accountPages(here), await world.accountPages(there)] as const;
      const apps = await world.connect(there, world.web);
      expect(await world.signOutEverywhere(here, pages[0])).toBe(200);
      for (const { send, client, tokens } of pages) {
        expect((await send('/api/connections')).status).toBe(401);
        expect((await client.refresh(tokens.refresh_token)).status).toBe(400);
      }
      for (const browser of [here, there]) {
        const silent = await browser.follow(world.web.authorizationUrl({ prompt: 'none' }));
        expect(silent.searchParams.get('error')).toBe('login_required');
        const url = await world.openPage(browser, world.web);
        expect(await browser.interaction(idOf(url))).toMatchObject({ prompt: 'sign-in', accounts: [] });
      }
      expect(await world.isActive(apps.access_token)).toBe(true);
      expect((await world.web.refresh(apps.refresh_token)).status).toBe(200);
    });

    it('everywhere: leaves other accounts signed in, with their pages, in the same browsers', async () => {
      const world = await setUp();
      const { grace } = world.subject.people;
      const browser = world.browser();
      const adas = await world.accountPages(browser);
      const url = await world.openPage(browser, world.web, { prompt: 'login' });
      await browser.signIn(url, grace.identifier, grace.password);
      const graces = await world.accountPages(world.browser(), grace);
      expect(await world.signOutEverywhere(browser, adas)).toBe(200);
      expect((await adas.send('/api/connections')).status).toBe(401);
      expect((await graces.send('/api/connections')).status).toBe(200);
      const next = await world.openPage(browser, world.web);
      expect(await browser.interaction(idOf(next))).toMatchObject({ prompt: 'consent', account: { identifier: grace.identifier } });
    });

    it('everywhere: what waits for an answer in another browser asks for a sign-in first, and then goes on', async () => {
      const world = await setUp();
      const [here, there] = [world.browser(), world.browser()];
      const pages = await world.accountPages(here);
      const waiting = await there.signIn(await world.openPage(there, world.web));
      await world.signOutEverywhere(here, pages);
      const refused = await there.post(`/api/interactions/${idOf(waiting)}/decision`, { decision: 'allow' });
      expect(await errorOf(refused)).toEqual({ status: 409, code: 'interaction-changed' });
      expect(await there.interaction(idOf(waiting))).toMatchObject({ prompt: 'sign-in', account: null, accounts: [] });
      expect(await (await world.accountPages(here)).connections()).toEqual([]);
      const answer = await there.decide(await there.signIn(waiting));
      await tokensOf(await world.web.exchange(answer.searchParams.get('code')));
    });

    it('ends the account pages of every account that was signed in here', async () => {
      const world = await setUp();
      const { grace } = world.subject.people;
      const browser = world.browser();
      const adas = await world.accountPages(browser);
      const url = await world.openPage(browser, world.web, { prompt: 'login' });
      await browser.signIn(url, grace.identifier, grace.password);
      expect((await adas.send('/api/connections')).status).toBe(200);
      await browser.post('/api/session/sign-out', {});
      expect((await adas.send('/api/connections')).status).toBe(401);
    });
  });
}
