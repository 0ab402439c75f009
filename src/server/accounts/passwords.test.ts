import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { expect, it } from 'vitest';
import { hashesAtOnce } from './hash-queue.ts';
import { hashPassword, verifyPassword } from './passwords.ts';

it('S4: many passwords at once leave a core, and files and compression do not wait for any of them', async () => {
  const hash = await hashPassword('wonderland');
  let checked = 0;
  const checks = Array.from({ length: 8 }, async (_, network) => {
    await verifyPassword('wrong', hash, `network ${network}`);
    checked += 1;
  });
  await readFile(new URL(import.meta.url));
  await promisify(gzip)('x'.repeat(1000));
  expect(checked).toBe(0);
  expect(hashesAtOnce).toBeLessThanOrEqual(Math.max(1, availableParallelism() - 1));
  await Promise.all(checks);
  expect(checked).toBe(8);
});
