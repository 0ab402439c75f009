import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Script } from '../../flow/export/script.ts';

/** A port of loopback that nobody listens at. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** Writes an exported script into an empty folder where its library is installed, and starts it as it says; for the length of a test. */
export async function startScript(script: Script, environment: Record<string, string>) {
  if ('whyNot' in script) throw new Error(script.whyNot);
  const folder = await mkdtemp(join(tmpdir(), 'latchstring-export-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await symlink(join(import.meta.dirname, '../../../node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, script.file), script.text);
  const command = script.file.endsWith('.sh') ? 'bash' : process.execPath;
  const child = spawn(command, [script.file], { cwd: folder, env: { PATH: process.env.PATH, ...environment } });
  onTestFinished(() => void child.kill());
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...said }));
  /** The address that it asks the person to open. @throws Error when it ends without */
  const asked = async () => {
    while (!/^Open \S+\n/m.test(said.out)) {
      await Promise.race([once(child.stdout, 'data'), ended.then((end) => Promise.reject(new Error(`ended: ${JSON.stringify(end)}`)))]);
    }
    return new URL(/^Open (\S+)$/m.exec(said.out)?.[1] ?? '');
  };
  /** Hands it the address that the browser ended at: pasted, or by opening it. */
  const answer = async (url: URL) => {
    const { hostname, protocol } = url;
    const listens = command !== 'bash' && hostname === '127.0.0.1' && protocol === 'http:';
    if (listens) expect(await (await fetch(url)).text()).toBe('You can close this window.');
    else child.stdin.end(`${url.href}\n`);
  };
  return { asked, answer, ended };
}
