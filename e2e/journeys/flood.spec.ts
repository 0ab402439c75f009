import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'playwright/test';
import { LatchstringServer } from '../support/latchstring-server.ts';

const flood = fileURLToPath(new URL('../../scripts/flood.js', import.meta.url));

/** Runs the program to its end. */
async function run(...flags: string[]) {
  return promisify(execFile)(process.execPath, [flood, ...flags]).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
  );
}

for (const engine of ['mock', 'oidc-provider']) {
  test(`S4, S5, S6: a flood from one address refuses nobody with the right password at another, with ${engine}`, async () => {
    test.setTimeout(120_000);
    const server = await LatchstringServer.start('--engine', engine);
    const { code, stdout, stderr } = await run('--url', server.origin, '--json', '--seconds', '3');
    await server.stop();
    expect([code, stderr]).toEqual([0, '']);
    const measured = { journeyMs: expect.any(Number), iconMs: expect.any(Number) };
    expect(JSON.parse(stdout)).toEqual({ idle: measured, flood: { ...measured, refused: 0 } });
  });
}

test('the flood goes to this computer only, and tells a wrong flag in one sentence', async () => {
  for (const [flags, told] of [
    [['--url', 'http://login.example'], /^--url: "http:\/\/login\.example" is not on this computer; .*\n$/],
    [['--url', 'http://127.0.0.1:1', '--seconds', '0'], /^--seconds: "0" must be a whole number from 1 to 600\.\n$/],
    [[], /^--url is missing: .*\n$/],
  ] as const) {
    expect(await run(...flags)).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(told) });
  }
  expect(await run('--url', 'http://127.0.0.1:1')).toMatchObject({ code: 1, stderr: expect.stringMatching(/^Nothing answers at .*\n$/) });
});
