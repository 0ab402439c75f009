import { type Context, Hono } from 'hono';
import type { AccountDirectory } from './accounts/directory.ts';
import type { Clock } from './clock.ts';
import type { Engine } from './engine.ts';
import type { Log } from './log.ts';
import type { Pages } from './pages.ts';
export interface AppDependencies {
  engine: Engine;
  accounts: AccountDirectory;
  clock: Clock;
  /** The origin that browsers see. */
  publicUrl: URL;
  pages: Pages;
  log: Log;
  /** The network address that a request comes from. */
  addressOf: (context: Context) => string;
  /** How long a page waits for a person before it has to be extended, in seconds. */
  interactionLifetime: number;
}
/** Everything that Latchkey answers, as one Web-standard fetch handler. Holds no global state. */
export declare function createApp({
  engine,
  accounts,
  clock,
  publicUrl,
  pages,
  log,
  addressOf,
  interactionLifetime,
}: AppDependencies): Hono;
