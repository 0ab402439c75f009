// Checks what each page weighs: its document's styles and the scripts that it loads, compressed as a server would.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildIfStale } from './build.js';

/** @typedef {{ file: string, name?: string, css?: string[], imports?: string[], dynamicImports?: string[] }} Chunk */

const app = '.vite/manifest.json';
const list = 'src/web/connected-apps/';
/** What the list does not need to stand: other routes, and what a person asks for by a press (fetched in advance). */
const later = [
  'src/i18n/',
  'src/web/home/',
  'src/web/flow-tester/',
  'src/web/movenium/',
  'src/web/app-registration/',
  `${list}details/`,
  `${list}revocation/`,
  `${list}bulk-revocation/`,
  `${list}selection/`,
  `${list}filters/`,
  `${list}more/`,
  `${list}recently-revoked/`,
  'src/web/account-session/sign-out-everywhere',
  'src/web/account-session/session-failed',
  'src/web/account-session/signed-out',
  'src/web/not-found-page',
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
    entry: 'served/interaction.html',
    without: [],
    limit: 75_000,
    requests: 1,
  },
  { page: '/connected-apps, the list', manifest: app, entry: '_app-', without: later, limit: 105_000, requests: 6 },
  {
    page: '/connected-apps with all that can be asked of it',
    manifest: app,
    entry: '_app-',
    without: ['src/i18n/', 'src/web/home/', 'src/web/flow-tester/', 'src/web/movenium/', 'src/web/app-registration/'],
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

/** The script that begins before the app's own: what it imported from there it would have to wait for. */
const [start] = Object.values(JSON.parse(readFileSync(dist + app, 'utf8'))).filter(({ name }) => name === 'start');
const document = readFileSync(`${dist}served/index.html`, 'utf8');
if (!start || start.imports?.length || document.indexOf(start.file) > document.indexOf('/assets/app-')) {
  failed = true;
  console.log(`NOT FIRST  ${start?.file ?? 'start'} imports ${start?.imports ?? 'nothing'}; correct startModules in vite.config.ts`);
}

/** What a page says, in the language that takes the most room. Documents bring the words of their first screen; what formats them weighs 0.9 kB, and together they stay below 4. */
const words = [
  { what: 'words of the sign-in and consent', group: 'sheet', limit: 3090 },
  { what: 'words of the list of connected apps', group: 'account', limit: 3050 },
  { what: 'words of all that can be asked of it', group: 'later', limit: 7000 },
];
const alone = JSON.parse(readFileSync(`${dist}.vite/alone-manifest.json`, 'utf8'));
for (const { what, group, limit } of words) {
  const sizes = [];
  for (const language of languagesOf(alone)) {
    const { file } = alone[`src/i18n/${language}/${group}.ts`];
    const [spoken] = Object.values(await import(dist + file)).filter((exported) => typeof exported === 'object');
    sizes.push({ language, bytes: compressed(Buffer.from(JSON.stringify(spoken))) });
  }
  const [{ language, bytes } = { language: 'none', bytes: Infinity }] = sizes.sort((a, b) => b.bytes - a.bytes);
  failed ||= bytes > limit;
  console.log(`${bytes > limit ? 'TOO LARGE' : 'ok'}  ${what}  ${(bytes / 1000).toFixed(1)} kB brotli of ${limit / 1000} (${language})`);
}
/** The gallery of states is for tests: nobody else shall load it. */
const built = fileURLToPath(new URL('../dist/', import.meta.url));
const strays = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.(js|html)$/.test(file) && readFileSync(built + file, 'utf8').includes('The gallery'),
);
failed ||= strays.length > 0;
if (strays.length > 0) console.log(`NOT HERE  the gallery of states is in ${strays.join(', ')}`);
if (failed) process.exit(1);

/** @param {Record<string, Chunk>} manifest */
function languagesOf(manifest) {
  return Object.keys(manifest).flatMap((name) => /^src\/i18n\/([\w-]+)\/sheet\.ts$/.exec(name)?.[1] ?? []);
}

/** @param {Buffer} content */
function compressed(content) {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength;
}
