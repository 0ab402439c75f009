import { Hono } from 'hono';
import { AccountChangeSchema, AccountDraftSchema } from '../../../contract/lab-bodies.ts';
import { ProblemError } from '../../http/problem.ts';
import { readJson } from '../json.ts';
import { allow } from '../methods.ts';
import type { LabDependencies } from './lab.ts';

const notFound = () => new ProblemError('account-not-found', 404, { detail: 'GET /api/lab/accounts lists those that there are.' });

/** Who can sign in. Whoever is locked or removed is signed out everywhere. */
export function accountRoutes({ lab, gateway }: LabDependencies): Hono {
  const routes = new Hono();
  routes.get('/', (c) => c.json({ accounts: lab.accounts.list() }));
  routes.post('/', async (c) => c.json(await lab.accounts.add(await readJson(c.req.raw, AccountDraftSchema)), 201));
  routes.all('/', allow('GET', 'POST'));
  routes.patch('/:id', async (c) => {
    const account = await lab.accounts.change(c.req.param('id'), await readJson(c.req.raw, AccountChangeSchema));
    if (!account) throw notFound();
    if (account.locked) await gateway.signOuts.everywhere(account.id);
    return c.json(account);
  });
  routes.delete('/:id', async (c) => {
    const id = c.req.param('id');
    const connections = lab.accounts.remove(id);
    if (connections === null) throw notFound();
    await gateway.signOuts.everywhere(id);
    return c.json({ connections });
  });
  routes.all('/:id', allow('PATCH', 'DELETE'));
  return routes;
}
