// Checks what each page weighs: its document's styles and the scripts that it loads, compressed as a server would.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildIfStale } from './build.js';

/** @typedef {{ file: string, css?: string[], imports?: string[], dynamicImports?: string[] }} Chunk */

const app = '.vite/manifest.json';
const list = 'src/web/connected-apps/';
/** What the list does not need to stand: other routes, and what a person asks for by a press (fetched in advance). */
const later = [
  'src/web/home/',
  'src/web/flow-tester/',
  'src/web/movenium/',
  'src/web/app-registration/',
  `${list}details/`,
  `${list}revocation/`,
  `${list}bulk-revocation/`,
  `${list}selection/`,
  `${list}filters/`,
  `${list}recently-revoked/`,
  'src/web/account-session/sign-out-everywhere',
];

/**
 * Limits in bytes of brotli, and in requests beside the document. A row counts its entry and all that it imports, also
 * what is loaded later, except what lies below `without`.
 * @type {{ page: string, manifest: string, entry: string, without: string[], limit: number, requests: number }[]}
 */
const budgets = [
  {
    page: '/interaction/:id',
    manifest: '.vite/interaction-manifest.json',
    entry: 'interaction.html',
    without: [],
    limit: 75_000,
    requests: 1,
  },
  { page: '/connected-apps, the list', manifest: app, entry: '_app-', without: later, limit: 105_000, requests: 6 },
  {
    page: '/connected-apps with all that can be asked of it',
    manifest: app,
    entry: '_app-',
    without: ['src/web/home/', 'src/web/flow-tester/', 'src/web/movenium/', 'src/web/app-registration/'],
    limit: 140_000,
    requests: 60,
  },
];

await buildIfStale();
const dist = fileURLToPath(new URL('../dist/web/', import.meta.url));

/** @param {Record<string, Chunk>} manifest @param {string} key @param {string[]} without @param {Set<string>} files */
function collect(manifest, key, without, files) {
  // A chunk that several share is named after its content.
  const isOf = (/** @type {string} */ name) => name.startsWith(key) && /^[\w-]{8}\.js$/.test(name.slice(key.length));
  const chunk = manifest[key] ?? Object.entries(manifest).find(([name]) => isOf(name))?.[1];
  if (!chunk) throw new Error(`${key} is not in the build; correct the list in scripts/size.js`);
  if (files.has(chunk.file)) return files;
  for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
  const lazy = (chunk.dynamicImports ?? []).filter((part) => !without.some((other) => part.startsWith(other)));
  for (const imported of [...(chunk.imports ?? []), ...lazy]) collect(manifest, imported, without, files);
  return files;
}

let failed = false;
for (const { page, manifest, entry, without, limit, requests } of budgets) {
  const files = [...collect(JSON.parse(readFileSync(dist + manifest, 'utf8')), entry, without, new Set())];
  const bytes = files.reduce((sum, file) => sum + compressed(readFileSync(dist + file)), 0);
  // The entry's styles stand in the document.
  const asked = files.filter((file) => !/^assets\/(index|interaction)-.*\.css$/.test(file)).length;
  const over = bytes > limit || asked > requests;
  failed ||= over;
  const weight = `${(bytes / 1000).toFixed(1)} kB brotli of ${limit / 1000}, ${asked} requests of ${requests}`;
  console.log(`${over ? 'TOO LARGE' : 'ok'}  ${page}  ${weight}`);
}
if (failed) process.exit(1);

/** @param {Buffer} content */
function compressed(content) {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength;
}
