import { Hono } from 'hono';
import { FaultDraftSchema } from '../../../contract/lab-bodies.ts';
import { readJson } from '../json.ts';
import { allow } from '../methods.ts';
import type { LabDependencies } from './lab.ts';
import { removeById } from './remove.ts';

/** Faults that wait for their request. */
export function faultRoutes({ lab }: LabDependencies): Hono {
  const routes = new Hono();
  routes.get('/', (c) => c.json({ faults: lab.faults.list() }));
  routes.post('/', async (c) => c.json(lab.faults.add(await readJson(c.req.raw, FaultDraftSchema)), 201));
  routes.delete('/', (c) => {
    lab.faults.clear();
    return c.body(null, 204);
  });
  routes.all('/', allow('GET', 'POST', 'DELETE'));
  routes.delete(
    '/:id',
    removeById('It has happened as often as it was to, or it never was.', (id) => lab.faults.remove(id)),
  );
  routes.all('/:id', allow('DELETE'));
  return routes;
}
