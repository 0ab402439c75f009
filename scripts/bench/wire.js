import { connect } from 'node:net';

/** @typedef {{ method?: string, path: string, headers?: Record<string, string>, body?: string }} Question */

/**
 * One kept-alive HTTP/1.1 connection, with as little work as possible on this side, so that the server is what is measured.
 * @param {URL} origin @param {string} [localAddress] the address to come from
 */
export async function openConnection({ hostname, port, host }, localAddress) {
  const socket = connect({ port: Number(port || 80), host: hostname, ...(localAddress !== undefined && { localAddress }) });
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
  const head = buffer.toString('latin1', 0, split);
  const status = Number(head.slice(9, 12));
  const start = split + 4;
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  const body =
    length === undefined && /\r\ntransfer-encoding: chunked/i.test(head) ? readChunks(buffer, start) : readLength(buffer, start, length);
  return body && { answer: new Answer(status, head, body.text), end: body.end };
}

/** Most of an answer is never looked at; it is taken apart only when someone does. */
class Answer {
  #head;

  /** @param {number} status @param {string} head @param {string} body */
  constructor(status, head, body) {
    this.status = status;
    this.#head = head;
    this.body = body;
  }

  /** @param {string} name in small letters */
  header(name) {
    const line = this.#lines().find((text) => text.toLowerCase().startsWith(`${name}:`));
    return line?.slice(name.length + 1).trim();
  }

  /** The cookies that it sets, as `name=value`. */
  get cookies() {
    const set = this.#lines().filter((line) => /^set-cookie:/i.test(line));
    return set.map((line) => line.slice('set-cookie:'.length).trim().split(';', 1)[0] ?? '');
  }

  #lines() {
    return this.#head.split('\r\n').slice(1);
  }
}

/** @param {Buffer} buffer @param {number} start @param {string | undefined} length */
function readLength(buffer, start, length) {
  const end = start + Number(length ?? 0);
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
