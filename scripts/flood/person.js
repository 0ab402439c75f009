import { Cookies, createPkce } from '../bench/flows.js';
import { authorizationPath, connectTo, FloodError, tokenRequest } from './target.js';

/** @typedef {import('./target.js').Target} Target */
/** @typedef {Awaited<ReturnType<import('../bench/load.js').Connection['send']>>} Answer */

const json = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** What a limit answers; a right password is to meet none. */
const refusals = [410, 429, 503];

/** A limit refused somebody who did nothing wrong. */
class Refused extends Error {}

/**
 * A person in a browser, who signs in to the app with the right password, allows it, and has it get its tokens.
 * @param {Target} target @param {{ from: string, identifier: string }} who @param {Cookies} cookies those of the browser
 * @returns {Promise<number | null>} how long it took, in milliseconds; null where a limit refused it
 */
export async function journey(target, { from, identifier }, cookies) {
  const connection = await connectTo(target.origin, from);
  const start = performance.now();
  /** @param {{ method?: string, path: string, headers?: Record<string, string>, body?: string }} question */
  const ask = async ({ headers, ...question }) => {
    const answer = await connection.send({ ...question, headers: { ...headers, ...cookies.header } });
    cookies.keep(answer);
    if (refusals.includes(answer.status)) throw new Refused();
    if (answer.status >= 400)
      throw new FloodError(`${question.path.split('?')[0]} answered ${answer.status}: ${answer.body.slice(0, 200)}`);
    return answer;
  };
  /** Goes on to a page, or out to the app. @param {string} address @returns {Promise<URL>} */
  const follow = async (address) => {
    const url = new URL(address, target.origin);
    if (url.origin !== target.origin.origin) return url;
    const location = (await ask({ path: url.pathname + url.search })).header('location');
    return location === undefined ? url : follow(location);
  };
  /** @param {URL} page @param {string} step @param {unknown} body */
  const answer = async (page, step, body) => {
    const path = `/api/interactions/${page.pathname.split('/').at(-1)}/${step}`;
    /** @type {{ redirectTo?: string | null }} */
    const { redirectTo } = JSON.parse((await ask({ method: 'POST', path, headers: json, body: JSON.stringify(body) })).body);
    return redirectTo ? follow(redirectTo) : page;
  };
  try {
    const { verifier, challenge } = createPkce();
    const signIn = await follow(authorizationPath(target, challenge));
    const consent = await answer(signIn, 'sign-in', { identifier, password: 'wonderland' });
    const end = await answer(consent, 'decision', { decision: 'allow' });
    const code = end.searchParams.get('code');
    if (code === null) throw new FloodError(`the app got no code: ${end.search}`);
    await ask({ method: 'POST', path: target.token, headers: form, body: tokenRequest(code, verifier) });
    return performance.now() - start;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  } finally {
    connection.close();
  }
}

/**
 * Two people by turns: one whose account will be guessed at, in the browser that she always uses, and one in a new browser each time.
 * @param {Target} target @param {string} from
 * @returns {Promise<{ next: () => Promise<number | null>, guessedAt: string | null }>} a journey of the next one, and the account to guess
 *   at: null where an earlier run has had all of them locked for browsers that they do not know
 */
export async function createPeople(target, from) {
  const fresh = { from, identifier: 'grace@example.test' };
  await journey(target, fresh, new Cookies()); // The first sign-in of all is slower.
  for (const identifier of ['ada@example.test', 'katherine@example.test']) {
    const known = new Cookies();
    if ((await journey(target, { from, identifier }, known)) === null) continue;
    let count = 0;
    const next = () => {
      count += 1;
      return count % 2 === 1 ? journey(target, { from, identifier }, known) : journey(target, fresh, new Cookies());
    };
    return { next, guessedAt: identifier };
  }
  return { next: () => journey(target, fresh, new Cookies()), guessedAt: null };
}
