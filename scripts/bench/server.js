import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** @typedef {{ origin: URL, stop: () => Promise<void> }} Running */

/**
 * Starts a server in a process of its own.
 * @param {string} script @param {(line: string) => string | undefined} readOrigin finds its address in a line that it prints
 * @param {string[]} flags
 * @returns {Promise<Running>}
 */
export async function startServer(script, readOrigin, flags = []) {
  const child = spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...flags], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const origin = await new Promise((resolve, reject) => {
    const lines = createInterface({ input: child.stdout }).on('line', (line) => {
      const found = readOrigin(line);
      if (!found) return;
      // Its log is not read any more: taking it apart would cost this process more than the load that it makes.
      lines.close();
      resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code} before it was ready`)));
  });
  child.stdout.resume();
  return {
    origin: new URL(origin),
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** @param {string} line */
const byPort = (line) => (/^\d+$/.test(line) ? `http://127.0.0.1:${line}` : undefined);

/** @param {string} name */
export const startBare = (name) => startServer(`./${name}.js`, byPort);

/** @param {string[]} flags */
export const startLatchkey = (...flags) =>
  startServer('../../dist/server/main.js', (line) => /is ready after \d+ ms: open (\S+)$/.exec(line)?.[1], ['--port', '0', ...flags]);
