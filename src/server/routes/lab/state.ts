import { Hono } from 'hono';
import * as v from 'valibot';
import { readJson } from '../json.ts';
import { allow } from '../methods.ts';
import type { LabDependencies } from './lab.ts';

/** The largest snapshot that is read, in bytes. */
const maxSnapshotBytes = 64 * 1024 * 1024;

const ResetSchema = v.object({}, 'Send {}.');

/** The state as a whole: reset, saved, loaded. What browsers had open ends, since it belongs to the state before. */
export function stateRoutes({ lab, gateway }: LabDependencies): Hono {
  const routes = new Hono();
  routes.post('/reset', async (c) => {
    // Nothing is read from it; a form, which any address may be made to send, has none.
    await readJson(c.req.raw, ResetSchema);
    await lab.reset();
    gateway.reset();
    return c.body(null, 204);
  });
  routes.all('/reset', allow('POST'));
  routes.get('/snapshot', async (c) => c.body(await lab.save(), 200, { 'content-type': 'application/json' }));
  routes.put('/snapshot', async (c) => {
    await lab.load(await readJson(c.req.raw, v.unknown(), maxSnapshotBytes));
    gateway.reset();
    return c.body(null, 204);
  });
  routes.all('/snapshot', allow('GET', 'PUT'));
  return routes;
}
