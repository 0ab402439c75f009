import { Hono } from 'hono';
import { RelayRequestSchema } from '../../contract/relay.ts';
import type { SiteEnv, Surroundings } from '../http/front-door.ts';
import { ProblemError } from '../http/problem.ts';
import type { Relay } from '../relay/relay.ts';
import { BoundedWhole } from '../stores/shares/bounded-whole.ts';
import { networkOf } from '../stores/shares/network.ts';
import { requireSameOrigin } from './browser.ts';
import { readJson } from './json.ts';
import { allow } from './methods.ts';

/** Messages under way at once, each for some seconds at most: in all, and of one network. */
const underWay = { whole: 256, share: 64, goes: 'newest' } as const;

interface Dependencies {
  relay: Relay;
  publicUrl: URL;
  /** The network address that a request comes from. */
  addressOf: (surroundings: Surroundings) => string;
}

/** The flow tester's way to other origins, for our own pages only: nobody else's page may send from this computer. */
export function relayRoutes({ relay, publicUrl, addressOf }: Dependencies): Hono<SiteEnv> {
  const routes: Hono<SiteEnv> = new Hono();
  const messages = new BoundedWhole<AbortController>(underWay);
  routes.post('/', async (c) => {
    requireSameOrigin(c.req.raw, publicUrl);
    const request = await readJson(c.req.raw, RelayRequestSchema);
    const by = networkOf(addressOf(c.env));
    if (messages.isCrowdedFor(by)) throw busy();
    const message = new AbortController();
    for (const other of messages.add(message, { by })) other.abort();
    try {
      return c.json(await relay(request, AbortSignal.any([c.req.raw.signal, message.signal])));
    } catch (error) {
      throw message.signal.aborted ? busy() : error;
    } finally {
      messages.delete(message);
    }
  });
  routes.all('/', allow('POST'));
  return routes;
}

function busy(): ProblemError {
  const detail = 'Too many messages of the flow tester are under way. Try again in a second.';
  return new ProblemError('server-busy', 503, { retryAfter: 1, detail }, { 'retry-after': '1' });
}
