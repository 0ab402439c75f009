import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { NarrowedSchema } from '../../../contract/connection.ts';
import { idOf, isInteraction } from '../test-browser.ts';
import { errorOf, tokensOf, type World } from './world.ts';

/** What happens to an app's tokens, and to its next request, when a part of its access is taken back. */
export function describeNarrowing(setUp: () => Promise<World>): void {
  const narrowed = async (duration?: string) => {
    const world = await setUp();
    if (!(await world.service()).narrow) return null;
    const [first, second] = world.subject.confidential.scopes;
    const browser = world.browser();
    const tokens = await world.connect(browser, world.web, { decision: 'allow', ...(duration && { duration }) });
    const outstanding = (await browser.follow(world.web.authorizationUrl())).searchParams.get('code');
    const account = await world.accountPages(browser);
    const before = await account.connectionOf(world.web);
    const keep = async (scopes: string[]) => account.send(`/api/connections/${before.id}`, 'PATCH', { scopes });
    const { connection, removed, oldTokensUntil } = v.parse(NarrowedSchema, await (await keep([first])).json());
    return { world, browser, tokens, outstanding, account, before, keep, connection, removed, oldTokensUntil, first, second };
  };

  describe('a part of an access, taken back,', () => {
    it('93: leaves the connection as it was but for that part', async () => {
      const test = await narrowed();
      if (!test) return;
      const { before, connection, removed, second, account, world } = test;
      expect(removed).toEqual([second]);
      expect(connection).toEqual({ ...before, scopes: before.scopes.filter(({ name }) => name !== second) });
      expect(await account.connectionOf(world.web)).toEqual(connection);
    });

    it('is lost to tokens from before, at once where the engine says so, and they keep the rest', async () => {
      const test = await narrowed();
      if (!test) return;
      const { world, tokens, first, oldTokensUntil } = test;
      expect((await world.web.call(world.subject.resource, tokens.access_token)).status).toBe(200);
      expect(await world.isActive(tokens.access_token)).toBe(true);
      if (oldTokensUntil !== null) return;
      expect(await world.scopesOf(tokens.access_token)).toEqual([first]);
      expect(await world.scopesOf(tokens.refresh_token)).toEqual([first]);
    });

    it('48: is in no token that a refresh gives, and asking for it by name is invalid_scope', async () => {
      const test = await narrowed();
      if (!test) return;
      const { world, tokens, first, second } = test;
      const refreshed = await tokensOf(await world.web.refresh(tokens.refresh_token));
      expect(refreshed.scope).toBe(first);
      expect(await world.scopesOf(refreshed.access_token)).toEqual([first]);
      expect(await errorOf(await world.web.refresh(refreshed.refresh_token, { scope: second }))).toEqual({
        status: 400,
        error: 'invalid_scope',
      });
    });

    it('is not in the tokens of a code that was outstanding', async () => {
      const test = await narrowed();
      if (!test) return;
      const { world, outstanding, first } = test;
      const tokens = await tokensOf(await world.web.exchange(outstanding));
      expect([tokens.scope, await world.scopesOf(tokens.access_token)]).toEqual([first, [first]]);
    });

    it('91: is never given again without a page, asked for alone or with others, and the page shows it as declined', async () => {
      const test = await narrowed();
      if (!test) return;
      const { world, browser, first, second } = test;
      const silent = await browser.follow(world.web.authorizationUrl());
      if (!isInteraction(silent)) expect((await tokensOf(await world.web.exchange(silent.searchParams.get('code')))).scope).toBe(first);
      const none = await browser.follow(world.web.authorizationUrl({ scope: second, prompt: 'none' }));
      expect(none.searchParams.get('error')).toBe('consent_required');
      for (const changes of [{ scope: second }, { prompt: 'consent' }]) {
        const page = await world.openPage(browser, world.web, changes);
        const shown = (await browser.interaction(idOf(page))).scopes.find(({ name }) => name === second);
        expect(shown?.state).toBe('declined');
      }
      expect((await (await world.accountPages(browser)).connectionOf(world.web)).scopes.map(({ name }) => name)).toEqual([first]);
    });

    it('comes back when the person allows it again', async () => {
      const test = await narrowed();
      if (!test) return;
      const { world, browser, first, second, account } = test;
      await browser.decide(await world.openPage(browser, world.web, { scope: second }));
      const tokens = await tokensOf(
        await world.web.exchange((await browser.follow(world.web.authorizationUrl())).searchParams.get('code')),
      );
      expect(tokens.scope.split(' ').sort()).toEqual([first, second].sort());
      expect((await account.connectionOf(world.web)).scopes).toHaveLength(2);
    });

    it('is a line of the history', async () => {
      const test = await narrowed();
      if (!test || !(await test.world.service()).history) return;
      const { account, connection, first, second } = test;
      const [newest, ...others] = (await account.history(connection.id)).filter(({ event }) => event !== 'used');
      expect(newest).toMatchObject({ event: 'narrowed', scopes: [{ name: second }] });
      expect(
        others
          .at(-1)
          ?.scopes.map(({ name }) => name)
          .sort(),
      ).toEqual([first, second].sort());
    });

    it('does not move the end of the access', async () => {
      const test = await narrowed('thirty-days');
      if (!test) return;
      expect(test.connection).toMatchObject({ duration: 'thirty-days', endsAt: test.before.endsAt });
    });

    it('94, 87: is the owner’s to take, and a required part or a foreign one cannot be', async () => {
      const test = await narrowed();
      if (!test) return;
      const { world, keep, account, connection, second } = test;
      const grace = await world.accountPages(world.browser(), world.subject.people.grace);
      const scopes = connection.scopes.map(({ name }) => name);
      expect((await grace.send(`/api/connections/${connection.id}`, 'PATCH', { scopes })).status).toBe(404);
      for (const kept of [[...scopes, second], ['made-up'], []]) {
        expect(await errorOf(await keep(kept))).toEqual({ status: 400, code: 'invalid-body' });
      }
      expect(await account.connectionOf(world.web)).toEqual(connection);
    });

    it('touches no other app and nobody else', async () => {
      const world = await setUp();
      if (!(await world.service()).narrow) return;
      const { confidential, other, people } = world.subject;
      const browser = world.browser();
      await world.connect(browser, world.web);
      const beside = await world.connect(browser, world.other);
      const hers = await world.connect(world.browser(), world.web, undefined, {}, people.grace);
      const account = await world.accountPages(browser);
      const { id } = await account.connectionOf(world.web);
      expect((await account.send(`/api/connections/${id}`, 'PATCH', { scopes: [confidential.scopes[0]] })).status).toBe(200);
      expect(await world.scopesOf(beside.access_token, world.other)).toEqual([...other.scopes].sort());
      expect(await world.scopesOf(hers.access_token)).toEqual([...confidential.scopes].sort());
    });

    it('leaves nothing to a token that was for that part alone: it opens nothing, and cannot be refreshed', async () => {
      const world = await setUp();
      if (!(await world.service()).narrow) return;
      const [first, second] = world.subject.other.scopes;
      const browser = world.browser();
      const alone = await world.connect(browser, world.other, undefined, { scope: first });
      const kept = await world.connect(browser, world.other, undefined, { scope: second });
      const account = await world.accountPages(browser);
      const { id } = await account.connectionOf(world.other);
      expect((await account.send(`/api/connections/${id}`, 'PATCH', { scopes: [second] })).status).toBe(200);
      expect([403, 401]).toContain((await world.other.call(world.subject.resource, alone.access_token)).status);
      expect((await world.scopesOf(alone.access_token, world.other)) ?? []).toEqual([]);
      expect(await errorOf(await world.other.refresh(alone.refresh_token))).toEqual({ status: 400, error: 'invalid_grant' });
      expect((await tokensOf(await world.other.refresh(kept.refresh_token))).scope).toBe(second);
    });
  });
}
