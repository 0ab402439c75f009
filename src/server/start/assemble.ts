import { createMemoryDirectory } from '../accounts/directory.ts';
import { SignInLimits } from '../accounts/sign-in-limits.ts';
import { demoAccounts } from '../demo/accounts.ts';
import type { Fetch, Surroundings } from '../http/front-door.ts';
import type { Log } from '../http/log.ts';
import { LabClock, systemClock } from '../ports/clock.ts';
import type { Engine } from '../ports/engine.ts';
import { StateFile } from '../stores/state-file.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { createEngine } from './engines.ts';

/** What depends on how the server is run: by itself, or inside Vite. */
interface Surrounding {
  /** The origin that browsers see. */
  publicUrl: URL;
  /** Where it listens, which is another address behind a proxy. */
  listening?: URL;
  pages: Parameters<typeof createApp>[0]['pages'];
  log: Log;
  /** The network address that a request comes from. */
  addressOf: (surroundings: Surroundings) => string;
}

/** A Latchstring that answers, wherever its requests come from. */
export interface Assembled {
  engine: Engine;
  fetch: Fetch;
  /** Keeps the state over restarts, where that is asked for. */
  keeper: StateFile | undefined;
}

/**
 * Puts accounts, engine, gateway and pages together as the configuration says: the one place, for the program, development and the library alike.
 * @throws StateFileError where the state of before cannot be read
 */
export async function assemble(config: Config, surrounding: Surrounding): Promise<Assembled> {
  const accounts = createMemoryDirectory(demoAccounts);
  const clock = new LabClock(systemClock);
  const limits = new SignInLimits(clock);
  const shared = { ...surrounding, accounts, clock, limits };
  const engine = await createEngine(config, shared);
  const keeper = config.state !== undefined && engine.lab ? await StateFile.open(config.state, engine.lab, surrounding.log) : undefined;
  const { fetch } = createApp({ ...config, ...shared, engine, keeper });
  return { engine, fetch, keeper };
}
