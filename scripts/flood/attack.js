import { Cookies, createPkce } from '../bench/flows.js';
import { authorizationPath, connectTo } from './target.js';

/** @typedef {import('./target.js').Target} Target */

/**
 * Keeps connections busy from one address: authorization requests that nobody will answer, and wrong passwords for an account that there
 * is and for those that are made up.
 * @param {Target} target @param {{ from: string, connections: number, guessedAt: string | null }} size
 * @returns {{ stop: () => Promise<void> }}
 */
export function attack(target, { from, connections, guessedAt }) {
  let over = false;
  const workers = Array.from({ length: connections }, async (_, worker) => {
    let connection = await connectTo(target.origin, from);
    for (let round = 0; !over; round += 1) {
      try {
        const madeUp = `made-up-${worker}-${round}@example.test`;
        await guess(connection, target, round % 2 === 0 ? (guessedAt ?? madeUp) : madeUp);
      } catch {
        // A connection that the server closed is opened anew.
        connection.close();
        if (!over) connection = await connectTo(target.origin, from);
      }
    }
    connection.close();
  });
  return {
    async stop() {
      over = true;
      await Promise.all(workers);
    },
  };
}

/** @param {import('../bench/load.js').Connection} connection @param {Target} target @param {string} identifier */
async function guess(connection, target, identifier) {
  const cookies = new Cookies();
  const opened = await connection.send({ path: authorizationPath(target, createPkce().challenge) });
  cookies.keep(opened);
  const id = new URL(opened.header('location') ?? '/', target.origin).pathname.split('/').at(-1);
  await connection.send({
    method: 'POST',
    path: `/api/interactions/${id}/sign-in`,
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...cookies.header },
    body: JSON.stringify({ identifier, password: 'a wrong password' }),
  });
}
