import { Hono } from 'hono';
import type { InferOutput } from 'valibot';
import { type ConnectionPage, ConnectionQuerySchema, type Narrowed, NarrowingSchema } from '../../contract/connection.ts';
import { ProblemError } from '../http/problem.ts';
import { connectionIn, historyIn } from '../languages/answers-in-language.ts';
import { languageOf } from '../languages/language.ts';
import { loadWording, type Wording } from '../languages/wording.ts';
import { CursorError } from '../ports/connections.ts';
import { readBearer, requireFreshSignIn, type SignedInViewer, type ViewerRoutes } from './bearer.ts';
import { readJson, readQuery } from './json.ts';
import { allow } from './methods.ts';
import { addRevocationRoutes, type ConnectionRouteDependencies, connectionNotFound } from './revocations.ts';

const pageSize = 50;

/** A person's connected apps, for a bearer token that Latchstring's own pages got. */
export function connectionRoutes(dependencies: ConnectionRouteDependencies): ViewerRoutes {
  const { engine, accounts, clock, reauthenticateAfter } = dependencies;
  const { connections } = engine;
  const routes: ViewerRoutes = new Hono();
  const wordingFor = ({ headers }: Request) => loadWording(languageOf(headers));

  routes.use(async (c, next) => {
    c.set('viewer', await readBearer(c.req.header('authorization'), engine, accounts));
    await next();
  });

  routes.get('/', async (c) => {
    const query = readQuery(c.req.raw, ConnectionQuerySchema);
    const { account } = c.get('viewer');
    return c.json({ account, ...(await list(account.id, query, await wordingFor(c.req.raw))) } satisfies ConnectionPage);
  });
  routes.all('/', allow('GET'));

  addRevocationRoutes(routes, dependencies, wordingFor);

  routes.get('/:id', async (c) => {
    const connection = await connections.get(c.get('viewer').account.id, c.req.param('id'));
    if (!connection) throw connectionNotFound();
    return c.json(connectionIn(connection, await wordingFor(c.req.raw)));
  });

  routes.patch('/:id', async (c) => {
    const { scopes } = await readJson(c.req.raw, NarrowingSchema);
    return c.json(await narrow(c.get('viewer'), c.req.param('id'), scopes, await wordingFor(c.req.raw)));
  });
  routes.all('/:id', allow('GET', 'PATCH', 'DELETE'));

  routes.get('/:id/history', async (c) => {
    const accountId = c.get('viewer').account.id;
    const id = c.req.param('id');
    const [connection, entries] = await Promise.all([connections.get(accountId, id), connections.history?.(accountId, id)]);
    if (!connection || !entries) throw connectionNotFound();
    return c.json({ entries: historyIn(entries, connection.service.id, await wordingFor(c.req.raw)) });
  });
  routes.all('/:id/history', allow('GET'));
  return routes;

  async function list(accountId: string, { q, access, unusedSince, ...rest }: InferOutput<typeof ConnectionQuerySchema>, wording: Wording) {
    const query = { ...rest, text: q, canChange: access === 'change', unusedSince: unusedSince ? readTime(unusedSince) : undefined };
    const found = await connections.list(accountId, { ...query, wording, limit: pageSize }).catch((error: unknown) => {
      if (!(error instanceof CursorError)) throw error;
      throw new ProblemError('invalid-query', 400, { pointer: '/cursor', detail: 'Take the cursor from a page of the same sort.' });
    });
    return { ...found, connections: found.connections.map((connection) => connectionIn(connection, wording)) };
  }

  async function narrow(viewer: SignedInViewer, id: string, kept: string[], wording: Wording): Promise<Narrowed> {
    const accountId = viewer.account.id;
    const before = await connections.get(accountId, id);
    if (!before) throw connectionNotFound();
    const canNarrow = engine.capabilities().find((service) => service.id === before.service.id)?.narrow;
    if (!canNarrow || !connections.narrow) {
      throw new ProblemError('not-supported', 409, {
        detail: `${before.service.name} gives access all or nothing: revoke it, or keep it.`,
      });
    }
    const refuse = (detail: string) => new ProblemError('invalid-body', 400, { pointer: '/scopes', detail });
    const foreign = kept.find((name) => !before.scopes.some((scope) => scope.name === name));
    if (foreign !== undefined) throw refuse(`The app does not have "${foreign}". Reload, then choose again.`);
    const locked = before.scopes.find(({ name, removable }) => !removable && !kept.includes(name));
    if (locked) throw refuse(`"${locked.name}" cannot be taken back by itself: revoke the whole access, or keep it.`);
    requireFreshSignIn(viewer, reauthenticateAfter, clock);
    const narrowing = await connections.narrow(accountId, id, kept);
    const connection = await connections.get(accountId, id);
    if (!narrowing || !connection) throw connectionNotFound();
    return {
      connection: connectionIn(connection, wording),
      removed: narrowing.removed,
      oldTokensUntil: narrowing.oldTokensUntil?.toISOString() ?? null,
    };
  }
}

/** The contract knows forms of ISO 8601 that JavaScript cannot read, such as an offset of hours alone. */
function readTime(text: string): Date {
  const time = new Date(text);
  if (!Number.isNaN(time.getTime())) return time;
  throw new ProblemError('invalid-query', 400, { pointer: '/unusedSince', detail: 'Write the time as in 2026-01-31T09:00:00Z.' });
}
