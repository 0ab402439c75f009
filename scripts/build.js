import './require-node.js';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = `${root}dist/server/main.js`;
const sources = ['src', 'public', 'index.html', 'interaction.html', 'served', 'vite.config.ts', 'package.json', 'package-lock.json'];

/** Builds pages and server into `dist/` where they are missing or older than their sources. */
export async function buildIfStale() {
  if (existsSync(built) && newestOf(sources.map((name) => root + name)) <= statSync(built).mtimeMs) return;
  await build();
}

/** Builds the gallery of states, which is for tests and belongs to no package, beside what other tools keep. */
export async function buildGalleryIfStale() {
  const page = `${root}node_modules/.cache/gallery/index.html`;
  if (
    existsSync(page) &&
    newestOf(['src', 'vite.gallery.config.ts', 'package-lock.json'].map((name) => root + name)) <= statSync(page).mtimeMs
  )
    return;
  const vite = await loadVite();
  await vite.build({ configFile: `${root}vite.gallery.config.ts`, logLevel: 'warn' });
}

export async function build() {
  const { createBuilder } = await loadVite();
  const builder = await createBuilder({ root, logLevel: 'warn' });
  await builder.buildApp();
  for (const folder of ['assets', 'alone']) {
    for (const name of readdirSync(`${root}dist/web/${folder}`)) compress(`${root}dist/web/${folder}/${name}`);
  }
}

/** Writes the brotli and gzip forms of a file beside it; the server sends what the browser takes. @param {string} path */
function compress(path) {
  const content = readFileSync(path);
  writeFileSync(`${path}.br`, brotliCompressSync(content));
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
}

/** @returns the `vite` package, or ends with a sentence when the packages are not installed */
export async function loadVite() {
  try {
    return await import('vite');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    console.error('The packages are not installed. Run: npm ci');
    process.exit(1);
  }
}

/** @param {string[]} paths @returns {number} when anything below the paths last changed, in milliseconds since the epoch */
function newestOf(paths) {
  const times = paths.map((path) => {
    const stats = statSync(path);
    if (!stats.isDirectory()) return stats.mtimeMs;
    return Math.max(stats.mtimeMs, newestOf(readdirSync(path).map((name) => `${path}/${name}`)));
  });
  return Math.max(0, ...times);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
