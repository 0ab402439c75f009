import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';
import { formerName } from '../../src/server/apps/former-name.ts';
import { LatchstringServer } from '../support/latchstring-server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs one of the project's commands to its end. */
async function run(script: string, args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [script, ...args], { cwd: root, env: { ...process.env, ...env } });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, output };
}

test('a taken port is told in one sentence, with the way out', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const { code, output } = await run('scripts/start.js', ['--port', String(port)]);
  other.close();
  expect([code, output]).toEqual([
    1,
    `Port ${port} on 127.0.0.1 is taken by another program. Choose another: npm start -- --port ${Number(port) + 1}\n`,
  ]);
});

test('S2: a real engine that is served over http says what its cookies are worth; the mock, which has nothing to steal, does not', async () => {
  for (const [engine, warnings] of [
    ['oidc-provider', 1],
    ['mock', 0],
  ] as const) {
    const server = await LatchstringServer.start('--engine', engine);
    await expect
      .poll(() => server.lines.filter((line) => line.startsWith('Over http, cookies belong to every port')).length)
      .toBe(warnings);
    await server.stop();
  }
});

test('every mistake in flags and environment is named at once, without a stack trace', async () => {
  const { code, output } = await run('scripts/start.js', ['--port', 'x', '--colour'], { LATCHSTRING_ENGINE: 'hydra' });
  expect(code).toBe(1);
  expect(output.trim().split('\n')).toHaveLength(3);
  for (const mistake of ['--port: "x"', '--colour: there is no such flag', 'LATCHSTRING_ENGINE: "hydra"'])
    expect(output).toContain(mistake);
});

test('development refuses to keep a state, which it would forget', async () => {
  const { code, output } = await run('scripts/dev.js', [], { LATCHSTRING_STATE: 'state.json' });
  expect(code).toBe(1);
  expect(output).toBe('LATCHSTRING_STATE: npm run dev begins with an empty memory at every change; leave it out, or use npm start.\n');
});

test('development says at its start what is wrong with the configuration', async () => {
  const former = `${formerName.toUpperCase()}_HELP_URL`;
  const { code, output } = await run('scripts/dev.js', [], { [former]: 'https://help.example', LATCHSTRING_ENGINE: 'hydra' });
  expect(code).toBe(1);
  expect(output).toContain(`${former}: has another name now, and nothing reads this one; set LATCHSTRING_HELP_URL instead\n`);
  expect(output).toContain('LATCHSTRING_ENGINE: "hydra"');
  expect(output).not.toContain('    at ');
});

test('S3: development takes an empty variable for none, and refuses an empty flag', async () => {
  const { code, output } = await run('scripts/dev.js', ['--port='], { LATCHSTRING_STATE: '', LATCHSTRING_PORT: '' });
  expect([code, output]).toEqual([1, '--port: "" must be a whole number from 1 to 65535\n']);
  expect(await run('scripts/dev.js', ['--engine='])).toEqual({ code: 1, output: '--engine: needs a value\n' });
});

test('--help describes the settings', async () => {
  const { code, output } = await run('scripts/start.js', ['--help']);
  expect(code).toBe(0);
  expect(output).toContain('--public-url URL');
});

test('a Chromium that does not exist is told in one sentence', async () => {
  const { code, output } = await run('scripts/e2e.js', ['--list'], { LATCHSTRING_CHROMIUM: '/no/such/browser' });
  expect([code, output]).toEqual([
    1,
    'LATCHSTRING_CHROMIUM is /no/such/browser, which is not a program that can be run. Point it to a Chromium, or unset it.\n',
  ]);
});

test('scripts come compressed and may be kept for a year', async () => {
  const latchstring = await LatchstringServer.start();
  const html = await (await fetch(`${latchstring.origin}/`)).text();
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? '';
  for (const encoding of ['br', 'gzip']) {
    const { headers } = await fetch(latchstring.origin + script, { headers: { 'accept-encoding': encoding } });
    expect([headers.get('content-encoding'), headers.get('vary')]).toEqual([encoding, 'Accept-Encoding']);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  }
  await latchstring.stop();
});

test('the server tells how long it took to be ready, answers its health check, and ends by itself on a signal', async () => {
  const latchstring = await LatchstringServer.start('--log', 'json');
  expect(await (await fetch(`${latchstring.origin}/healthz`)).json()).toEqual({ status: 'ok' });
  await latchstring.stop();
  expect(latchstring.lines.map((line) => (line.startsWith('{') ? JSON.parse(line).event : 'ready'))).toEqual([
    'ready',
    'request',
    'stopping',
    'stopped',
  ]);
});
