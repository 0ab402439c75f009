// Checks what each page weighs: the scripts and styles that it loads, compressed as a server would.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildIfStale } from './build.js';

/** @typedef {{ file: string, css?: string[], imports?: string[], dynamicImports?: string[] }} Chunk */

/**
 * Limits in bytes of brotli. A row counts its entry and all that it imports, also what is loaded later, except what lies below
 * `otherRoutes`. So `/connected-apps` leaves out the details page and the revocation dialog, which a list that just stands does
 * not need (the dialog is fetched in advance); `/connected-apps/:id` counts both.
 * @type {{ page: string, entry: string, otherRoutes: string[], limit: number }[]}
 */
const budgets = [
  { page: '/interaction/:id', entry: 'interaction.html', otherRoutes: [], limit: 78_000 },
  {
    page: '/connected-apps',
    entry: 'index.html',
    otherRoutes: ['src/web/home/', 'src/web/flow-tester/', 'src/web/connected-apps/details/', 'src/web/connected-apps/revocation/'],
    limit: 105_000,
  },
  { page: '/connected-apps/:id', entry: 'index.html', otherRoutes: ['src/web/home/', 'src/web/flow-tester/'], limit: 118_000 },
];

await buildIfStale();
const dist = fileURLToPath(new URL('../dist/web/', import.meta.url));
/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'));

/** @param {string} key @param {string[]} otherRoutes @param {Set<string>} files */
function collect(key, otherRoutes, files) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is not in the build; correct the list in scripts/size.js`);
  if (files.has(chunk.file)) return files;
  for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
  const lazy = (chunk.dynamicImports ?? []).filter((route) => !otherRoutes.some((other) => route.startsWith(other)));
  for (const imported of [...(chunk.imports ?? []), ...lazy]) collect(imported, otherRoutes, files);
  return files;
}

let failed = false;
for (const { page, entry, otherRoutes, limit } of budgets) {
  const files = collect(entry, otherRoutes, new Set());
  const bytes = [...files].reduce((sum, file) => sum + compressed(readFileSync(dist + file)), 0);
  const over = bytes > limit;
  failed ||= over;
  console.log(`${over ? 'TOO LARGE' : 'ok'}  ${page}  ${(bytes / 1000).toFixed(1)} kB brotli of ${limit / 1000} in ${files.size} files`);
}
if (failed) process.exit(1);

/** @param {Buffer} content */
function compressed(content) {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength;
}
