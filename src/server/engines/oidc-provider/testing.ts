import { generateKeyPairSync } from 'node:crypto';
import type { JWK } from 'oidc-provider';
import { demoContent } from '../../demo/content.ts';
import { listen } from '../../http/listen.ts';
import { systemClock } from '../../ports/clock.ts';
import type { Engine } from '../../ports/engine.ts';
import { createSubject, inProcessAccounts, inProcessContent, inProcessUrl } from '../../testing/engine-contract/in-process.ts';
import type { Subject } from '../../testing/engine-contract/subject.ts';
import { createTestApp, createTestDirectory } from '../../testing/test-app.ts';
import { createOidcProviderEngine } from './engine.ts';

/** Made once: an RSA key takes its time. */
export const signingKey = {
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  use: 'sig',
  alg: 'RS256',
} as JWK;

export function createTestEngine(): Promise<Engine> {
  return createOidcProviderEngine({
    publicUrl: inProcessUrl,
    clock: systemClock,
    accounts: inProcessAccounts,
    signingKey,
    ...inProcessContent(),
  });
}

export function testSubject(engine: Engine): Subject {
  return createSubject(engine, 'oidc', '/oidc/api/notes');
}

type EngineOptions = Partial<Omit<Parameters<typeof createOidcProviderEngine>[0], 'publicUrl' | 'clock' | 'accounts' | 'signingKey'>>;

/** The whole server around this engine, on a free port of loopback, for clients that need a socket. */
export async function startOidcServer(options: EngineOptions = {}) {
  const accounts = createTestDirectory();
  let fetch = async (_request: Request): Promise<Response> => new Response(null, { status: 503 });
  const server = await listen((request) => fetch(request), {
    host: '127.0.0.1',
    port: 0,
    publicUrl: () => new URL('http://127.0.0.1'),
  });
  const publicUrl = new URL(`http://127.0.0.1:${server.port}`);
  const engine = await createOidcProviderEngine({
    publicUrl,
    clock: systemClock,
    accounts,
    signingKey,
    ...demoContent(publicUrl, systemClock.now()),
    ...options,
  });
  const test = createTestApp({ engine, accounts, publicUrl: publicUrl.origin, clock: systemClock });
  fetch = test.fetch;
  return { ...server, origin: publicUrl.origin, issuer: `${publicUrl.origin}/oidc`, fetch: test.fetch, accounts };
}
