import { Hono } from 'hono';
import { KeyRotationSchema } from '../../../contract/lab-bodies.ts';
import { readJson } from '../json.ts';
import { allow } from '../methods.ts';
import type { LabDependencies } from './lab.ts';

/** Rotating the keys that JWTs are signed with. */
export function keyRoutes({ lab }: LabDependencies): Hono {
  const routes = new Hono();
  routes.post('/rotate', async (c) => {
    const { service } = await readJson(c.req.raw, KeyRotationSchema);
    return c.json({ keys: await lab.rotateKeys(service) });
  });
  routes.all('/rotate', allow('POST'));
  return routes;
}
