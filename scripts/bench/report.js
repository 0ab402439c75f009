/** @typedef {Awaited<ReturnType<typeof import('./pages.js').measurePages>>} Pages */
/** @typedef {Awaited<ReturnType<typeof import('./servers.js').measureServers>>} Servers */
/** @typedef {Awaited<ReturnType<typeof import('./connections.js').measureConnections>>} Connections */
/** @typedef {{ what: string, value: number, goal: string, met: boolean }} Ratio */

/**
 * The figures that count: ratios within one run.
 * @param {Pages | null} pages @param {Servers | null} servers @param {Connections | null} connections
 * @returns {Ratio[]}
 */
export function judge(pages, servers, connections) {
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
      of('Latchstring').clientCredentials / of('bare Hono handler').clientCredentials,
      0.6,
    );
    // Rates depend on what else the machine does, and on the load's own need for it; processor time does not.
    const share = (/** @type {'tokenMicroseconds' | 'flowMicroseconds'} */ what, /** @type {string} */ peer) => {
      const [theirs, ours] = [of(peer)[what], of('Latchstring')[what]];
      return theirs === null || ours === null ? null : theirs / ours;
    };
    const token = share('tokenMicroseconds', 'bare Hono handler');
    if (token !== null) atLeast("client_credentials, of the bare Hono handler's, by processor time", token, 0.6);
    for (const [peer, goal] of /** @type {const} */ ([
      ['oauth2-mock-server', 5],
      ['oidc-provider', 8],
    ])) {
      const flows = share('flowMicroseconds', peer);
      if (flows !== null) atLeast(`code flows, of ${peer}'s, by processor time`, flows, goal);
    }
    atLeast("code flows, of oauth2-mock-server's", flow('Latchstring') / flow('oauth2-mock-server'), 5);
    atLeast("code flows, of oidc-provider's", flow('Latchstring') / flow('oidc-provider'), 8);
    atMost('start to first answer, milliseconds', servers.startMilliseconds, 250);
    atMost('rendering and compressing a consent page, milliseconds', servers.page.render + servers.page.compress, 3);
  }
  if (connections) {
    const [few, ...many] = Object.entries(connections.lists);
    for (const [name, { page }] of many) atMost(`a page of 50 of ${name}, of one of ${few?.[0]}`, page / (few?.[1].page ?? 0), 1.5);
    const rows = Math.max(...Object.values(connections.shown).map((shown) => shown.rows));
    atMost('rows that stand at a time', rows, 500);
  }
  return ratios;
}

/** @param {Pages | null} pages @param {Servers | null} servers @param {Connections | null} connections @param {Ratio[]} ratios */
export function printTables(pages, servers, connections, ratios) {
  for (const [name, results] of Object.entries(pages ?? {})) {
    console.log(`Pages, ${name} (milliseconds; cumulative layout shift; requests; bytes on the wire)`);
    console.table(Object.fromEntries(Object.entries(results).map(([page, one]) => [page, rounded(one)])));
  }
  if (servers) {
    console.log('Servers (a second; processor time of the server for one)');
    console.table(Object.fromEntries(Object.entries(servers.rates).map(([name, one]) => [name, rounded(one)])));
  }
  if (connections) {
    console.log('Connections, at the server (milliseconds; bytes of memory for each connection)');
    console.table(Object.fromEntries(Object.entries(connections.lists).map(([name, one]) => [name, rounded(one)])));
    console.log('Connections, in the browser (rows and elements; bytes of heap; milliseconds until more rows stand)');
    console.table(Object.fromEntries(Object.entries(connections.shown).map(([name, one]) => [name, rounded(one)])));
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
