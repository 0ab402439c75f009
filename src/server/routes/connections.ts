import { Hono } from 'hono';
import * as v from 'valibot';
import type { Account } from '../../contract/client.ts';
import type { ConnectionPage, Receipt } from '../../contract/connection.ts';
import { connectionsScope } from '../account-client.ts';
import type { AccountDirectory } from '../accounts/directory.ts';
import type { Clock } from '../clock.ts';
import type { Engine } from '../engine.ts';
import { ProblemError } from '../problem.ts';
import { readQuery } from './json.ts';
import { allow } from './methods.ts';

interface Dependencies {
  engine: Engine;
  accounts: AccountDirectory;
  clock: Clock;
}

const pageSize = 50;
const ListQuerySchema = v.object({ cursor: v.optional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(200))) });

/** A person's connected apps, for a bearer token that Latchkey's own pages got. Cookies count for nothing here. */
export function connectionRoutes({ engine, accounts, clock }: Dependencies): Hono<{ Variables: { account: Account } }> {
  const routes = new Hono<{ Variables: { account: Account } }>();
  const notFound = () =>
    new ProblemError('connection-not-found', 404, { detail: 'It was revoked already, has ended, or never was yours.' });

  routes.use(async (c, next) => {
    c.set('account', await authenticate(c.req.header('authorization'), engine, accounts));
    await next();
  });

  routes.get('/', async (c) => {
    const { cursor } = readQuery(c.req.raw, ListQuerySchema);
    const account = c.get('account');
    const page = await engine.connections.list(account.id, { limit: pageSize, ...(cursor === undefined ? {} : { cursor }) });
    return c.json({ account, ...page } satisfies ConnectionPage);
  });
  routes.all('/', allow('GET'));

  routes.get('/:id', async (c) => {
    const connection = await engine.connections.get(c.get('account').id, c.req.param('id'));
    if (!connection) throw notFound();
    return c.json(connection);
  });

  routes.delete('/:id', async (c) => {
    const account = c.get('account');
    const id = c.req.param('id');
    const connection = await engine.connections.get(account.id, id);
    const lines = connection && (await engine.connections.revoke(account.id, id));
    if (!lines) throw notFound();
    const { service, client } = connection;
    return c.json({
      connectionId: id,
      service,
      client: { id: client.id, name: client.name },
      account,
      revokedAt: clock.now().toISOString(),
      lines,
    } satisfies Receipt);
  });
  routes.all('/:id', allow('GET', 'DELETE'));

  routes.get('/:id/history', async (c) => {
    const entries = await engine.connections.history?.(c.get('account').id, c.req.param('id'));
    if (!entries) throw notFound();
    return c.json({ entries });
  });
  routes.all('/:id/history', allow('GET'));
  return routes;
}

async function authenticate(header: string | undefined, engine: Engine, accounts: AccountDirectory): Promise<Account> {
  const bearer = header === undefined ? undefined : /^bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(header)?.[1];
  const viewer = bearer === undefined ? null : await engine.authenticate(bearer);
  const account = viewer?.scopes.includes(connectionsScope) ? await accounts.get(viewer.accountId) : null;
  if (account) return account;
  throw new ProblemError(
    'invalid-token',
    401,
    {},
    { 'www-authenticate': `Bearer realm="latchkey"${header === undefined ? '' : ', error="invalid_token"'}` },
  );
}
