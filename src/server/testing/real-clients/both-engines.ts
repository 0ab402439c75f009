import * as client from 'openid-client';
import { afterAll, beforeAll, describe, vi } from 'vitest';
import type { Registration } from '../../apps/registration.ts';
import { seedRegistrations } from '../../demo/seed.ts';
import { startOidcServer } from '../../engines/oidc-provider/testing.ts';
import { ManualClock } from '../../ports/clock.ts';
import { TestBrowser } from '../test-browser.ts';
import { startTestServer } from '../test-server.ts';
import { redirectUri } from './journey.ts';

/** openid-client in front of one engine, behind a socket. */
export interface OpenIdClient {
  /** The issuer's address with a path below it. */
  at(path: string): URL;
  discover(id?: string, secret?: string): Promise<client.Configuration>;
  browser(): TestBrowser;
  /** An authorization URL with PKCE, and what belongs to it. */
  ask(config: client.Configuration, parameters: Record<string, string>): Promise<{ url: URL; pkceCodeVerifier: string }>;
}

/** The demo's apps. */
export const seeded = seedRegistrations(new URL('http://127.0.0.1'), new ManualClock().now());

/** Defines the same tests for each engine. */
export function describeBothEngines(define: (subject: OpenIdClient) => void, registrations: Registration[] = seeded): void {
  const engines = [
    { name: 'mock', path: '/standard', start: () => startTestServer({ mock: { registrations } }) },
    { name: 'oidc-provider', path: '/oidc', start: () => startOidcServer({ registrations }) },
  ];
  describe.each(engines)('openid-client with $name', ({ path, start }) => {
    let server: Awaited<ReturnType<typeof start>>;
    beforeAll(async () => {
      // Clients look at the time of the machine; here it is the server's.
      vi.useFakeTimers({ toFake: ['Date'], now: new ManualClock().now() });
      server = await start();
    });
    afterAll(async () => {
      await server.stop();
      vi.useRealTimers();
    });
    const at = (below: string) => new URL(server.origin + path + below);
    define({
      at,
      discover: (id = 'notesweb', secret = 'noteswebsecret') =>
        client.discovery(at(''), id, secret, undefined, { execute: [client.allowInsecureRequests, client.enableNonRepudiationChecks] }),
      browser: () => new TestBrowser(server.fetch, server.origin),
      async ask(config, parameters) {
        const pkceCodeVerifier = client.randomPKCECodeVerifier();
        const challenge = { code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier), code_challenge_method: 'S256' };
        return {
          url: client.buildAuthorizationUrl(config, { redirect_uri: redirectUri, ...challenge, ...parameters }),
          pkceCodeVerifier,
        };
      },
    });
  });
}
