import type { EditableDirectory } from '../accounts/directory.ts';
import type { SignInLimits } from '../accounts/sign-in-limits.ts';
import { demoContent } from '../demo/content.ts';
import { createMockEngine } from '../engines/mock/engine.ts';
import type { LabClock } from '../ports/clock.ts';
import type { Engine } from '../ports/engine.ts';
import type { Config } from './config.ts';

interface EngineDependencies {
  publicUrl: URL;
  /** Where it listens, which is another address behind a proxy. */
  listening?: URL;
  clock: LabClock;
  accounts: EditableDirectory;
  limits: SignInLimits;
}

/** Makes the engine that the configuration names. The real one is loaded only when it is asked for. */
export async function createEngine(
  {
    engine,
    only,
    movemintRevokeWithoutToken,
    movesMethodNotAllowed,
    reveal,
    brand,
  }: Pick<Config, 'engine' | 'only' | 'movemintRevokeWithoutToken' | 'movesMethodNotAllowed' | 'reveal' | 'brand'>,
  dependencies: EngineDependencies,
): Promise<Engine> {
  const { publicUrl, clock } = dependencies;
  const all = { ...dependencies, ...demoContent(publicUrl, clock.now()), operatorName: brand.name };
  const settings = { movemintRevokeWithoutToken, movesMethodNotAllowed };
  if (engine === 'mock') return createMockEngine({ ...all, ...(only && { only }), settings, reveal });
  const { createOidcProviderEngine } = await import('../engines/oidc-provider/engine.ts');
  return createOidcProviderEngine(all);
}
