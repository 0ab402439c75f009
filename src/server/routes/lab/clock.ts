import { Hono } from 'hono';
import { ClockChangeSchema } from '../../../contract/lab-bodies.ts';
import { readJson } from '../json.ts';
import { allow } from '../methods.ts';
import type { LabDependencies } from './lab.ts';

/** Freezing, setting and advancing the clock. */
export function clockRoutes({ lab }: LabDependencies): Hono {
  const routes = new Hono();
  routes.get('/', (c) => c.json(lab.clock.read()));
  routes.post('/', async (c) => c.json(lab.clock.change(await readJson(c.req.raw, ClockChangeSchema))));
  routes.all('/', allow('GET', 'POST'));
  return routes;
}
