import { availableParallelism } from 'node:os';
import { FairQueue } from '../stores/shares/fair-queue.ts';

/** Threads that Node does files, compression and hashes with. */
const threads = Number(process.env.UV_THREADPOOL_SIZE) || 4;

/**
 * How many passwords are hashed at once in this process: a core is left to everything else, and half of the threads, so that neither
 * files nor the state wait for hashes.
 */
export const hashesAtOnce = Math.max(1, Math.min(availableParallelism() - 1, Math.floor(threads / 2)));

/** Passwords that wait: in all, and of one network. A hash takes a fifth of a second or so. */
const waiting = { waiting: 64, share: 16 };

/** The one queue of all password hashes of the process, since they share its cores. */
export const hashQueue = new FairQueue({ atOnce: hashesAtOnce, ...waiting });
