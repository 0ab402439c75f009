import { Hono } from 'hono';
import { RelayRequestSchema } from '../../contract/relay.ts';
import type { Relay } from '../relay/relay.ts';
import { requireSameOrigin } from './browser.ts';
import { readJson } from './json.ts';
import { allow } from './methods.ts';

/** The flow tester's way to other origins, for our own pages only: nobody else's page may send from this computer. */
export function relayRoutes({ relay, publicUrl }: { relay: Relay; publicUrl: URL }): Hono {
  const routes = new Hono();
  routes.post('/', async (c) => {
    requireSameOrigin(c.req.raw, publicUrl);
    return c.json(await relay(await readJson(c.req.raw, RelayRequestSchema), c.req.raw.signal));
  });
  routes.all('/', allow('POST'));
  return routes;
}
