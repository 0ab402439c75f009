import { createHash } from 'node:crypto';
import { startPlainPages } from './plain-pages.js';
import { measureReadiness, openBrowser } from './readiness.js';
import { startLatchstring } from './server.js';

/** @typedef {import('./readiness.js').Readiness} Readiness */
/** @typedef {import('playwright').Page} Page */

const challenge = createHash('sha256').update('v'.repeat(43)).digest('base64url');

/** @param {URL} origin @param {string} client */
const authorizationUrl = (origin, client) =>
  `${origin.origin}/standard/authorize?${new URLSearchParams({
    response_type: 'code',
    client_id: client,
    redirect_uri: 'http://127.0.0.1:9999/callback',
    scope: 'notes:read notes:write',
    prompt: 'consent',
    code_challenge: challenge,
    code_challenge_method: 'S256',
  })}`;

/** @param {Page} page */
async function signIn(page) {
  await page.locator('[name=identifier]').fill('ada@example.test');
  await page.locator('[name=password]').fill('wonderland');
  await page.locator('form[action$="/sign-in"] button[type=submit]').click();
}

/** Twenty connections, as the API would list them. @param {Page} page */
async function listTwenty(page) {
  await page.route('**/api/connections', async (route) => {
    const answer = await route.fetch();
    const json = /** @type {any} */ (await answer.json().catch(() => null));
    // The page was left meanwhile.
    if (json === null) return;
    const { connections, ...rest } = json;
    const [one] = connections;
    const twenty = Array.from({ length: 20 }, (_, index) => ({ ...one, id: `c${index}`, client: { ...one.client, name: `App ${index}` } }));
    await route.fulfill({ json: { ...rest, connections: twenty, total: 20, all: 20 } });
  });
}

/** The page itself, without the redirect of the authorization endpoint before it. @param {Page} page */
const reload = (page) => page.goto(page.url());

/** A page like any before: a browser's very first one also pays for the start of its process. @param {URL} plain */
const warmUp = (plain) => async (/** @type {Page} */ page) => void (await page.goto(`${plain.origin}/list.json`));

/** What is measured: ours, and what it is compared with. @param {URL} latchstring @param {URL} plain */
const cases = (latchstring, plain) => [
  {
    name: 'static form',
    wanted: 'button[type=submit]',
    plain: true,
    prepare: warmUp(plain),
    go: (/** @type {Page} */ page) => page.goto(`${plain.origin}/static`),
  },
  {
    name: 'bare React form',
    wanted: 'button[type=submit]',
    prepare: warmUp(plain),
    go: (/** @type {Page} */ page) => page.goto(`${plain.origin}/form`),
  },
  {
    name: 'sign-in',
    wanted: 'form[action$="/sign-in"] button[type=submit]',
    prepare: async (/** @type {Page} */ page) => void (await page.goto(authorizationUrl(latchstring, 'notesweb'))),
    go: reload,
  },
  {
    name: 'consent',
    wanted: 'button[value=allow]',
    prepare: async (/** @type {Page} */ page) => {
      await page.goto(authorizationUrl(latchstring, 'notesweb'));
      await signIn(page);
      await page.locator('button[value=allow]').waitFor();
    },
    go: reload,
  },
  {
    name: 'bare React list',
    wanted: 'li:nth-child(20) a',
    prepare: warmUp(plain),
    go: (/** @type {Page} */ page) => page.goto(`${plain.origin}/list`),
  },
  {
    name: 'connected apps',
    wanted: 'li:nth-child(20) a',
    prepare: async (/** @type {Page} */ page) => {
      await page.route('http://127.0.0.1:9999/**', (route) => route.fulfill({ body: 'back' }));
      await page.goto(authorizationUrl(latchstring, 'notesweb'));
      await signIn(page);
      await page.locator('button[value=allow]').click();
      await page.waitForURL('http://127.0.0.1:9999/**');
      await listTwenty(page);
    },
    // Ends in the callback's document, whose times these are.
    go: (/** @type {Page} */ page) => page.goto(`${latchstring.origin}/connected-apps`),
  },
];

/**
 * How soon each page can be used, throttled and not; the median of some rounds, in which the pages take turns.
 * @param {{ rounds: number }} size
 * @returns {Promise<Record<'throttled' | 'unthrottled', Record<string, Readiness>>>}
 */
export async function measurePages({ rounds }) {
  const [latchstring, plain, browser] = await Promise.all([startLatchstring(), startPlainPages(), openBrowser()]);
  try {
    const measured = cases(latchstring.origin, plain.origin);
    /** @param {boolean} throttled */
    const run = async (throttled) => {
      /** @type {Record<string, Readiness[]>} */
      const results = {};
      for (let round = 0; round < rounds; round += 1) {
        for (const { name, ...how } of measured) {
          const known = results[name] ?? [];
          results[name] = [...known, await measureReadiness(browser, { ...how, throttled })];
        }
      }
      return Object.fromEntries(Object.entries(results).map(([name, all]) => [name, medians(all)]));
    };
    return { throttled: await run(true), unthrottled: await run(false) };
  } finally {
    await browser.close();
    await Promise.all([latchstring.stop(), plain.stop()]);
  }
}

/** @param {Readiness[]} all @returns {Readiness} */
function medians(all) {
  const names = /** @type {(keyof Readiness)[]} */ (['usable', 'painted', 'hydrated', 'total', 'shift', 'requests', 'bytes']);
  const middle = (/** @type {keyof Readiness} */ name) =>
    all.map((one) => one[name]).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  return /** @type {Readiness} */ (Object.fromEntries(names.map((name) => [name, middle(name)])));
}
