import { expect, it } from 'vitest';
import { createTestEngine } from '../oidc-provider/testing.ts';
import { createTestApp } from '../testing/test-app.ts';
import { TestBrowser } from '../testing/test-browser.ts';
import { TestClient } from '../testing/test-client.ts';

const hour = 60 * 60;

/** For how many whole hours a sign-in lasts. */
async function hoursOf(options: Parameters<typeof createTestApp>[0], service: string): Promise<number> {
  const { engine, clock, fetch, origin } = createTestApp(options);
  const own = engine.capabilities().find(({ id }) => id === service);
  const client = new TestClient(fetch, {
    authorize: own?.authorizationEndpoint ?? '',
    token: own?.tokenEndpoint ?? '',
    id: 'notesweb',
    scope: 'notes:read',
  });
  const browser = new TestBrowser(fetch, origin);
  await browser.authorize(client.authorizationUrl());
  const isSignedIn = async () => (await browser.open('/api/session')).status === 200;
  let hours = 0;
  for (clock.advance(hour - 1); await isSignedIn(); clock.advance(hour)) hours += 1;
  return hours;
}

it('S2: a sign-in at a real engine over http lasts an hour, one at the mock server twelve', async () => {
  expect(await hoursOf({ engine: await createTestEngine() }, 'oidc')).toBe(1);
  expect(await hoursOf({}, 'standard')).toBe(12);
});
