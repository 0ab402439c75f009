import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createSocketServer, type Server, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import type { RelayRequest } from '../../contract/relay.ts';
import { ProblemError } from '../http/problem.ts';
import { createRelay } from './relay.ts';

/** What a server was asked. */
interface Asked {
  request: IncomingMessage;
  body: string;
}

/** A server on a free port of loopback, for the length of a test. It keeps what it was asked. */
export async function startOther(answer: RequestListener = (_request, response) => response.end('hello')) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    asked.push({ request, body: await text(request) });
    answer(request, response);
  });
  return { asked, port: await listenForATest(server, () => server.closeAllConnections()) };
}

/** The same without HTTP. `closed` waits for the end of every connection that there was. */
export async function startSocket(talk: (socket: Socket) => void) {
  const sockets: Socket[] = [];
  const closings: Promise<unknown>[] = [];
  const server = createSocketServer((socket) => {
    sockets.push(socket.on('error', () => socket.destroy()));
    closings.push(new Promise((resolve) => socket.once('close', resolve)));
    talk(socket);
  });
  const port = await listenForATest(server, () => {
    for (const socket of sockets) socket.destroy();
  });
  return { port, closed: async () => (await Promise.all(closings)).length };
}

/** The same with TLS, and a certificate that nobody has signed. */
export async function startUntrusted() {
  const subject = ['-subj', `/CN=${someHost}`, '-addext', `subjectAltName=DNS:${someHost}`];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', '-'];
  const { stdout: pem } = await promisify(execFile)('openssl', ['req', '-x509', ...key, ...subject, '-out', '-']);
  const names: (string | false | undefined)[] = [];
  const asked: unknown[] = [];
  const server = createTlsServer({ key: pem, cert: pem, SNICallback: (name, done) => done(null, void names.push(name) as undefined) });
  server.on('request', (request, response) => response.end(void asked.push(request)));
  return { names, asked, port: await listenForATest(server, () => server.closeAllConnections()) };
}

async function listenForATest(server: Server, end: () => void): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    end();
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** A name that no resolver knows, so that a second look at it would fail. */
export const someHost = 'authorization-server.invalid';

/** A relay for which {@link someHost} is at 127.0.0.1 and may be asked at the given ports. */
export function createTestRelay(ports: readonly number[], options: Partial<Parameters<typeof createRelay>[0]> = {}) {
  const relay = createRelay({
    publicUrl: new URL('http://127.0.0.1:4400'),
    allow: ports.map((port) => `${someHost}:${port}`),
    namedOnly: false,
    lookup: async () => [{ address: '127.0.0.1', family: 4 }],
    ...options,
  });
  const ask = (url: string, request: Partial<RelayRequest> = {}, signal: AbortSignal = new AbortController().signal) =>
    relay({ method: 'GET', url, headers: [], body: null, ...request }, signal);
  /** What is said of a request that gets no answer. */
  const refusal = async (...parameters: Parameters<typeof ask>) => {
    const error = await ask(...parameters).catch((reason: unknown) => reason);
    if (!(error instanceof ProblemError)) throw new Error(`not refused: ${JSON.stringify(error)}`, { cause: error });
    const { status, code, pointer, detail = '' } = error.toProblem();
    return { status, code, detail, ...(pointer !== undefined && { pointer }) };
  };
  return { relay, ask, refusal };
}
