import { once } from 'node:events';
import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

const pieces = 8;
const pauseMs = 60;

/** A slow line: passes everything on to a server, and brings its documents in pieces with pauses between them. */
export class PiecemealProxy {
  readonly #target: string;
  readonly #server = createServer((incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming;
    const { host } = new URL(this.#target);
    const passedOn = ask(new URL(url, this.#target), { method, headers: { ...headers, host } }, async (answer) => {
      const location = answer.headers.location?.replace(this.#target, this.origin);
      outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...(location && { location }) });
      const body = await buffer(answer);
      const step = answer.headers['content-type']?.startsWith('text/html') ? Math.ceil(body.length / pieces) || 1 : body.length || 1;
      for (let at = 0; at < body.length; at += step) {
        outgoing.write(body.subarray(at, at + step));
        if (at + step < body.length) await wait(pauseMs);
      }
      outgoing.end();
    });
    passedOn.on('error', () => outgoing.destroy());
    incoming.pipe(passedOn);
  });

  private constructor(target: string) {
    this.#target = target;
  }

  /** @param target the origin of a server */
  static async start(target: string): Promise<PiecemealProxy> {
    const proxy = new PiecemealProxy(target);
    proxy.#server.listen(0, 'localhost');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get origin(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
