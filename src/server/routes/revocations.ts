import { type Receipt, type RevokedConnection, type RevokedMany, RevokeManySchema } from '../../contract/connection.ts';
import type { AccountDirectory } from '../accounts/directory.ts';
import type { ReceiptBook, Revoked } from '../gateway/receipt-book.ts';
import type { Log } from '../http/log.ts';
import { ProblemError } from '../http/problem.ts';
import { historyIn, revokedIn } from '../languages/answers-in-language.ts';
import type { Wording } from '../languages/wording.ts';
import type { Clock } from '../ports/clock.ts';
import type { Engine } from '../ports/engine.ts';
import { requireFreshSignIn, type SignedInViewer, type ViewerRoutes } from './bearer.ts';
import { readJson } from './json.ts';
import { allow } from './methods.ts';

export interface ConnectionRouteDependencies {
  engine: Engine;
  accounts: AccountDirectory;
  clock: Clock;
  receipts: ReceiptBook;
  log: Log;
  /** How old a sign-in may be for taking access back, in seconds. */
  reauthenticateAfter: number;
}

export const connectionNotFound = () =>
  new ProblemError('connection-not-found', 404, { detail: 'It was revoked already, has ended, or never was yours.' });

/** How many of the recently revoked are listed. */
const shown = 50;

/** Taking access back, one connection or many, and what was taken back of late. */
export function addRevocationRoutes(
  routes: ViewerRoutes,
  { engine, clock, receipts, log, reauthenticateAfter }: ConnectionRouteDependencies,
  wordingFor: (request: Request) => Promise<Wording>,
): void {
  const { connections } = engine;

  routes.post('/revoke', async (c) => {
    const { ids } = await readJson(c.req.raw, RevokeManySchema);
    const viewer = c.get('viewer');
    requireFreshSignIn(viewer, reauthenticateAfter, clock);
    const wording = await wordingFor(c.req.raw);
    const results: RevokedMany['results'] = [];
    for (const id of new Set(ids)) results.push(await tryToRevoke(viewer, id, wording));
    return c.json({ results } satisfies RevokedMany);
  });
  routes.all('/revoke', allow('POST'));

  routes.get('/revoked', async (c) => {
    const { id } = c.get('viewer').account;
    const wording = await wordingFor(c.req.raw);
    const revoked: RevokedConnection[] = [];
    for (const entry of receipts.list(id)) {
      const { service, client } = entry.connection;
      const again = revoked.some((other) => other.connection.client.id === client.id && other.connection.service.id === service.id);
      if (!again && !(await isConnected(id, entry.connection))) revoked.push(revokedIn(entry, wording));
      if (revoked.length === shown) break;
    }
    return c.json({ revoked });
  });
  routes.all('/revoked', allow('GET'));

  routes.get('/revoked/:id', async (c) => {
    const revoked = receipts.find(c.get('viewer').account.id, c.req.param('id'));
    if (!revoked) throw connectionNotFound();
    const wording = await wordingFor(c.req.raw);
    return c.json({ ...revokedIn(revoked, wording), history: historyIn(revoked.history, revoked.receipt.service.id, wording) });
  });
  routes.all('/revoked/:id', allow('GET'));

  routes.delete('/:id', async (c) => {
    const viewer = c.get('viewer');
    const id = c.req.param('id');
    if (!(await connections.get(viewer.account.id, id))) throw connectionNotFound();
    requireFreshSignIn(viewer, reauthenticateAfter, clock);
    const receipt = await revoke(viewer, id, await wordingFor(c.req.raw));
    if (!receipt) throw connectionNotFound();
    return c.json(receipt);
  });

  /** @returns null when there is no such live connection of this account */
  async function revoke({ account }: SignedInViewer, id: string, wording: Wording): Promise<Receipt | null> {
    const connection = await connections.get(account.id, id);
    const history = (await connections.history?.(account.id, id)) ?? [];
    const lines = connection && (await connections.revoke(account.id, id));
    if (!lines) return null;
    const { service, client, grantedAt } = connection;
    const revokedAt = clock.now().toISOString();
    const scopes = connection.scopes.map(({ name, title }) => ({ name, title }));
    const receipt: Receipt = {
      connectionId: id,
      service,
      client: { id: client.id, name: client.name },
      account,
      scopes,
      grantedAt,
      revokedAt,
      lines,
    };
    const revoked = {
      connection,
      receipt,
      history: connections.history ? [{ at: revokedAt, event: 'revoked' as const, scopes }, ...history] : [],
    };
    receipts.add(revoked);
    return revokedIn(revoked, wording).receipt;
  }

  /** One of many: what goes wrong with it must not hide what became of the others. */
  async function tryToRevoke(viewer: SignedInViewer, id: string, wording: Wording): Promise<RevokedMany['results'][number]> {
    try {
      const receipt = await revoke(viewer, id, wording);
      return receipt ? { outcome: 'revoked', id, receipt } : { outcome: 'not-found', id };
    } catch (error) {
      log.error('failure', { during: 'revoke', error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      return { outcome: 'failed', id };
    }
  }

  async function isConnected(accountId: string, { service, client }: Revoked['connection']): Promise<boolean> {
    return (await connections.list(accountId, { sort: 'newest', limit: 1, service: service.id, clientId: client.id })).total > 0;
  }
}
