import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { RevokedListSchema, RevokedManySchema } from '../../../contract/connection.ts';
import type { World } from './world.ts';

/** Taking back the access of several apps at once, and of no others. */
export function describeRevokeMany(setUp: () => Promise<World>): void {
  const connected = async () => {
    const world = await setUp();
    const browser = world.browser();
    const web = await world.connect(browser, world.web);
    const other = await world.connect(browser, world.other);
    await world.connect(browser, world.spa);
    const hers = await world.connect(world.browser(), world.web, undefined, {}, world.subject.people.grace);
    const account = await world.accountPages(browser);
    return { world, browser, web, other, hers, account };
  };

  describe('a revoke', () => {
    it("never touches another app's tokens, nor the same app's of another person (keycloak 35486)", async () => {
      const { world, browser, web, other, hers, account } = await connected();
      const otherCode = (await browser.follow(world.other.authorizationUrl())).searchParams.get('code');
      const { id } = await account.connectionOf(world.web);
      expect((await account.send(`/api/connections/${id}`, 'DELETE')).status).toBe(200);
      expect(await world.isActive(web.access_token)).toBe(false);
      for (const token of [other.access_token, other.refresh_token]) expect(await world.isActive(token, world.other)).toBe(true);
      for (const token of [hers.access_token, hers.refresh_token]) expect(await world.isActive(token)).toBe(true);
      expect((await world.other.exchange(otherCode)).status).toBe(200);
      expect((await world.web.refresh(hers.refresh_token)).status).toBe(200);
      expect((await account.connections()).map(({ client }) => client.id).sort()).toEqual(
        [world.other.options.id, world.spa.options.id].sort(),
      );
      expect((await account.send('/api/connections')).status).toBe(200);
    });

    it('of several apps at once ends each of them, with its receipt', async () => {
      const { world, web, other, hers, account } = await connected();
      const spa = (await account.connectionOf(world.spa)).id;
      const ids = [(await account.connectionOf(world.web)).id, 'made-up', (await account.connectionOf(world.other)).id];
      const answer = await account.send('/api/connections/revoke', 'POST', { ids });
      const { results } = v.parse(RevokedManySchema, await answer.json());
      expect(results.map(({ id, outcome }) => [id, outcome])).toEqual([
        [ids[0], 'revoked'],
        ['made-up', 'not-found'],
        [ids[2], 'revoked'],
      ]);
      for (const result of results) {
        if (result.outcome !== 'revoked') continue;
        expect(result.receipt.connectionId).toBe(result.id);
        expect(result.receipt.lines.map(({ state }) => state)).toEqual(result.receipt.lines.map(() => 'dead'));
      }
      for (const token of [web.access_token, web.refresh_token]) expect(await world.isActive(token)).toBe(false);
      for (const token of [other.access_token, other.refresh_token]) expect(await world.isActive(token, world.other)).toBe(false);
      expect(await world.isActive(hers.access_token)).toBe(true);
      expect((await account.connections()).map(({ id }) => id)).toEqual([spa]);
    });

    it('is listed with its receipt and history, until the app is connected again', async () => {
      const { world, browser, account } = await connected();
      const before = await account.connectionOf(world.web);
      const receipt = await (await account.send(`/api/connections/${before.id}`, 'DELETE')).json();
      const listed = async () => v.parse(RevokedListSchema, await (await account.send('/api/connections/revoked')).json()).revoked;
      expect(await listed()).toEqual([{ connection: before, receipt }]);
      const details = (await (await account.send(`/api/connections/revoked/${before.id}`)).json()) as { history: { event: string }[] };
      if ((await world.service()).history) expect(details.history[0]?.event).toBe('revoked');
      await world.connect(browser, world.web);
      expect(await listed()).toEqual([]);
    });

    it('93: makes the next request ask as if for the first time', async () => {
      const { world, browser, account } = await connected();
      const { id } = await account.connectionOf(world.other);
      await account.send(`/api/connections/${id}`, 'DELETE');
      const page = await world.openPage(browser, world.other);
      const shown = await browser.interaction(page.pathname.split('/').at(-1) ?? '');
      expect(shown).toMatchObject({ prompt: 'consent', earlierDuration: null });
      expect(shown.scopes.every(({ state }) => state === 'new')).toBe(true);
      await browser.decide(page);
      expect((await account.connectionOf(world.other)).id).not.toBe(id);
    });
  });
}
