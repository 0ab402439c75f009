import { Hono } from 'hono';
import { MadeUpConnectionsSchema } from '../../../contract/lab-bodies.ts';
import { readJson } from '../json.ts';
import { allow } from '../methods.ts';
import type { LabDependencies } from './lab.ts';

/** Made-up connections, as many as somebody has who never took any access back. */
export function connectionRoutes({ lab }: LabDependencies): Hono {
  const routes = new Hono();
  routes.post('/', async (c) => c.json(await lab.connections.add(await readJson(c.req.raw, MadeUpConnectionsSchema)), 201));
  routes.all('/', allow('POST'));
  return routes;
}
