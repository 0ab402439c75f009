/** @typedef {Awaited<ReturnType<typeof import('./pages.js').measurePages>>} Pages */
/** @typedef {Awaited<ReturnType<typeof import('./servers.js').measureServers>>} Servers */
/** @typedef {{ what: string, value: number, goal: string, met: boolean }} Ratio */

/**
 * The figures that count: ratios within one run.
 * @param {Pages | null} pages @param {Servers | null} servers
 * @returns {Ratio[]}
 */
export function judge(pages, servers) {
  /** @type {Ratio[]} */
  const ratios = [];
  /** @param {string} what @param {number} value @param {number} limit */
  const atMost = (what, value, limit) => ratios.push({ what, value: round(value), goal: `at most ${limit}`, met: value <= limit });
  /** @param {string} what @param {number} value @param {number} limit */
  const atLeast = (what, value, limit) => ratios.push({ what, value: round(value), goal: `at least ${limit}`, met: value >= limit });
  if (pages) {
    const { throttled } = pages;
    const of = (/** @type {string} */ name) => throttled[name] ?? fail(name);
    for (const page of ['sign-in', 'consent']) {
      atMost(`${page}: time to usable, of the static form's`, of(page).usable / of('static form').usable, 1.4);
      atMost(`${page}: largest paint, of the static form's`, of(page).painted / of('static form').painted, 1.4);
      atMost(`${page}: hydrated, of the bare React form's`, of(page).hydrated / of('bare React form').hydrated, 1.1);
      atMost(`${page}: layout shift`, of(page).shift, 0);
    }
    atMost("connected apps: list visible, of the bare React list's", of('connected apps').usable / of('bare React list').usable, 1.3);
    atMost('connected apps: layout shift', of('connected apps').shift, 0);
  }
  if (servers) {
    const of = (/** @type {string} */ name) => servers.rates[name] ?? fail(name);
    const flow = (/** @type {string} */ name) => of(name).flow ?? fail(name);
    atLeast(
      "client_credentials, of the bare Hono handler's",
      of('Latchkey').clientCredentials / of('bare Hono handler').clientCredentials,
      0.6,
    );
    atLeast("code flows, of oauth2-mock-server's", flow('Latchkey') / flow('oauth2-mock-server'), 5);
    atLeast("code flows, of oidc-provider's", flow('Latchkey') / flow('oidc-provider'), 8);
    atMost('start to first answer, milliseconds', servers.startMilliseconds, 250);
    atMost('rendering and compressing a consent page, milliseconds', servers.page.render + servers.page.compress, 3);
  }
  return ratios;
}

/** @param {Pages | null} pages @param {Servers | null} servers @param {Ratio[]} ratios */
export function printTables(pages, servers, ratios) {
  for (const [name, results] of Object.entries(pages ?? {})) {
    console.log(`Pages, ${name} (milliseconds; cumulative layout shift; requests; bytes on the wire)`);
    console.table(Object.fromEntries(Object.entries(results).map(([page, one]) => [page, rounded(one)])));
  }
  if (servers) {
    console.log('Servers (a second; processor time of the server for one)');
    console.table(Object.fromEntries(Object.entries(servers.rates).map(([name, one]) => [name, rounded(one)])));
  }
  console.log('Ratios');
  console.table(Object.fromEntries(ratios.map(({ what, ...rest }) => [what, rest])));
}

/** @param {Record<string, number | null>} values */
function rounded(values) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === null ? '' : value < 1 ? round(value) : Math.round(value)]),
  );
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 1000) / 1000;
}

/** @param {string} name @returns {never} */
function fail(name) {
  throw new Error(`${name} was not measured`);
}
