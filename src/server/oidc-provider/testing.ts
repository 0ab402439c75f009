import { generateKeyPairSync } from 'node:crypto';
import type { JWK } from 'oidc-provider';
import { systemClock } from '../clock.ts';
import type { Engine } from '../engine.ts';
import { createSubject, inProcessAccounts, inProcessUrl } from '../testing/engine-contract/in-process.ts';
import type { Subject } from '../testing/engine-contract/subject.ts';
import { createOidcProviderEngine } from './engine.ts';

/** Made once: an RSA key takes its time. */
export const signingKey = {
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  use: 'sig',
  alg: 'RS256',
} as JWK;

export function createTestEngine(): Promise<Engine> {
  return createOidcProviderEngine({ publicUrl: inProcessUrl, clock: systemClock, accounts: inProcessAccounts, signingKey });
}

export function testSubject(engine: Engine): Subject {
  return createSubject(engine, 'oidc', '/oidc/api/notes');
}
