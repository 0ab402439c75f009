import { openConnection } from '../bench/wire.js';

/** @typedef {import('../bench/load.js').Connection} Connection */
/** @typedef {{ origin: URL, authorize: string, token: string }} Target where the demo's public app is: paths below the origin */

const redirectUri = 'http://127.0.0.1:9999/callback';
export const clientId = 'notesspa';

/** What the program says before it ends, in one sentence. */
export class FloodError extends Error {}

/**
 * Finds the service of the demo's public app.
 * @param {URL} origin @param {string} from the address to come from
 * @returns {Promise<Target>}
 */
export async function findTarget(origin, from) {
  const connection = await connectTo(origin, from);
  const answer = await connection.send({ path: '/api/capabilities' });
  connection.close();
  if (answer.status !== 200)
    throw new FloodError(`${origin.href}api/capabilities answered ${answer.status}; give the --url that the server tells at its start.`);
  /** @type {{ services: { issuer: string | null, authorizationEndpoint: string | null, tokenEndpoint: string }[] }} */
  const { services } = JSON.parse(answer.body);
  const service = services.find(({ issuer }) => issuer !== null);
  if (!service?.authorizationEndpoint)
    throw new FloodError(`${origin.href} has no service with metadata, so the demo's app ${clientId} is not there.`);
  return { origin, authorize: new URL(service.authorizationEndpoint).pathname, token: new URL(service.tokenEndpoint).pathname };
}

/** @param {URL} origin @param {string} from @returns {Promise<Connection>} */
export async function connectTo(origin, from) {
  try {
    return await openConnection(origin, from);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRNOTAVAIL')
      throw new FloodError(`This computer has no address ${from} to come from; on Linux all of 127.0.0.0/8 is there.`);
    throw new FloodError(`Nothing answers at ${origin.href} (${code ?? error}); start a server there, or give another --url.`);
  }
}

/** @param {Target} target @param {string} challenge the code challenge (RFC 7636) */
export function authorizationPath({ authorize }, challenge) {
  const parameters = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: 'notes:read',
    state: 'state',
    prompt: 'login',
    code_challenge: challenge,
    code_challenge_method: 'S256',
  };
  return `${authorize}?${new URLSearchParams(parameters)}`;
}

/** @param {string} code @param {string} verifier */
export function tokenRequest(code, verifier) {
  const fields = { grant_type: 'authorization_code', client_id: clientId, redirect_uri: redirectUri, code, code_verifier: verifier };
  return new URLSearchParams(fields).toString();
}
