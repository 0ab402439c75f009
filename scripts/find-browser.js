import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** Names under which distributions install Chromium or a browser built on it. The first has no window to paint, and takes two thirds of the time. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Finds a Chromium to test with, or installs one: the path in LATCHSTRING_CHROMIUM, Playwright's own, one of the system,
 * then `playwright install`, then Debian's package.
 * @returns {string} the path of its executable
 */
export function findBrowser() {
  const given = process.env.LATCHSTRING_CHROMIUM;
  if (given) {
    if (isExecutable(given)) return given;
    fail(`LATCHSTRING_CHROMIUM is ${given}, which is not a program that can be run. Point it to a Chromium, or unset it.`);
  }
  const found = installed();
  if (found) return found;
  console.log('No Chromium found; installing one with Playwright.');
  run('npx', ['playwright', 'install', '--with-deps', 'chromium']);
  if (installed()) return /** @type {string} */ (installed());
  console.log('Playwright could not; installing the system package.');
  run('apt-get', ['update', '-qq']);
  for (const name of ['chromium-headless-shell', 'chromium']) if (!installed()) run('apt-get', ['install', '-y', '-qq', name]);
  return (
    installed() ??
    fail(
      'No Chromium was found and none could be installed. Install one, and set LATCHSTRING_CHROMIUM to its path if it has an unusual one.',
    )
  );
}

function installed() {
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  const folders = (process.env.PATH ?? '').split(':');
  return names.flatMap((name) => folders.map((folder) => `${folder}/${name}`)).find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

/** @param {string} sentence @returns {never} */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
