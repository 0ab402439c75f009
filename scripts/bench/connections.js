/// <reference lib="dom" />
import { openBrowser } from './readiness.js';
import { startLatchstring } from './server.js';

/** @typedef {{ page: number, search: number, bytes: number | null }} ListCost milliseconds for an answer; bytes of memory for each connection */
/** @typedef {{ rows: number, elements: number, heap: number, more: number }} Shown heap in bytes; milliseconds from the press until the rows stand */

const sizes = [100, 10_000, 100_000];
const person = { identifier: 'ada@example.test', password: 'wonderland' };
/** How often each list is asked for, in turns with the others; the medians count. */
const turns = 40;
const presses = 10;

/**
 * What a page of fifty and a search cost by how many connections an account has, and what the page that shows them takes after
 * some "Show more".
 * @returns {Promise<{ lists: Record<string, ListCost>, shown: Record<string, Shown> }>}
 */
export async function measureConnections() {
  const [browser, ...servers] = await Promise.all([openBrowser(), ...sizes.map(() => startLatchstring())]);
  try {
    const accounts = await Promise.all(servers.map((server, index) => openAccount(browser, server, sizes[index] ?? 0)));
    /** @type {{ page: number[], search: number[] }[]} */
    const times = accounts.map(() => ({ page: [], search: [] }));
    for (let turn = 0; turn < turns; turn += 1) {
      for (const [index, { ask }] of accounts.entries()) {
        times[index]?.page.push(await ask(`?sort=${turn % 2 ? 'name' : 'newest'}`));
        times[index]?.search.push(await ask('?q=amber'));
      }
    }
    const lists = accounts.map(({ size, bytes }, index) => [
      `${size} connections`,
      { page: median(times[index]?.page ?? []), search: median(times[index]?.search ?? []), bytes },
    ]);
    const tenThousand = accounts[1];
    return { lists: Object.fromEntries(lists), shown: tenThousand ? await showMore(tenThousand) : {} };
  } finally {
    await browser.close();
    await Promise.all(servers.map((server) => server.stop()));
  }
}

/**
 * A person who is signed in and has so many connections.
 * @param {import('playwright').Browser} browser @param {import('./server.js').Running} server @param {number} size
 */
async function openAccount(browser, server, size) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  /** @type {string | undefined} */
  let authorization;
  page.on('request', (request) => {
    if (request.url().includes('/api/connections')) authorization = request.headers().authorization ?? authorization;
  });
  const before = server.memoryBytes();
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ identifier: person.identifier, count: size });
  await fetch(new URL('/api/lab/connections', server.origin), { method: 'POST', headers, body });
  await page.goto(new URL('/connected-apps', server.origin).href);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.locator('[name=identifier]').fill(person.identifier);
  await page.locator('[name=password]').fill(person.password);
  await page.locator('form[action$="/sign-in"] button[type=submit]').click();
  await page.locator('li:nth-child(50)').waitFor();
  /** @param {string} query @returns {Promise<number>} milliseconds */
  const ask = async (query) => {
    const start = performance.now();
    const answer = await fetch(new URL(`/api/connections${query}`, server.origin), { headers: { authorization: authorization ?? '' } });
    const { connections } = /** @type {{ connections: unknown[] }} */ (await answer.json());
    if (connections.length === 0) throw new Error(`no connections for ${query}`);
    return performance.now() - start;
  };
  for (const query of ['?sort=name', '?q=amber', '']) await ask(query);
  const after = server.memoryBytes();
  // Beside few connections it is the rest of the server that grows.
  const known = before !== null && after !== null && size >= 10_000;
  return { size, page, ask, bytes: known ? (after - before) / size : null };
}

/** @param {{ page: import('playwright').Page }} account @returns {Promise<Record<string, Shown>>} */
async function showMore({ page }) {
  const session = await page.context().newCDPSession(page);
  const look = async (/** @type {number} */ more) => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const [rows = 0, elements = 0] = await page.evaluate(() => ['li', '*'].map((what) => document.querySelectorAll(what).length));
    return { rows, elements, heap: usedSize, more };
  };
  const first = await look(0);
  const times = [];
  for (let press = 0; press < presses; press += 1) times.push(await pressMore(page));
  return { 'the first fifty': first, [`after ${presses} times "Show more"`]: await look(median(times)) };
}

/** @param {import('playwright').Page} page @returns {Promise<number>} milliseconds */
async function pressMore(page) {
  return page.evaluate(async () => {
    const last = () => [...document.querySelectorAll('li a')].at(-1)?.getAttribute('href');
    const before = last();
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Show more');
    const start = performance.now();
    button?.click();
    while (last() === before) await new Promise((resolve) => requestAnimationFrame(resolve));
    const time = performance.now() - start;
    // Presses while it is busy are ignored.
    while (button?.getAttribute('aria-busy') === 'true') await new Promise((resolve) => requestAnimationFrame(resolve));
    return time;
  });
}

/** @param {number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
