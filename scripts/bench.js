// `npm run bench`: how soon pages can be used, what the mock server does in a second, each beside peers of the same run, and what a long
// list of connections costs beside a short one.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { drawChart } from './bench/chart.js';
import { measureConnections } from './bench/connections.js';
import { measurePages } from './bench/pages.js';
import { judge, printTables } from './bench/report.js';
import { measureServers } from './bench/servers.js';
import { buildIfStale } from './build.js';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '3' }, only: { type: 'string' } },
});
const rounds = readNumber('rounds', values.rounds);
const seconds = readNumber('seconds', values.seconds);
if (values.only !== undefined && !['pages', 'servers', 'connections'].includes(values.only)) {
  console.error(`--only: "${values.only}" must be pages, servers or connections`);
  process.exit(1);
}

await buildIfStale();
const wants = (/** @type {string} */ what) => values.only === undefined || values.only === what;
const pages = wants('pages') ? await measurePages({ rounds }) : null;
const servers = wants('servers') ? await measureServers({ seconds }) : null;
const connections = wants('connections') ? await measureConnections() : null;
const ratios = judge(pages, servers, connections);
printTables(pages, servers, connections, ratios);

if (pages && servers && connections) {
  const docs = fileURLToPath(new URL('../src/docs/', import.meta.url));
  writeFileSync(
    `${docs}bench.json`,
    `${JSON.stringify({ node: process.version, rounds, seconds, pages, servers, connections, ratios }, null, 2)}\n`,
  );
  writeFileSync(`${docs}bench.svg`, drawChart(pages, servers));
  console.log('Written: src/docs/bench.json and src/docs/bench.svg');
}

/** @param {string} name @param {string} text */
function readNumber(name, text) {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 60) return number;
  console.error(`--${name}: "${text}" must be a whole number from 1 to 60`);
  return process.exit(1);
}
