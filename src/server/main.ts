import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Context } from 'hono';
import { createMemoryDirectory } from './accounts/directory.ts';
import { createApp } from './app.ts';
import { systemClock } from './clock.ts';
import { type Config, ConfigError, describeSettings, readConfig } from './config.ts';
import { demoAccounts } from './demo/accounts.ts';
import { createEngine } from './engines.ts';
import { ListenError, listen } from './listen.ts';
import { createLineWriter, createLog } from './log.ts';
import { loadBuiltPages } from './pages.ts';

/** The built pages stand beside the built server. */
const here = dirname(fileURLToPath(import.meta.url));
const pagesFolder = join(here, '../web');
const rendererFile = join(here, '../renderer/renderer.js');

/** Starts the server by its flags and environment, and prints where to open it. */
export async function main(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Promise<void> {
  if (argv.includes('--help')) {
    console.log(describeSettings());
    return;
  }
  try {
    await run(readConfig(argv, env));
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof ListenError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

async function run(config: Config): Promise<void> {
  const log = createLog(
    config.log ?? (process.stdout.isTTY ? 'text' : 'json'),
    createLineWriter((text) => process.stdout.write(text)),
  );
  const pages = await loadBuiltPages(pagesFolder, serveStatic, () => import(/* @vite-ignore */ rendererFile));
  const accounts = createMemoryDirectory(demoAccounts);
  const addressOf = config.trustProxy ? forwardedAddress : (context: Context) => getConnInfo(context).remote.address ?? 'unknown';

  // With port 0 the public address is known only once the system has chosen one, so the app is made on the way.
  let app: ReturnType<typeof createApp> | undefined;
  let publicUrl = config.publicUrl ?? new URL(`http://${bracketed(config.host)}:${config.port}`);
  const server = await listen((request, env) => app?.fetch(request, env) ?? new Response(null, { status: 503 }), {
    host: config.host,
    port: config.port,
    publicUrl: () => publicUrl,
  });
  publicUrl = config.publicUrl ?? new URL(`http://${bracketed(config.host)}:${server.port}`);
  const engine = await createEngine(config.engine, { publicUrl, clock: systemClock, accounts });
  app = createApp({
    ...config,
    engine,
    accounts,
    clock: systemClock,
    publicUrl,
    pages,
    log,
    addressOf,
  });

  console.log(`Latchkey (${engine.name}) is ready after ${Math.round(performance.now())} ms: open ${publicUrl.origin}`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info('stopping', { signal });
      void server.stop().then(() => log.info('stopped'));
    });
  }
}

function forwardedAddress(context: Context): string {
  return context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown';
}

function bracketed(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

await main(process.argv.slice(2), process.env);
