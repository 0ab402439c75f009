import type { LabEvent } from '../../../contract/lab.ts';
import type { EventQuery } from '../../../contract/lab-bodies.ts';
import type { Lab } from '../../ports/lab.ts';

/** A comment is sent as often, so that nothing on the way takes the connection for dead. Milliseconds. */
const heartbeatMilliseconds = 15_000;

/** Events that wait for a reader who does not read; then the stream ends, and goes on where it was left. */
const maxWaiting = 2000;

/**
 * Events as they happen, after those that were missed since an id, if one is named.
 * @throws ProblemError too-many-streams
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function streamEvents(events: Lab['events'], query: EventQuery): Response {
  const encoder = new TextEncoder();
  let release = () => {};
  let isRead = false;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const end = () => {
        release();
        controller.close();
      };
      const send = (text: string) => {
        if ((controller.desiredSize ?? 0) < -maxWaiting) end();
        else controller.enqueue(encoder.encode(text));
      };
      const stop = events.follow(query, { tell: (event) => send(toMessage(event)), end, isRead: () => isRead });
      const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMilliseconds).unref();
      release = () => {
        clearInterval(heartbeat);
        stop();
      };
      send(': the event log\n\n');
      if (query.since !== undefined) for (const event of events.list(query)) send(toMessage(event));
    },
    // Not asked for before the first message is read.
    pull: () => {
      isRead = true;
    },
    cancel: () => release(),
  });
  return new Response(stream, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } });
}

function toMessage(event: LabEvent): string {
  return `id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`;
}
