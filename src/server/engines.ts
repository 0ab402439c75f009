import type { AccountDirectory } from './accounts/directory.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Engine } from './engine.ts';
import { createMockEngine } from './mock/engine.ts';

interface EngineDependencies {
  publicUrl: URL;
  clock: Clock;
  accounts: AccountDirectory;
}

/** Makes the engine that the configuration names. The real one is loaded only when it is asked for. */
export async function createEngine(name: Config['engine'], { publicUrl, clock, accounts }: EngineDependencies): Promise<Engine> {
  if (name === 'mock') return createMockEngine({ publicUrl, clock });
  const { createOidcProviderEngine } = await import('./oidc-provider/engine.ts');
  return createOidcProviderEngine({ publicUrl, clock, accounts });
}
