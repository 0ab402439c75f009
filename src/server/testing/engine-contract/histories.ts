import { describe, expect, it } from 'vitest';
import { tokensOf, type World } from './world.ts';

/** What a connection's history tells of a person's answers and of an app's doings. */
export function describeHistories(setUp: () => Promise<World>): void {
  describe('a history', () => {
    it('tells what was granted, widened, narrowed, refreshed and used, newest first', async () => {
      const world = await setUp();
      const { history, lastUse, scopeChoice } = await world.service();
      if (!history) return;
      const [first, second] = world.subject.confidential.scopes;
      const browser = world.browser();
      const tokens = await world.connect(browser, world.web, undefined, { scope: first });
      await tokensOf(await world.web.refresh(tokens.refresh_token));
      await world.web.call(world.subject.resource, tokens.access_token);
      await world.connect(browser, world.web);
      const page = await world.openPage(browser, world.web, { prompt: 'consent' });
      await browser.decide(page, { decision: 'allow', ...(scopeChoice && { scopes: [first] }) });
      const account = await world.accountPages(browser);
      const entries = await account.history((await account.connectionOf(world.web)).id);
      const expected = [
        ...(scopeChoice ? [['narrowed', second]] : []),
        ['widened', second],
        ...(lastUse ? [['used']] : []),
        ['refreshed', first],
        ['granted', first],
      ];
      expect(entries.map(({ event, scopes }) => [event, ...scopes.map(({ name }) => name)])).toEqual(expected);
      expect(entries.map(({ at }) => at)).toEqual(
        entries
          .map(({ at }) => at)
          .sort()
          .reverse(),
      );
    });

    it('tells of a refusal nothing: it changed nothing', async () => {
      const world = await setUp();
      if (!(await world.service()).history) return;
      const browser = world.browser();
      await world.connect(browser, world.web);
      await browser.decide(await world.openPage(browser, world.web, { prompt: 'consent' }), { decision: 'deny' });
      const account = await world.accountPages(browser);
      const { id, scopes } = await account.connectionOf(world.web);
      expect((await account.history(id)).map(({ event }) => event)).toEqual(['granted']);
      expect(scopes.map(({ name }) => name).sort()).toEqual([...world.subject.confidential.scopes].sort());
    });
  });
}
