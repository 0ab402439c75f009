import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ListenError, type Listening, listen } from './listen.ts';

const publicUrl = () => new URL('http://127.0.0.1:1');
const open: Listening[] = [];
const start = async (fetch: Parameters<typeof listen>[0], port = 0) => {
  const server = await listen(fetch, { host: '127.0.0.1', port, publicUrl });
  open.push(server);
  return server;
};

afterEach(async () => {
  for (const server of open.splice(0)) await server.stop();
});

function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(text));
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('end', () => resolve(answer)).on('error', reject);
  });
}

describe('listening', () => {
  it('says in one sentence that a port is taken, and how to choose another', async () => {
    const { port } = await start(() => new Response('here'));
    const second = listen(() => new Response(''), { host: '127.0.0.1', port, publicUrl });
    await expect(second).rejects.toThrow(ListenError);
    await expect(second).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is taken by another program. Choose another: npm start -- --port ${port + 1}`,
    );
  });

  it('100, R49: answers what the parser refuses with 400 and the security headers', async () => {
    const { port } = await start(() => new Response('here'));
    for (const raw of [
      `GET /?${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      'NONSENSE\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: evil@here\r\nConnection: close\r\n\r\n',
    ]) {
      const answer = await sendRaw(port, raw);
      expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
      expect(answer).toContain("frame-ancestors 'none'");
      expect(answer).toContain('application/problem+json');
    }
  });

  it('F16: lets a request under way finish when it is told to stop', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const server = await start(async () => {
      arrive();
      await held;
      return new Response('finished');
    });
    const answer = fetch(`http://127.0.0.1:${server.port}/`);
    await arrived;
    const stopped = server.stop();
    release();
    expect(await (await answer).text()).toBe('finished');
    await stopped;
    await expect(fetch(`http://127.0.0.1:${server.port}/`)).rejects.toThrow();
  });
});
