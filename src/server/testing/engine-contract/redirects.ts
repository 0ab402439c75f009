import { describe, expect, it } from 'vitest';
import { isInteraction } from '../test-browser.ts';
import type { TestClient } from '../test-client.ts';
import type { World } from './world.ts';

const anyPort = '51873';

/** Where an answer may go. */
export function describeRedirects(setUp: () => Promise<World>): void {
  /** What an authorization request with this redirect URI comes to. */
  const answerTo = async (world: World, client: TestClient, redirect_uri: string) => {
    const browser = world.browser();
    const response = await browser.open(client.authorizationUrl({ redirect_uri }));
    const location = response.headers.get('location');
    if (location === null) return response.status;
    const url = new URL(location, world.subject.origin);
    return url.pathname === '/interaction' || isInteraction(url) ? 'asks the person' : location;
  };
  const at = (redirectUri: string, changes: Partial<Pick<URL, 'hostname' | 'port' | 'pathname'>>) =>
    Object.assign(new URL(redirectUri), changes).href;

  describe('a redirect URI on loopback', () => {
    it('S8: with another port than the registered one is refused to an app that keeps a secret, though the person allowed it before', async () => {
      const world = await setUp();
      const { redirectUri } = world.subject.confidential;
      const browser = world.browser();
      await world.connect(browser, world.web);
      const elsewhere = world.web.authorizationUrl({ redirect_uri: at(redirectUri, { port: anyPort }) });
      const response = await browser.open(elsewhere);
      expect([response.status, response.headers.get('location')]).toEqual([400, null]);
      const silent = await browser.open(world.web.authorizationUrl({ redirect_uri: at(redirectUri, { port: anyPort }), prompt: 'none' }));
      expect([silent.status, silent.headers.get('location')]).toEqual([400, null]);
    });

    it('S8, P7: may have any port for an app without a secret, on 127.0.0.1, [::1] and localhost, and brings the code there', async () => {
      const world = await setUp();
      for (const hostname of ['127.0.0.1', '[::1]', 'localhost']) {
        const redirect_uri = at(world.subject.public.redirectUri, { hostname, port: anyPort });
        const answer = await world.browser().authorize(world.spa.authorizationUrl({ redirect_uri }));
        expect(answer.origin).toBe(`http://${hostname}:${anyPort}`);
        const tokens = await world.spa.exchange(answer.searchParams.get('code'), { redirect_uri });
        expect(tokens.status).toBe(200);
      }
    });

    it('S8, 6: may have no other host and no other path', async () => {
      const world = await setUp();
      const { redirectUri } = world.subject.public;
      for (const changes of [
        { hostname: '127.0.0.2' },
        { hostname: 'app.localhost' },
        { hostname: 'localhost.' },
        { pathname: '/other' },
      ]) {
        expect(await answerTo(world, world.spa, at(redirectUri, { port: anyPort, ...changes }))).toBe(400);
      }
    });

    it('S14: is not ours, though an app without a secret may use any port', async () => {
      const world = await setUp();
      const { port } = new URL(world.subject.origin);
      for (const hostname of ['127.0.0.1', '[::1]', 'localhost']) {
        expect(await answerTo(world, world.spa, at(world.subject.public.redirectUri, { hostname, port }))).toBe(400);
        const next = String(Number(port) + 1);
        expect(await answerTo(world, world.spa, at(world.subject.public.redirectUri, { hostname, port: next }))).toBe('asks the person');
      }
    });
  });
}
