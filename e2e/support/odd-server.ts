import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that says whatever a test wants it to say, at each path. */
export class OddServer {
  readonly #server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    const answer = this.answers.get(path);
    if (answer) answer(response);
    else response.writeHead(404).end();
  });
  readonly answers = new Map<string, (response: ServerResponse) => void>();

  static async start(): Promise<OddServer> {
    const server = new OddServer();
    server.#server.listen(0, '127.0.0.1');
    await once(server.#server, 'listening');
    return server;
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** An issuer whose metadata says this. @returns it */
  publish(name: string, metadata: (issuer: string) => object): string {
    const issuer = `http://${this.host}/${name}`;
    this.say(`/.well-known/oauth-authorization-server/${name}`, 'application/json', JSON.stringify(metadata(issuer)));
    return issuer;
  }

  say(path: string, type: string, body: string): void {
    this.answers.set(path, (response) => response.writeHead(200, { 'content-type': type }).end(body));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
