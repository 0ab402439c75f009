import { describe, expect, it } from 'vitest';
import { World } from './world.ts';

/** What a request says of where it was sent, which some clients say without the port. @see RFC 9112 section 3.2 */
export function describeHosts(setUp: () => Promise<World>): void {
  describe('a Host without its port', () => {
    it('D2: is taken for ours: sign-in, tokens, resource and refresh work, and every address has its port', async () => {
      const { subject } = await setUp();
      const { hostname, host, origin } = new URL(subject.origin);
      const locations: string[] = [];
      const world = new World({
        ...subject,
        async fetch(request) {
          const sent = new Request(request.url.replace(host, hostname), request);
          sent.headers.set('host', hostname);
          const response = await subject.fetch(sent);
          const location = response.headers.get('location');
          if (location !== null) locations.push(new URL(location, request.url).href);
          return response;
        },
      });
      const browser = world.browser();
      const tokens = await world.connect(browser, world.web);
      expect((await world.web.call(world.subject.resource, tokens.access_token)).status).toBe(200);
      expect((await world.web.refresh(tokens.refresh_token)).status).toBe(200);
      const { issuer } = (await world.service()) ?? {};
      expect(issuer).toBe(subject.issuer);
      expect(locations.some((location) => location.startsWith(`${origin}/interaction/`))).toBe(true);
      for (const location of locations) expect(new URL(location).port).not.toBe('');
    });
  });
}
