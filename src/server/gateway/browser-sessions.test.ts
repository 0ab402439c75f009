import { expect, it } from 'vitest';
import { createTestEngine } from '../engines/oidc-provider/testing.ts';
import { type Clock, ManualClock } from '../ports/clock.ts';
import { createTestApp } from '../testing/test-app.ts';
import { TestBrowser } from '../testing/test-browser.ts';
import { TestClient } from '../testing/test-client.ts';
import { BrowserSessions } from './browser-sessions.ts';

const hour = 60 * 60;

const signedIn = (accountId: string, clock: Clock) => ({ accountId, authTime: clock.now(), methods: ['pwd' as const] });

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

it('S5: an account that signs in over and over takes its own share of the sessions, the oldest first, and nobody else’s', () => {
  const clock = new ManualClock();
  const sessions = new BrowserSessions(clock, 12 * hour);
  const grace = sessions.signIn(null, signedIn('acct-grace', clock));
  const ada = Array.from({ length: 1010 }, () => sessions.signIn(null, signedIn('acct-ada', clock)));
  const alive = ada.filter(({ id }) => sessions.find(id) !== null);
  expect([alive.length, alive[0], sessions.find(grace.id)]).toEqual([1000, ada[10], grace]);
});

it('forgets sessions at their end, in the order of their last sign-in', () => {
  const clock = new ManualClock();
  const sessions = new BrowserSessions(clock, 12 * hour);
  const first = sessions.signIn(null, signedIn('acct-ada', clock));
  clock.advance(60 * 60);
  const second = sessions.signIn(null, signedIn('acct-grace', clock));
  const again = sessions.signIn(first, signedIn('acct-ada', clock));
  clock.advance(11.5 * 60 * 60);
  sessions.signIn(null, signedIn('acct-katherine', clock));
  expect([sessions.find(first.id), sessions.find(second.id), sessions.find(again.id)]).toEqual([null, second, again]);
});
