// Runs the browser journeys against the production build. Arguments go on to `playwright test`.
import { spawnSync } from 'node:child_process';
import { buildGalleryIfStale, buildIfStale } from './build.js';

await buildIfStale();
await buildGalleryIfStale();
const { findBrowser } = await import('./find-browser.js');
const { status } = spawnSync('npx', ['playwright', 'test', '--config', 'e2e/playwright.config.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, LATCHSTRING_CHROMIUM: findBrowser() },
});
process.exit(status ?? 1);
