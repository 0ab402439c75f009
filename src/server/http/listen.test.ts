import { afterEach, describe, expect, it } from 'vitest';
import { sendRaw } from '../testing/send-raw.ts';
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

describe('listening', () => {
  it('says in one sentence that a port is taken, and how to choose another', async () => {
    const { port } = await start(() => new Response('here'));
    const second = listen(() => new Response(''), { host: '127.0.0.1', port, publicUrl });
    await expect(second).rejects.toThrow(ListenError);
    await expect(second).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is taken by another program. Choose another: npm start -- --port ${port + 1}`,
    );
  });

  it.each(['192.0.2.1', 'fe80::1', '::ffff:192.0.2.1'])(
    'S13: says in one sentence that it cannot listen on %s, and how to choose another',
    async (host) => {
      const listening = listen(() => new Response(''), { host, port: 0, publicUrl });
      await expect(listening).rejects.toThrow(ListenError);
      await expect(listening).rejects.toThrow(/^[^\n]* npm start -- --host 127\.0\.0\.1$/);
    },
  );

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

  it.each([
    ['no Host', ''],
    ['two', 'Host: x\r\nHost: y\r\n'],
    ['two that are the same', 'Host: x\r\nhost: x\r\n'],
    ['an empty one', 'Host:\r\n'],
  ])('S16, 100: answers %s with 400, a reason and the security headers', async (_what, hosts) => {
    let asked = 0;
    const { port } = await start(() => {
      asked += 1;
      return new Response('here');
    });
    for (const version of ['1.1', '1.0']) {
      for (const head of [`GET / HTTP/${version}\r\n${hosts}`, `POST / HTTP/${version}\r\n${hosts}Content-Length: 2\r\n`]) {
        const answer = await sendRaw(port, `${head}\r\n${head.startsWith('POST') ? '{}' : ''}`);
        expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
        for (const header of ["frame-ancestors 'none'", 'x-content-type-options: nosniff', 'application/problem+json'])
          expect(answer).toContain(header);
      }
    }
    expect(asked).toBe(0);
    expect(await sendRaw(port, 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 OK/);
  });

  it('S16: has the security headers on an answer to an expectation that nobody meets', async () => {
    const { port } = await start(() => new Response('here'));
    const answer = await sendRaw(port, 'POST / HTTP/1.1\r\nHost: x\r\nExpect: coffee\r\nContent-Length: 0\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 417 Expectation Failed\r\n/);
    expect(answer).toContain("frame-ancestors 'none'");
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
