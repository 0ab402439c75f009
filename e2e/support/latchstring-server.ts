import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));

/** A Latchstring of its own, as `npm start` runs it, on a free port. */
export class LatchstringServer {
  readonly origin: string;
  /** Every line that it has written so far. */
  readonly lines: string[];
  readonly #process: ChildProcess;

  private constructor(origin: string, lines: string[], process: ChildProcess) {
    this.origin = origin;
    this.lines = lines;
    this.#process = process;
  }

  static async start(...flags: string[]): Promise<LatchstringServer> {
    const child = spawn(process.execPath, [main, '--port', '0', ...flags], { stdio: ['ignore', 'pipe', 'inherit'] });
    const lines: string[] = [];
    const origin = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        lines.push(line);
        const ready = /is ready after \d+ ms: open (\S+)$/.exec(line)?.[1];
        if (ready) resolve(ready);
      });
      child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready: ${lines.join('\n')}`)));
    });
    return new LatchstringServer(origin, lines, child);
  }

  /** Registers where notesweb is answered, in the place of what was: an app with a secret has no port but those. */
  async answerNotesWebAt(redirectUri: string): Promise<void> {
    const response = await fetch(`${this.origin}/api/lab/apps/standard/notesweb`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ redirectUris: [redirectUri] }),
    });
    if (!response.ok) throw new Error(`the redirect URI could not be registered: ${response.status} ${await response.text()}`);
  }

  /** Back to how it started: nothing granted, nobody signed in. */
  async reset(): Promise<void> {
    const response = await fetch(`${this.origin}/api/lab/reset`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    if (!response.ok) throw new Error(`the server could not be reset: ${response.status} ${await response.text()}`);
    this.lines.length = 0;
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    this.#process.kill('SIGTERM');
    await once(this.#process, 'exit');
  }
}
