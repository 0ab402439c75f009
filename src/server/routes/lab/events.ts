import { Hono } from 'hono';
import { EventQuerySchema } from '../../../contract/lab-bodies.ts';
import { readQuery } from '../json.ts';
import { allow } from '../methods.ts';
import { streamEvents } from './event-stream.ts';
import type { LabDependencies } from './lab.ts';

/** The event log, as JSON and as a live stream. */
export function eventRoutes({ lab }: LabDependencies): Hono {
  const routes = new Hono();
  routes.get('/', (c) => c.json({ events: lab.events.list(readQuery(c.req.raw, EventQuerySchema)) }));
  routes.all('/', allow('GET'));
  const otherMethod = allow('GET');
  routes.get('/stream', (c, next) => {
    // Hono takes HEAD for GET; nobody would read the stream, nor ever end it.
    if (c.req.raw.method === 'HEAD') return otherMethod(c, next);
    const query = readQuery(c.req.raw, EventQuerySchema);
    // A browser that lost the stream says what it saw last.
    const last = /^\d{1,15}$/.exec(c.req.header('last-event-id') ?? '')?.[0];
    return streamEvents(lab.events, last === undefined ? query : { ...query, since: Number(last) });
  });
  routes.all('/stream', otherMethod);
  return routes;
}
