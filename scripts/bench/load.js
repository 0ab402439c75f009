import { openConnection } from './wire.js';

/** @typedef {Awaited<ReturnType<typeof openConnection>>} Connection */

/** @typedef {{ rate: number, microseconds: number | null }} Measured how often a second, and the server's processor time for one */

/**
 * How often something can be done in a second, by so many at a time.
 * @param {import('./server.js').Running} server
 * @param {(connection: Connection) => Promise<() => Promise<void>>} prepare makes the deed of one connection, which throws when it failed
 * @param {{ connections: number, seconds: number }} size
 * @returns {Promise<Measured>}
 */
export async function measureRate({ origin, processorMilliseconds }, prepare, { connections, seconds }) {
  const open = await Promise.all(Array.from({ length: connections }, () => openConnection(origin)));
  try {
    const deeds = await Promise.all(open.map(prepare));
    await repeat(deeds, seconds / 3); // Lets the server compile what is hot.
    const before = processorMilliseconds();
    const { done, rate } = await repeat(deeds, seconds);
    const after = processorMilliseconds();
    return { rate, microseconds: before === null || after === null ? null : ((after - before) * 1000) / done };
  } finally {
    for (const connection of open) connection.close();
  }
}

/** @param {(() => Promise<void>)[]} deeds @param {number} seconds @returns {Promise<{ done: number, rate: number }>} deeds in all, and a second */
async function repeat(deeds, seconds) {
  const start = performance.now();
  const end = start + seconds * 1000;
  let done = 0;
  await Promise.all(
    deeds.map(async (deed) => {
      while (performance.now() < end) {
        await deed();
        done += 1;
      }
    }),
  );
  return { done, rate: (done / (performance.now() - start)) * 1000 };
}
