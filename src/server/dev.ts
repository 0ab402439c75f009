import { readFile } from 'node:fs/promises';
import type { ViteDevServer } from 'vite';
import { createMemoryDirectory } from './accounts/directory.ts';
import { createApp } from './app.ts';
import { systemClock } from './clock.ts';
import { readConfig } from './config.ts';
import { demoAccounts } from './demo/accounts.ts';
import { createEngine } from './engines.ts';
import { createLog } from './log.ts';
import type { Pages } from './pages.ts';

/** The app as `npm run dev` serves it, inside Vite: the same, but its pages come from their sources with hot reload. */
const config = readConfig([], process.env);
const publicUrl = config.publicUrl ?? new URL(`http://127.0.0.1:${config.port}`);
const accounts = createMemoryDirectory(demoAccounts);

const pages: Pages = {
  async document(name, context) {
    const { vite } = context.env as { vite: ViteDevServer };
    return vite.transformIndexHtml(context.req.path, await readFile(`${vite.config.root}/${name}.html`, 'utf8'));
  },
  assets: (_c, next) => next(),
  policy: 'development',
};

export default createApp({
  engine: await createEngine(config.engine, { publicUrl, clock: systemClock, accounts }),
  accounts,
  clock: systemClock,
  publicUrl,
  pages,
  log: createLog('text', (line) => console.log(line)),
  addressOf: () => 'local',
  interactionLifetime: config.interactionLifetime,
});
