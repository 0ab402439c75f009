import { openConnection } from './wire.js';

/** @typedef {Awaited<ReturnType<typeof openConnection>>} Connection */

/**
 * How often something can be done in a second, by so many at a time.
 * @param {URL} origin
 * @param {(connection: Connection) => Promise<() => Promise<void>>} prepare makes the deed of one connection, which throws when it failed
 * @param {{ connections: number, seconds: number }} size
 */
export async function measureRate(origin, prepare, { connections, seconds }) {
  const open = await Promise.all(Array.from({ length: connections }, () => openConnection(origin)));
  try {
    const deeds = await Promise.all(open.map(prepare));
    await repeat(deeds, seconds / 3); // Lets the server compile what is hot.
    return await repeat(deeds, seconds);
  } finally {
    for (const connection of open) connection.close();
  }
}

/** @param {(() => Promise<void>)[]} deeds @param {number} seconds @returns {Promise<number>} deeds a second */
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
  return (done / (performance.now() - start)) * 1000;
}
