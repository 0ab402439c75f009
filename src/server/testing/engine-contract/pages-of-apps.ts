import { describe, expect, it } from 'vitest';
import type { World } from './world.ts';

/** What pages of apps may read by script (CORS). */
export function describeReadableByPages(setUp: () => Promise<World>): void {
  const readers = (response: Response) => response.headers.get('access-control-allow-origin');
  const preflightAt = (world: World, address: string, origin: string, asked = 'authorization') =>
    world.subject.fetch(
      new Request(address, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': asked },
      }),
    );
  const metadataOf = async ({ subject }: World, origin: string) => {
    const { pathname, origin: ours } = new URL(subject.issuer);
    const response = await subject.fetch(new Request(`${ours}/.well-known/oauth-authorization-server${pathname}`, { headers: { origin } }));
    return { response, metadata: (await response.json()) as { jwks_uri: string; userinfo_endpoint: string; revocation_endpoint: string } };
  };

  describe('a page of an app without a secret', () => {
    it('P1: reads metadata, keys, tokens, userinfo, resources and revocations from where its redirect is honoured, at any port', async () => {
      const world = await setUp();
      const { fetch, resource } = world.subject;
      for (const hostname of ['127.0.0.1', '[::1]', 'localhost']) {
        const origin = `http://${hostname}:5173`;
        const headers = { origin };
        const redirect_uri = `${origin}${new URL(world.subject.public.redirectUri).pathname}`;
        const { response, metadata } = await metadataOf(world, origin);
        expect([readers(response), readers(await fetch(new Request(metadata.jwks_uri, { headers })))]).toEqual(['*', '*']);
        const scope = `openid ${world.subject.public.scopes[0]}`;
        const answer = await world.browser().authorize(world.spa.authorizationUrl({ redirect_uri, scope }));
        const code = answer.searchParams.get('code') ?? '';
        const exchanged = await world.spa.post(
          world.spa.options.token,
          { grant_type: 'authorization_code', code, redirect_uri, code_verifier: world.spa.verifier },
          headers,
        );
        expect([exchanged.status, readers(exchanged)]).toEqual([200, origin]);
        const tokens = (await exchanged.json()) as { access_token: string };
        for (const address of [resource, metadata.userinfo_endpoint]) {
          expect((await preflightAt(world, address, origin)).status).toBe(204);
          const called = await world.spa.call(address, tokens.access_token, { headers });
          expect(readers(called)).toBe(origin);
          expect(called.headers.get('vary')).toMatch(/origin/i);
          expect(called.headers.get('access-control-expose-headers')).toMatch(/www-authenticate/i);
        }
        const revoked = await world.spa.post(metadata.revocation_endpoint, { token: tokens.access_token }, headers);
        expect([revoked.status, readers(revoked)]).toEqual([200, origin]);
      }
    });

    it('P1, 19, 43: is alone in that: no opaque origin, no other host, and nobody at the authorization endpoint', async () => {
      const world = await setUp();
      const { endpoints, resource } = world.subject;
      const strangers = [
        'null',
        'https://evil.example',
        'https://localhost:5173',
        'http://127.0.0.2:5173',
        'http://localhost.evil.example:5173',
      ];
      for (const origin of strangers) {
        for (const address of [endpoints.token, endpoints.revoke, resource])
          expect(readers(await preflightAt(world, address, origin))).toBeNull();
      }
      for (const origin of [...strangers, 'http://127.0.0.1:5173']) {
        expect(readers(await preflightAt(world, endpoints.authorize, origin))).toBeNull();
        expect(readers(await preflightAt(world, endpoints.introspect, origin))).toBeNull();
      }
    });

    it('P2: sends whatever headers it wants, and no name that is none is told to the browser', async () => {
      const world = await setUp();
      const origin = 'http://127.0.0.1:5173';
      const wanted = 'authorization,dpop,mcp-protocol-version, traceparent,x-requested-with';
      for (const address of [world.subject.endpoints.token, world.subject.resource]) {
        const response = await preflightAt(world, address, origin, wanted);
        const { headers } = response;
        expect([response.status, readers(response), headers.get('access-control-allow-headers')]).toEqual([
          204,
          origin,
          'authorization, dpop, mcp-protocol-version, traceparent, x-requested-with',
        ]);
        expect(headers.get('access-control-allow-credentials')).toBeNull();
      }
      const odd = await preflightAt(world, world.subject.endpoints.token, origin, 'x-a, b c, <script>, , x-"q"');
      expect(odd.headers.get('access-control-allow-headers')).toBe('x-a');
      const methods = (address: string) =>
        preflightAt(world, address, origin).then(({ headers }) => headers.get('access-control-allow-methods'));
      expect([await methods(world.subject.endpoints.token), await methods(world.subject.resource)]).toEqual(['POST', 'GET, POST']);
    });
  });
}
