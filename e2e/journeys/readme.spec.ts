import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect } from 'playwright/test';
import { freePort } from '../support/callback-server.ts';
import { test } from '../support/fixtures.ts';
import { allow, signIn } from '../support/journey.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('the client in the README runs as it is printed', async ({ page, latchstring }) => {
  const readme = await readFile(`${root}README.md`, 'utf8');
  const printed = /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  // The addresses of this test, with a port that nobody else listens at.
  const port = String(await freePort());
  await latchstring.answerNotesWebAt(`http://127.0.0.1:${port}/callback`);
  const source = printed.replaceAll('http://127.0.0.1:4400', latchstring.origin).replaceAll('9999', port);
  const file = `${root}test-results/readme/login.mjs`;
  await mkdir(`${root}test-results/readme`, { recursive: true });
  await writeFile(file, source);

  const script = spawn(process.execPath, [file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines: string[] = [];
  createInterface({ input: script.stdout }).on('line', (line) => lines.push(line));
  const said = (pattern: RegExp) => expect.poll(() => lines.find((line) => pattern.test(line)) ?? '', { timeout: 15_000 }).toMatch(pattern);
  await said(/^Open /);
  await page.goto(lines.find((line) => line.startsWith('Open '))?.slice('Open '.length) ?? '');
  await signIn(page);
  await allow(page);
  await expect(page.getByText('You can close this tab.')).toBeVisible();
  await said(/Analytical Engine/);

  await page.goto(`${latchstring.origin}/connected-apps`);
  await page.getByRole('button', { name: 'Revoke access of Notes Web' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke access' }).click();
  await expect(page.getByRole('heading', { name: 'Notes Web no longer has access' })).toBeVisible();
  script.stdin.write('\n');
  await said(/refused with 401/);
});
