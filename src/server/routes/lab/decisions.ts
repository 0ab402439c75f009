import { Hono } from 'hono';
import { DecisionDraftSchema } from '../../../contract/lab-bodies.ts';
import { readJson } from '../json.ts';
import { allow } from '../methods.ts';
import type { LabDependencies } from './lab.ts';
import { removeById } from './remove.ts';

/** Answers that wait for their authorization request. */
export function decisionRoutes({ lab }: LabDependencies): Hono {
  const routes = new Hono();
  routes.get('/', (c) => c.json({ decisions: lab.decisions.list() }));
  routes.post('/', async (c) => c.json(await lab.decisions.add(await readJson(c.req.raw, DecisionDraftSchema)), 201));
  routes.delete('/', (c) => {
    lab.decisions.clear();
    return c.body(null, 204);
  });
  routes.all('/', allow('GET', 'POST', 'DELETE'));
  routes.delete(
    '/:id',
    removeById('It has answered as often as it was to, or it never was.', (id) => lab.decisions.remove(id)),
  );
  routes.all('/:id', allow('DELETE'));
  return routes;
}
