import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where every demo app is answered. One that keeps a secret is answered at this port only. */
const demoCallback = new URL('http://127.0.0.1:9999/callback');

/** Makes a browser come to another port where it is sent to the demo apps' one: many tests run side by side, each with an app of its own. */
export function leadCallbacksTo(port: number): string {
  return `--host-resolver-rules=MAP ${demoCallback.host} ${demoCallback.hostname}:${port}`;
}

/** The other side of a redirect: a client app's callback address on loopback, which notes what it receives. */
export class CallbackServer {
  readonly redirectUri = demoCallback.href;
  /** Where it really listens. */
  readonly port: number;
  readonly received: URL[] = [];
  readonly #server: Server;

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.port = port;
    server.on('request', (request, response) => {
      const url = new URL(request.url ?? '/', this.redirectUri);
      if (url.pathname === '/callback') this.received.push(url);
      response
        .setHeader('content-type', 'text/html')
        .end('<!doctype html><html lang="en"><title>Client app</title><link rel="icon" href="data:,"><h1>Back in the app</h1></html>');
    });
  }

  static async start(): Promise<CallbackServer> {
    const server = createServer();
    return new CallbackServer(server, await listenOnLoopback(server));
  }

  /** The last answer that the client received. */
  get answer(): URL {
    const last = this.received.at(-1);
    if (!last) throw new Error('the client has received no answer');
    return last;
  }

  /** Closes what browsers still have open, and forgets what came. */
  reset(): void {
    this.#server.closeAllConnections();
    this.received.length = 0;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** @returns the port that was free */
export async function listenOnLoopback(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** A port that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listenOnLoopback(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
