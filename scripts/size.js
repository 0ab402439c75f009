// Checks what each page weighs: every script and style that its first screen loads, compressed as a server would.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildIfStale } from './build.js';

/** @typedef {{ file: string, css?: string[], imports?: string[], dynamicImports?: string[] }} Chunk */

/** Limits in bytes of brotli. `routes` are lazy chunks that belong to the page. @type {{ page: string, entry: string, routes: string[], limit: number }[]} */
const budgets = [
  { page: '/interaction/:id', entry: 'interaction.html', routes: [], limit: 78_000 },
  { page: '/connected-apps', entry: 'index.html', routes: ['src/web/connected-apps/connected-apps-page.tsx'], limit: 105_000 },
];

await buildIfStale();
const dist = fileURLToPath(new URL('../dist/web/', import.meta.url));
/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'));

/** @param {string} key @param {Set<string>} files */
function collect(key, files) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is not in the build; correct the list in scripts/size.js`);
  if (files.has(chunk.file)) return files;
  files.add(chunk.file);
  for (const style of chunk.css ?? []) files.add(style);
  for (const imported of chunk.imports ?? []) collect(imported, files);
  return files;
}

let failed = false;
for (const { page, entry, routes, limit } of budgets) {
  const files = [entry, ...routes].reduce((found, key) => collect(key, found), /** @type {Set<string>} */ (new Set()));
  // Interaction budgets count lazy parts too: whatever the page may come to load.
  if (routes.length === 0) for (const key of manifest[entry]?.dynamicImports ?? []) collect(key, files);
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
