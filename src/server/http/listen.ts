import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Surroundings } from './front-door.ts';
import { ProblemError } from './problem.ts';
import { securityHeaders } from './security-headers.ts';

/** How long requests under way may take once the server is told to stop. */
const stopMilliseconds = 10_000;

/** What answers without the app have of its pages. */
const strictPages = { policy: 'strict' as const, styleHashes: [] };

export class ListenError extends Error {
  override name = 'ListenError';
}

/** A server that listens, and how to end it. */
export interface Listening {
  port: number;
  /** Takes no new connections, lets requests under way finish for ten seconds, then closes. */
  stop(): Promise<void>;
}

/** @throws ListenError with a sentence that says what to change */
export async function listen(
  fetch: (request: Request, surroundings: Surroundings) => Response | Promise<Response>,
  { host, port, publicUrl }: { host: string; port: number; publicUrl: () => URL },
): Promise<Listening> {
  const malformed = () => {
    const response = new ProblemError('invalid-body', 400, { detail: 'The request is not well-formed HTTP.' }).toResponse();
    for (const [name, value] of Object.entries(securityHeaders('', publicUrl(), strictPages))) response.headers.set(name, value);
    return response;
  };
  const answer = getRequestListener((request, env) => fetch(request, env as Surroundings), { errorHandler: malformed });
  // Node's own check of the host knows none of our headers, and lets two hosts pass.
  const server = createServer({ requireHostHeader: false }, (incoming, outgoing) => {
    if (hasOneHost(incoming)) return void answer(incoming, outgoing);
    const response = malformed();
    void response
      .text()
      .then((body) => outgoing.writeHead(400, { ...Object.fromEntries(response.headers), connection: 'close' }).end(body));
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => refuse(error, socket, publicUrl()));
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(417, { ...securityHeaders('', publicUrl(), strictPages), connection: 'close' }).end();
  });
  server.listen(port, host);
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: () =>
      new Promise((resolve) => {
        const force = setTimeout(() => server.closeAllConnections(), stopMilliseconds);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

/** @see RFC 9112 section 3.2 */
function hasOneHost({ rawHeaders }: IncomingMessage): boolean {
  let hosts = 0;
  for (let place = 0; place < rawHeaders.length; place += 2) if (rawHeaders[place]?.toLowerCase() === 'host') hosts += 1;
  return hosts === 1;
}

/** @returns a sentence for whatever the system has against the address: none of it is a failure of ours */
function explain({ code = 'unknown error' }: NodeJS.ErrnoException, host: string, port: number): ListenError {
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is taken by another program. Choose another: npm start -- --port ${port === 65_535 ? 4400 : port + 1}`,
    EACCES: `Port ${port} needs rights that this user does not have. Choose one above 1023: npm start -- --port 4400`,
    EADDRNOTAVAIL: `${host} is not an address of this machine. Choose another: npm start -- --host 127.0.0.1`,
    ENOTFOUND: `${host} is not a known host name. Choose another: npm start -- --host 127.0.0.1`,
    EAI_AGAIN: `The address of ${host} could not be looked up. Choose another, or try again: npm start -- --host 127.0.0.1`,
  };
  return new ListenError(sentences[code] ?? `${host} cannot be listened on (${code}). Choose another: npm start -- --host 127.0.0.1`);
}

/** Answers what the HTTP parser refuses, before any handler sees it, in the same form as everything else. */
function refuse(error: NodeJS.ErrnoException, socket: Socket, publicUrl: URL): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const problem = tooLarge
    ? new ProblemError('headers-too-large', 400, { detail: 'Request line and headers together may have 16 kB.' })
    : new ProblemError('invalid-body', 400, { detail: 'The request is not well-formed HTTP.' });
  const response = problem.toResponse();
  void response.text().then((body) => {
    const headers = { ...Object.fromEntries(response.headers), ...securityHeaders('', publicUrl, strictPages) };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    const head = [
      `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status]}`,
      ...lines,
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  });
}
