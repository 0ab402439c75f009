import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ConnectionSchema, HistorySchema, ReceiptSchema } from '../../../contract/connection.ts';
import { isInteraction } from '../test-browser.ts';
import { errorOf, type World } from './world.ts';

/** What people see of their connections, and how they take them back. */
export function describeConnections(setUp: () => Promise<World>): void {
  const connected = async () => {
    const world = await setUp();
    const browser = world.browser();
    const tokens = await world.connect(browser, world.web);
    const account = await world.accountPages(browser);
    const [connection] = await account.connections();
    if (!connection) throw new Error('the app is not listed');
    return { world, browser, tokens, account, connection, path: `/api/connections/${connection.id}` };
  };

  describe('a connection', () => {
    it('is listed and shown by itself, with its history, to its owner only', async () => {
      const { world, account, connection, path } = await connected();
      const { confidential, serviceId, people } = world.subject;
      expect(connection).toMatchObject({ service: { id: serviceId }, client: { id: confidential.id } });
      expect(connection.scopes.map(({ name }) => name).sort()).toEqual([...confidential.scopes].sort());
      expect(v.parse(ConnectionSchema, await (await account.send(path)).json())).toEqual(connection);
      const { services } = await world.capabilities();
      if (services.find(({ id }) => id === serviceId)?.history) {
        const { entries } = v.parse(HistorySchema, await (await account.send(`${path}/history`)).json());
        expect(entries.at(-1)?.event).toBe('granted');
      }
      const grace = await world.accountPages(world.browser(), people.grace);
      expect(await grace.connections()).toEqual([]);
      for (const method of ['GET', 'DELETE']) expect((await grace.send(path, method)).status).toBe(404);
      expect((await account.send(path)).status).toBe(200);
    });

    it('says when it was last used', async () => {
      const { world, tokens, account, connection, path } = await connected();
      if (connection.lastUse.state === 'not-reported') return;
      expect(connection.lastUse).toEqual({ state: 'never' });
      await world.web.call(world.subject.resource, tokens.access_token);
      expect(await (await account.send(path)).json()).toMatchObject({ lastUse: { state: 'used', kind: 'resource' } });
    });

    it('93, F15: is revoked with every token and code, as its receipt says', async () => {
      const { world, browser, tokens, account, path } = await connected();
      const outstanding = (await browser.follow(world.web.authorizationUrl())).searchParams.get('code');
      expect(await world.isActive(tokens.access_token)).toBe(true);
      const { lines } = v.parse(ReceiptSchema, await (await account.send(path, 'DELETE')).json());
      const stateOf = (credential: string) => lines.find((line) => line.credential === credential);
      expect(stateOf('access-token')).toMatchObject({ state: 'dead' });
      expect(await world.isActive(tokens.access_token)).toBe(false);
      expect((await world.web.call(world.subject.resource, tokens.access_token)).status).toBe(401);
      expect(stateOf('refresh-token')).toMatchObject({ state: 'dead' });
      expect(await world.isActive(tokens.refresh_token)).toBe(false);
      expect(await errorOf(await world.web.refresh(tokens.refresh_token))).toEqual({ status: 400, error: 'invalid_grant' });
      expect(stateOf('authorization-code')).toMatchObject({ state: 'dead' });
      expect(await errorOf(await world.web.exchange(outstanding))).toEqual({ status: 400, error: 'invalid_grant' });
      expect(stateOf('grant')).toMatchObject({ state: 'dead' });
      expect(await account.connections()).toEqual([]);
      expect((await account.send(path, 'DELETE')).status).toBe(404);
      expect(isInteraction(await browser.follow(world.web.authorizationUrl()))).toBe(true);
    });

    it('stays one, however often the app is allowed', async () => {
      const { world, browser, account, connection } = await connected();
      await world.connect(world.browser(), world.web);
      await browser.decide(await world.openPage(browser, world.web, { prompt: 'consent' }));
      expect((await account.connections()).map(({ id }) => id)).toEqual([connection.id]);
    });

    it('is no business of an app: its own token does not open the list', async () => {
      const { world, tokens } = await connected();
      const list = await world.web.call(`${world.subject.origin}/api/connections`, tokens.access_token);
      expect(await errorOf(list)).toEqual({ status: 401, code: 'invalid-token' });
    });
  });
}
