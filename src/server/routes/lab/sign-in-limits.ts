import { Hono } from 'hono';
import { SignInLimitsSchema } from '../../../contract/lab-bodies.ts';
import { readJson } from '../json.ts';
import { allow } from '../methods.ts';
import type { LabDependencies } from './lab.ts';

/** Whether failed sign-ins are counted. */
export function signInLimitRoutes({ lab }: LabDependencies): Hono {
  const routes = new Hono();
  routes.get('/', (c) => c.json({ on: lab.signInLimits.on }));
  routes.put('/', async (c) => {
    const { on } = await readJson(c.req.raw, SignInLimitsSchema);
    lab.signInLimits.on = on;
    return c.json({ on });
  });
  routes.all('/', allow('GET', 'PUT'));
  return routes;
}
