import { connect } from 'node:net';

/** @typedef {{ status: number, headers: Map<string, string>, cookies: string[], body: string }} Answer */
/** @typedef {{ method?: string, path: string, headers?: Record<string, string>, body?: string }} Question */

/**
 * One kept-alive HTTP/1.1 connection, with as little work as possible on this side, so that the server is what is measured.
 * @param {URL} origin
 */
export async function openConnection({ hostname, port, host }) {
  const socket = connect(Number(port), hostname);
  socket.setNoDelay(true);
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let buffer = Buffer.alloc(0);
  /** @type {((answer: Answer) => void) | null} */
  let waiting = null;
  /** @type {((error: Error) => void) | null} */
  let failing = null;
  socket.on('data', (chunk) => {
    buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
    const parsed = parse(buffer);
    if (!parsed || !waiting) return;
    buffer = buffer.subarray(parsed.end);
    const done = waiting;
    waiting = null;
    done(parsed.answer);
  });
  let closed = false;
  socket.on('close', () => {
    closed = true;
    failing?.(new Error('the server closed the connection'));
  });
  socket.on('error', (error) => failing?.(error));

  return {
    /** @param {Question} question @returns {Promise<Answer>} */
    send({ method = 'GET', path, headers = {}, body = '' }) {
      if (closed) return Promise.reject(new Error('the server had closed the connection'));
      const lines = Object.entries({
        host,
        ...headers,
        ...(method === 'GET' ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
      });
      socket.write(`${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`);
      return new Promise((resolve, reject) => {
        waiting = resolve;
        failing = reject;
      });
    },
    close() {
      failing = null;
      socket.destroy();
    },
  };
}

/** @param {Buffer} buffer @returns {{ answer: Answer, end: number } | null} null while the answer is not complete */
function parse(buffer) {
  const split = buffer.indexOf('\r\n\r\n');
  if (split < 0) return null;
  const [first = '', ...lines] = buffer.toString('latin1', 0, split).split('\r\n');
  const headers = new Map();
  const cookies = [];
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (name === 'set-cookie') cookies.push(value.split(';', 1)[0] ?? '');
    else headers.set(name, value);
  }
  const start = split + 4;
  const status = Number(first.split(' ')[1]);
  const body = headers.get('transfer-encoding') === 'chunked' ? readChunks(buffer, start) : readLength(buffer, start, headers, status);
  return body && { answer: { status, headers, cookies, body: body.text }, end: body.end };
}

/** @param {Buffer} buffer @param {number} start @param {Map<string, string>} headers @param {number} status */
function readLength(buffer, start, headers, status) {
  const end = start + (status === 204 || status === 304 ? 0 : Number(headers.get('content-length') ?? 0));
  return buffer.length < end ? null : { text: buffer.toString('utf8', start, end), end };
}

/** @param {Buffer} buffer @param {number} start */
function readChunks(buffer, start) {
  let at = start;
  let text = '';
  for (;;) {
    const line = buffer.indexOf('\r\n', at);
    if (line < 0) return null;
    const size = Number.parseInt(buffer.toString('latin1', at, line), 16);
    const from = line + 2;
    if (buffer.length < from + size + 2) return null;
    text += buffer.toString('utf8', from, from + size);
    at = from + size + 2;
    if (size === 0) return { text, end: at };
  }
}
