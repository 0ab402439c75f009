// Packs the package, installs it in an empty folder as a stranger would, and runs both examples there.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.js';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What the examples are run with; a stranger has their own. */
const tools = ['vitest', 'playwright', 'typescript', '@types/node'];
/** In kB, packed: a package that holds more than the build and its README has taken something along. */
const largestPackage = 1800;

const folder = mkdtempSync(join(tmpdir(), 'latchstring-package-'));
try {
  run(process.execPath, ['scripts/prepack.js'], root);
  const [packed] = JSON.parse(run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], root));
  const foreign = packed.files.filter(
    (/** @type {{ path: string }} */ { path }) => !/^(bin\/|dist\/|package\.json$|README\.md$|LICENSE$)/.test(path),
  );
  if (foreign.length > 0) fail(`the package holds ${foreign.map((/** @type {{ path: string }} */ { path }) => path).join(', ')}`);
  if (packed.size > largestPackage * 1000) fail(`the package has ${Math.round(packed.size / 1000)} kB; ${largestPackage} are enough`);

  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  run('npm', ['install', '--no-audit', '--no-fund', `./${packed.filename}`], folder);
  for (const tool of tools) {
    mkdirSync(join(folder, 'node_modules', tool, '..'), { recursive: true });
    symlinkSync(join(root, 'node_modules', tool), join(folder, 'node_modules', tool));
  }
  cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true });
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        module: 'nodenext',
        allowImportingTsExtensions: true,
        lib: ['es2023', 'dom'],
        types: ['node'],
      },
      include: ['examples'],
    }),
  );

  const command = join(folder, 'node_modules/.bin/latchstring');
  if (!run(command, ['--help'], folder).includes('--only')) fail('latchstring --help does not tell of its flags');
  if (!run(command, ['dialects', 'moves'], folder).startsWith('moves (Moves)')) fail('latchstring dialects moves does not tell of Moves');
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'], folder);
  run(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--root', 'examples/vitest'], folder);
  run(process.execPath, [join(root, 'node_modules/playwright/cli.js'), 'test', '-c', 'examples/playwright'], folder, {
    LATCHSTRING_CHROMIUM: findBrowser(),
  });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  console.log(
    `latchstring ${version}: ${packed.files.length} files, ${Math.round(packed.size / 1000)} kB packed; both examples pass in an empty folder.`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} program @param {string[]} args @param {string} cwd @param {Record<string, string>} [env] @returns {string} what it printed */
function run(program, args, cwd, env = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 1e8 });
  if (status === 0) return stdout;
  return fail(`${program} ${args.join(' ')}\n${stdout}\n${stderr}`);
}

/** @param {string} what @returns {never} */
function fail(what) {
  throw new Error(`The package does not work: ${what}`);
}
