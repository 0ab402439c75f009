import { describe, expect, it } from 'vitest';
import type { AccountPages, World } from './world.ts';

/** How people find an app among those that they gave access to. */
export function describeLists(setUp: () => Promise<World>): void {
  const connected = async () => {
    const world = await setUp();
    const browser = world.browser();
    const tokens = await world.connect(browser, world.web, undefined, { scope: world.subject.confidential.scopes[0] });
    world.subject.advance?.(60);
    await world.connect(browser, world.other);
    const account = await world.accountPages(browser);
    const [web, other] = [await account.connectionOf(world.web), await account.connectionOf(world.other)];
    return { world, browser, tokens, account, web, other };
  };
  const idsOf = async (account: AccountPages, query: Record<string, string>) =>
    (await account.list(`?${new URLSearchParams(query)}`)).connections.map(({ id }) => id);

  describe('the list', () => {
    it('is sorted as it is asked to be', async () => {
      const { account, web, other, world } = await connected();
      const byName = [web, other].sort((a, b) => a.client.name.localeCompare(b.client.name, 'en')).map(({ id }) => id);
      expect(await idsOf(account, { sort: 'name' })).toEqual(byName);
      if (world.subject.advance) expect(await idsOf(account, { sort: 'newest' })).toEqual([other.id, web.id]);
    });

    it('is sorted by use, where the engine knows of it', async () => {
      const { account, web, other, world, tokens } = await connected();
      if (!(await world.service()).lastUse) return;
      await world.web.call(world.subject.resource, tokens.access_token);
      expect(await idsOf(account, { sort: 'last-used' })).toEqual([web.id, other.id]);
      expect(await idsOf(account, { sort: 'longest-unused' })).toEqual([other.id, web.id]);
    });

    it('is searched by names, hosts and titles of scopes, and says how many there are in all', async () => {
      const { account, web, other } = await connected();
      expect(await idsOf(account, { q: web.client.name.toUpperCase() })).toEqual([web.id]);
      if (web.client.publisher !== null) expect(await idsOf(account, { q: web.client.publisher })).toContain(web.id);
      const [onlyOther] = other.scopes.filter(({ name }) => !web.scopes.some((scope) => scope.name === name));
      expect(await idsOf(account, { q: onlyOther?.title ?? '' })).toEqual([other.id]);
      expect((await idsOf(account, { q: web.client.redirectHost })).sort()).toEqual([web.id, other.id].sort());
      expect(await account.list('?q=made%20up')).toMatchObject({ connections: [], total: 0, all: 2, nextCursor: null });
    });

    it('is filtered by service, by what apps can change and by what is not used', async () => {
      const { account, web, other, world } = await connected();
      expect(await idsOf(account, { service: world.subject.serviceId })).toHaveLength(2);
      expect(await idsOf(account, { service: 'made-up' })).toEqual([]);
      const changing = [web, other].filter(({ scopes }) => scopes.some(({ access }) => access === 'write')).map(({ id }) => id);
      expect(await idsOf(account, { access: 'change' })).toEqual(changing);
      const unused = await idsOf(account, { unusedSince: new Date(Date.parse(other.grantedAt) + 60_000).toISOString() });
      expect(unused.sort()).toEqual((await world.service()).lastUse ? [web.id, other.id].sort() : []);
      expect(await idsOf(account, { unusedSince: new Date(Date.parse(web.grantedAt)).toISOString() })).toEqual([]);
    });

    it('refuses a cursor that no page gave', async () => {
      const { account } = await connected();
      expect((await account.send('/api/connections?cursor=made-up')).status).toBe(400);
    });
  });
}
