import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** @typedef {{ origin: URL, processorMilliseconds: () => number | null, memoryBytes: () => number | null, stop: () => Promise<void> }} Running */

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
    processorMilliseconds: () => processorTime(child.pid),
    memoryBytes: () => residentMemory(child.pid),
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/**
 * The processor time that a process has taken, which other programs on the machine do not change. Null where the system does not tell.
 * @param {number | undefined} pid
 */
function processorTime(pid) {
  try {
    const [, numbers = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [user, system] = numbers.split(' ').slice(11, 13).map(Number);
    return user === undefined || system === undefined ? null : (user + system) * millisecondsPerTick;
  } catch {
    return null;
  }
}

/** The memory that a process holds, what it could give back included. Null where the system does not tell. @param {number | undefined} pid */
function residentMemory(pid) {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

/** As Linux counts for every program. */
const millisecondsPerTick = 10;

/** @param {string} line */
const byPort = (line) => (/^\d+$/.test(line) ? `http://127.0.0.1:${line}` : undefined);

/** @param {string} name */
export const startBare = (name) => startServer(`./${name}.js`, byPort);

/** @param {string[]} flags */
export const startLatchstring = (...flags) =>
  startServer('../../dist/server/main.js', (line) => /is ready after \d+ ms: open (\S+)$/.exec(line)?.[1], ['--port', '0', ...flags]);
