import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The other side of a redirect: a client app's callback address on loopback, which notes what it receives. */
export class CallbackServer {
  readonly redirectUri: string;
  readonly received: URL[] = [];
  readonly #server: Server;

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.redirectUri = `http://127.0.0.1:${port}/callback`;
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
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new CallbackServer(server, (server.address() as AddressInfo).port);
  }

  /** The last answer that the client received. */
  get answer(): URL {
    const last = this.received.at(-1);
    if (!last) throw new Error('the client has received no answer');
    return last;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
