import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { presentBrand } from '../documents/brand/brand.ts';
import { loadBuiltPages } from '../documents/pages.ts';
import type { Fetch, Surroundings } from '../http/front-door.ts';
import { listen } from '../http/listen.ts';
import type { Log } from '../http/log.ts';
import type { Engine } from '../ports/engine.ts';
import { assemble } from './assemble.ts';
import type { Config } from './config.ts';

/** The built pages stand beside the built server. */
const here = dirname(fileURLToPath(import.meta.url));
const pagesFolder = join(here, '../web');
const rendererFile = join(here, '../renderer/renderer.js');

/** A Latchstring that listens. */
export interface Serving {
  publicUrl: URL;
  engine: Engine;
  /** Lets requests under way finish, then closes, and keeps the state where that is asked for. */
  stop(): Promise<void>;
}

/** Puts everything together as the configuration says, and listens. @throws ListenError, StateFileError */
export async function serve(config: Config, log: Log): Promise<Serving> {
  const pages = await loadBuiltPages(pagesFolder, serveStatic, () => import(/* @vite-ignore */ rendererFile), presentBrand(config.brand));
  const addressOf = config.trustProxy ? forwardedAddress : ({ incoming }: Surroundings) => incoming?.socket.remoteAddress ?? 'unknown';

  // With port 0 the public address is known only once the system has chosen one, so what answers is made on the way.
  let answer: Fetch | undefined;
  let listening = new URL(`http://${bracketed(config.host)}:${config.port}`);
  let publicUrl = config.publicUrl ?? listening;
  const server = await listen((request, surroundings) => answer?.(request, surroundings) ?? new Response(null, { status: 503 }), {
    host: config.host,
    port: config.port,
    publicUrl: () => publicUrl,
  });
  listening = new URL(`http://${bracketed(config.host)}:${server.port}`);
  publicUrl = config.publicUrl ?? listening;
  const { engine, keeper, fetch } = await assemble(config, { publicUrl, listening, pages, log, addressOf }).catch(async (error) => {
    await server.stop();
    throw error;
  });
  answer = fetch;
  return {
    publicUrl,
    engine,
    async stop() {
      engine.lab?.close();
      await server.stop();
      await keeper?.save();
    },
  };
}

function forwardedAddress({ incoming }: Surroundings): string {
  const forwarded = incoming?.headers['x-forwarded-for'];
  return [forwarded].flat().at(-1)?.split(',').at(-1)?.trim() || 'unknown';
}

function bracketed(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
