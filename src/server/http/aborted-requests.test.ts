import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestEngine } from '../engines/oidc-provider/testing.ts';
import { startTestServer } from '../testing/test-server.ts';
import { createLog } from './log.ts';

const form = 'application/x-www-form-urlencoded';
const json = 'application/json';

const everywhere: [path: string, type: string][] = [
  ['/api/language', form],
  ['/api/interactions/x/sign-in', form],
  ['/api/interactions/x/decision', json],
];

/** What reads a body, by engine. */
const endpoints: Record<string, [path: string, type: string][]> = {
  mock: [
    ...everywhere,
    ['/flow-tester/callback', form],
    ['/sign-out', form],
    ['/api/relay', json],
    ['/api/lab/clock', json],
    ['/api/lab/snapshot', json],
    ['/standard/token', form],
    ['/standard/authorize', form],
    ['/moovila/oauth/token', form],
    ['/moves/oauth/v1/access_token', form],
    ['/movemint/oauth/token', form],
    ['/movenium/login', form],
    ['/movenium/login', 'multipart/form-data; boundary=x'],
  ],
  'oidc-provider': [...everywhere, ['/oidc/token', form], ['/oidc/auth', form], ['/oidc/revoke', form], ['/oidc/par', form]],
};

describe.each(Object.entries(endpoints))('a request that breaks off, with the engine %s', (engine, paths) => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  const lines: { level: string; event: string; path?: string }[] = [];
  beforeAll(async () => {
    const log = createLog('json', (line) => lines.push(JSON.parse(line)));
    server = await startTestServer({ log, ...(engine === 'mock' ? {} : { engine: await createTestEngine() }) });
  });
  afterAll(() => server.stop());

  /** Sends the beginning of a request, and resets the connection or ends it. */
  async function breakOff(path: string, type: string, { isChunked, isReset }: { isChunked: boolean; isReset: boolean }): Promise<void> {
    const method = path.endsWith('/snapshot') ? 'PUT' : 'POST';
    const head = [
      `${method} ${path} HTTP/1.1`,
      `Host: 127.0.0.1:${server.port}`,
      `Origin: http://127.0.0.1:${server.port}`,
      'Sec-Fetch-Site: same-origin',
      `Content-Type: ${type}`,
      isChunked ? 'Transfer-Encoding: chunked' : 'Content-Length: 1000',
    ];
    const before = lines.length;
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(`${head.join('\r\n')}\r\n\r\n${isChunked ? '3\r\nabc\r\n' : 'abc'}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (isReset) socket.resetAndDestroy();
    else socket.end();
    await expect.poll(() => lines.length, { timeout: 5000 }).toBeGreaterThan(before);
    socket.destroy();
  }

  it.each(paths)('S13: at %s (%s) is one quiet line of the log, and no failure', async (path, type) => {
    for (const isChunked of [false, true]) {
      for (const isReset of [true, false]) {
        lines.length = 0;
        await breakOff(path, type, { isChunked, isReset });
        expect(lines.map(({ level, event, path: at }) => [level, event, at])).toEqual([['info', 'request-aborted', path]]);
      }
    }
  });
});
