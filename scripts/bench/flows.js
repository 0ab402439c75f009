import { createHash, randomBytes } from 'node:crypto';

/** @typedef {import('./load.js').Connection} Connection */
/** @typedef {Awaited<ReturnType<Connection['send']>>} Answer */

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const redirectUri = 'http://127.0.0.1:9999/callback';

/** @param {Record<string, string>} fields */
const encode = (fields) => new URLSearchParams(fields).toString();

/** @param {Answer} answer @param {number} status @param {string} what */
function expectStatus(answer, status, what) {
  if (answer.status !== status) throw new Error(`${what}: ${answer.status} ${answer.body.slice(0, 300)}`);
}

/**
 * Asks for a token in an app's own name.
 * @param {string} path @param {Record<string, string>} client
 * @returns {(connection: Connection) => Promise<() => Promise<void>>}
 */
export function clientCredentials(path, client) {
  const body = encode({ grant_type: 'client_credentials', ...client });
  return async (connection) => async () => {
    const answer = await connection.send({ method: 'POST', path, headers: form, body });
    expectStatus(answer, 200, path);
    if (!answer.body.includes('access_token')) throw new Error(`no token from ${path}`);
  };
}

/** A browser's cookies, by name. */
export class Cookies {
  /** @type {Map<string, string>} */
  #values = new Map();

  /** @param {Answer} answer */
  keep({ cookies }) {
    for (const cookie of cookies) {
      const at = cookie.indexOf('=');
      this.#values.set(cookie.slice(0, at), cookie.slice(at + 1));
    }
  }

  get header() {
    return { cookie: [...this.#values].map(([name, value]) => `${name}=${value}`).join('; ') };
  }
}

export function createPkce() {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** @param {string} client @param {string} scope @param {string} challenge */
const authorizationQuery = (client, scope, challenge) =>
  encode({
    response_type: 'code',
    client_id: client,
    redirect_uri: redirectUri,
    scope,
    state: 'state',
    prompt: 'consent',
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });

/** @param {Connection} connection @param {string} path @param {Record<string, string>} fields */
async function redeem(connection, path, fields) {
  const body = encode({ grant_type: 'authorization_code', redirect_uri: redirectUri, ...fields });
  const answer = await connection.send({ method: 'POST', path, headers: form, body });
  expectStatus(answer, 200, path);
}

/** @param {string | undefined} location */
const codeIn = (location) => new URL(location ?? '').searchParams.get('code') ?? '';

/**
 * Authorize, allow, exchange: a person says yes to an app each time. They sign in once, on the first connection.
 * @returns {(connection: Connection) => Promise<() => Promise<void>>}
 */
export function createLatchstringFlow() {
  const cookies = new Cookies();
  /** @type {Promise<void> | undefined} */
  let signedIn;
  return async (connection) => {
    const { signIn, flow } = latchstringSteps(connection, cookies);
    signedIn ??= signIn();
    await signedIn;
    return flow;
  };
}

/** A person in a browser of their own. @param {Connection} connection */
export function latchstringSteps(connection, cookies = new Cookies()) {
  const json = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
  /** @param {string} challenge */
  const authorize = async (challenge) => {
    const path = `/standard/authorize?${authorizationQuery('notesweb', 'notes:read', challenge)}`;
    const answer = await connection.send({ path, headers: cookies.header });
    expectStatus(answer, 303, path);
    cookies.keep(answer);
    return new URL(answer.header('location') ?? '').pathname.split('/').at(-1);
  };
  /** @param {string | undefined} id @param {string} step @param {unknown} body */
  const send = async (id, step, body) => {
    const path = `/api/interactions/${id}/${step}`;
    const answer = await connection.send({ method: 'POST', path, headers: { ...json, ...cookies.header }, body: JSON.stringify(body) });
    expectStatus(answer, 200, path);
    cookies.keep(answer);
    return JSON.parse(answer.body);
  };
  return {
    async signIn() {
      const first = await authorize(createPkce().challenge);
      await send(first, 'sign-in', { identifier: 'ada@example.test', password: 'wonderland' });
    },
    /** The document of a consent page. */
    async openPage() {
      const id = await authorize(createPkce().challenge);
      const { body } = await connection.send({ path: `/interaction/${id}`, headers: cookies.header });
      return { id, html: body };
    },
    async flow() {
      const { verifier, challenge } = createPkce();
      const { redirectTo } = await send(await authorize(challenge), 'decision', { decision: 'allow' });
      const client = { client_id: 'notesweb', client_secret: 'noteswebsecret' };
      await redeem(connection, '/standard/token', { code: codeIn(redirectTo), code_verifier: verifier, ...client });
    },
  };
}

/**
 * The same at oidc-provider: the sign-in was before, its development page asks for the consent.
 * @param {Connection} connection
 */
export async function oidcProviderFlow(connection) {
  const cookies = new Cookies();
  /** @param {string} path */
  const get = async (path) => {
    const answer = await connection.send({ path, headers: cookies.header });
    cookies.keep(answer);
    return answer;
  };
  /** @param {string} path @param {Record<string, string>} fields */
  const post = async (path, fields) => {
    const answer = await connection.send({ method: 'POST', path, headers: { ...form, ...cookies.header }, body: encode(fields) });
    cookies.keep(answer);
    return answer;
  };
  /** @param {Answer} answer */
  const placeOf = (answer) => new URL(answer.header('location') ?? '', 'http://127.0.0.1');
  /** @param {string} challenge */
  const authorize = async (challenge) => {
    const answer = await get(`/auth?${authorizationQuery('app', 'openid', challenge)}`);
    expectStatus(answer, 303, '/auth');
    return placeOf(answer).pathname;
  };
  /** @param {string} page @param {Record<string, string>} fields */
  const answerPage = async (page, fields) => {
    const submitted = await post(page, fields);
    expectStatus(submitted, 303, page);
    return placeOf(await get(placeOf(submitted).pathname));
  };
  await answerPage(await authorize(createPkce().challenge), { prompt: 'login', login: 'ada', password: 'x' });

  return async () => {
    const { verifier, challenge } = createPkce();
    const done = await answerPage(await authorize(challenge), { prompt: 'consent' });
    const client = { client_id: 'app', client_secret: 'secret' };
    await redeem(connection, '/token', { code: codeIn(done.href), code_verifier: verifier, ...client });
  };
}

/**
 * The same at oauth2-mock-server, which asks nobody.
 * @param {Connection} connection
 */
export async function mockServerFlow(connection) {
  return async () => {
    const { verifier, challenge } = createPkce();
    const answer = await connection.send({ path: `/authorize?${authorizationQuery('app', 'openid', challenge)}` });
    expectStatus(answer, 302, '/authorize');
    await redeem(connection, '/token', { code: codeIn(answer.header('location')), code_verifier: verifier, client_id: 'app' });
  };
}
