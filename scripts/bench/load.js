import { openConnection } from './wire.js';

/** @typedef {Awaited<ReturnType<typeof openConnection>>} Connection */

/** @typedef {{ rate: number, microseconds: number | null }} Measured how often a second, and the server's processor time for one */

/**
 * How often something can be done in a second, by so many at a time.
 * @param {import('./server.js').Running} server
 * @param {(connection: Connection) => Promise<() => Promise<void>>} prepare makes the deed of one connection, which throws when it failed
 * @param {{ connections: number, seconds: number }} size for how long the server works, in processor time
 * @returns {Promise<Measured>}
 */
export async function measureRate({ origin, processorMilliseconds }, prepare, { connections, seconds }) {
  const open = await Promise.all(Array.from({ length: connections }, () => openConnection(origin)));
  try {
    const deeds = await Promise.all(open.map(prepare));
    await repeat(deeds, processorMilliseconds, seconds / 2); // Lets the server compile what is hot.
    const before = processorMilliseconds();
    const { done, rate } = await repeat(deeds, processorMilliseconds, seconds);
    const after = processorMilliseconds();
    return { rate, microseconds: before === null || after === null ? null : ((after - before) * 1000) / done };
  } finally {
    for (const connection of open) connection.close();
  }
}

/**
 * Goes on until the server has worked for so long. Its own time counts, where the system tells it: on a busy machine every server would
 * get less of a second than the one before, and the slowest would still be compiling.
 * @param {(() => Promise<void>)[]} deeds @param {() => number | null} processorMilliseconds @param {number} seconds
 * @returns {Promise<{ done: number, rate: number }>} deeds in all, and a second
 */
async function repeat(deeds, processorMilliseconds, seconds) {
  const clock = () => processorMilliseconds() ?? performance.now();
  const start = performance.now();
  const end = clock() + seconds * 1000;
  let done = 0;
  let over = false;
  const watch = setInterval(() => {
    over = clock() >= end;
  }, 20);
  try {
    await Promise.all(
      deeds.map(async (deed) => {
        while (!over) {
          await deed();
          done += 1;
        }
      }),
    );
  } finally {
    clearInterval(watch);
  }
  return { done, rate: (done / (performance.now() - start)) * 1000 };
}
