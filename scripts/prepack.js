// What the package holds beside the sources' README and licence: the build, and the types of its library.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build.js';

const root = fileURLToPath(new URL('..', import.meta.url));
await buildIfStale();
const { status } = spawnSync('npx', ['tsc', '-b', 'src/server'], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
mkdirSync(`${root}dist/types`, { recursive: true });
for (const name of ['mock-server', 'lab-client']) {
  cpSync(`${root}node_modules/.cache/types/server/library/${name}.d.ts`, `${root}dist/types/${name}.d.ts`);
}
