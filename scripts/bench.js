// `npm run bench`: how soon pages can be used, and what the mock server does in a second, each beside peers of the same run.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { drawChart } from './bench/chart.js';
import { measurePages } from './bench/pages.js';
import { judge, printTables } from './bench/report.js';
import { measureServers } from './bench/servers.js';
import { buildIfStale } from './build.js';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '3' }, only: { type: 'string' } },
});
const rounds = readNumber('rounds', values.rounds);
const seconds = readNumber('seconds', values.seconds);
if (values.only !== undefined && !['pages', 'servers'].includes(values.only)) {
  console.error(`--only: "${values.only}" must be pages or servers`);
  process.exit(1);
}

await buildIfStale();
const pages = values.only === 'servers' ? null : await measurePages({ rounds });
const servers = values.only === 'pages' ? null : await measureServers({ seconds });
const ratios = judge(pages, servers);
printTables(pages, servers, ratios);

if (pages && servers) {
  const docs = fileURLToPath(new URL('../src/docs/', import.meta.url));
  writeFileSync(`${docs}bench.json`, `${JSON.stringify({ node: process.version, rounds, seconds, pages, servers, ratios }, null, 2)}\n`);
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
