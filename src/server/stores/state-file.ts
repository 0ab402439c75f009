import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { StateKeeper } from '../http/front-door.ts';
import { JsonGauge, JsonTooLargeError } from '../http/json-gauge.ts';
import type { Log } from '../http/log.ts';
import { ProblemError } from '../http/problem.ts';
import { type Lab, snapshotLimits } from '../ports/lab.ts';

/** How long changes are collected before they are written, in milliseconds. */
const collectMilliseconds = 500;

/** So many bytes a value or a name takes at least on average in what is saved: eleven are usual. */
const leastBytesOfValue = 6;

/** Why the server cannot start with its state file, and what would help. */
export class StateFileError extends Error {
  override name = 'StateFileError';
}

/** Keeps the lab's snapshot in a file, so that it survives restarts. The file is replaced as a whole or not at all. */
export class StateFile implements StateKeeper {
  readonly #path: string;
  readonly #lab: Lab;
  readonly #log: Log;
  #timer: NodeJS.Timeout | undefined;
  #written = '';
  #writing: Promise<void> = Promise.resolve();
  /** The next write, as long as it has not begun: whoever has changed something by then shares it. */
  #next: Promise<void> | undefined;

  private constructor(path: string, lab: Lab, log: Log) {
    this.#path = path;
    this.#lab = lab;
    this.#log = log;
  }

  /**
   * Loads what the file holds, or begins one.
   * @throws StateFileError where it is damaged, or cannot be read or written; it is left as it is
   */
  static async open(path: string, lab: Lab, log: Log): Promise<StateFile> {
    const content = await readIfThere(path);
    if (content !== null) await load(content, path, lab);
    const file = new StateFile(path, lab, log);
    await file.#write().catch((error: Error) => {
      throw new StateFileError(`--state: ${path} cannot be written: ${error.message}. Choose another file, or change its rights.`);
    });
    return file;
  }

  touch(): void {
    this.#timer ??= setTimeout(() => void this.save(), collectMilliseconds);
  }

  /** Writes now what has changed. A failure is logged, and the next change tries again. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#next) return this.#next;
    const next = this.#writing.then(() => {
      this.#next = undefined;
      return this.#write();
    });
    this.#next = next.catch((error: Error) => this.#log.error('state-not-saved', { reason: error.message }));
    this.#writing = this.#next;
    return this.#next;
  }

  async #write(): Promise<void> {
    const text = await this.#lab.save();
    const content = withoutTime(text);
    if (content === this.#written) return;
    await replaceFile(this.#path, text);
    this.#written = content;
  }
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new StateFileError(`--state: ${path} cannot be read: ${(error as Error).message}.`);
  }
}

async function load(content: Buffer, path: string, lab: Lab): Promise<void> {
  const damaged = (reason: string) =>
    new StateFileError(
      `--state: ${path} cannot be loaded, and was left as it is. ${reason} Mend it, move it away, or choose another file.`,
    );
  let snapshot: unknown;
  try {
    // A list of connections may be as long as the disk allows, and what is kept of one never takes less.
    const values = Math.max(snapshotLimits.values, content.byteLength / leastBytesOfValue);
    new JsonGauge({ ...snapshotLimits, values }).add(content);
    snapshot = JSON.parse(content.toString());
  } catch (error) {
    if (error instanceof JsonTooLargeError) throw damaged(error.message);
    throw damaged(`It is not well-formed JSON (${(error as Error).message}).`);
  }
  await lab.load(snapshot).catch((error) => {
    throw error instanceof ProblemError ? damaged(error.message) : error;
  });
}

/** Two snapshots of one state differ in when they were saved. */
function withoutTime(text: string): string {
  return text.replace(/"savedAt":"[^"]*"/, '');
}

/** Whoever reads the file, after a crash too, sees the old text or the new one. It holds secrets, so it is its owner's only. */
async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.new`;
  try {
    // One that a crash left behind makes way; a link that waits there in its place is not followed.
    await rm(beside, { force: true });
    const file = await open(beside, 'wx', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw error;
  }
  await syncFolder(dirname(path));
}

/** The new name is on disk as well, where the system can say so of a folder. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close();
}
