import { describe, expect, it } from 'vitest';
import { answerOf } from '../testing/account-api.ts';
import { openRegistrationsApi } from '../testing/registrations-api.ts';
import { idOf, isInteraction, TestBrowser } from '../testing/test-browser.ts';
import { TestClient } from '../testing/test-client.ts';

const before = 'https://nice-notes.example/callback';
const after = 'https://evil.example/callback';

/** Ada owns an app without a secret that nobody vouches for, and Grace has allowed it. */
async function setUp() {
  const api = await openRegistrationsApi({ reauthenticateAfter: 60 });
  const registered = await api.register({
    service: 'standard',
    name: 'Nice Notes',
    publisher: 'Nice People',
    redirectUris: [before],
    scopes: ['notes:read'],
    confidential: false,
  });
  const app = api.play(registered);
  const grace = new TestBrowser(api.fetch, api.origin);
  await app.obtainTokens(grace, 'grace@example.test');
  const change = (body: object) => api.registrations('PATCH', `/${registered.registration.id}`, body);
  const playedAt = (redirectUri: string) => new TestClient(api.fetch, { ...app.options, redirectUri });
  return { ...api, app, grace, change, playedAt };
}

describe('an app that its owner changes after a person allowed it', () => {
  it('S7: is not answered at its new address before the person has seen it', async () => {
    const { change, playedAt, grace } = await setUp();
    expect((await change({ redirectUris: [after] })).status).toBe(200);
    const moved = playedAt(after);
    const silent = await grace.follow(moved.authorizationUrl({ prompt: 'none' }));
    expect(silent.searchParams.has('code')).toBe(false);
    const page = await grace.follow(moved.authorizationUrl());
    expect(await grace.interaction(idOf(page))).toMatchObject({
      prompt: 'consent',
      appChange: { host: 'nice-notes.example', name: null, publisher: null },
      client: { redirectHost: 'evil.example' },
    });
    expect((await grace.decide(page)).searchParams.has('code')).toBe(true);
    expect(isInteraction(await grace.follow(moved.authorizationUrl()))).toBe(false);
  });

  it('S7: is asked about again under another name or publisher, and says what it was', async () => {
    const { change, app, grace } = await setUp();
    await change({ name: 'Your Bank', publisher: 'Bank' });
    const page = await grace.follow(app.authorizationUrl());
    expect((await grace.interaction(idOf(page))).appChange).toEqual({ host: null, name: 'Nice Notes', publisher: 'Nice People' });
    await grace.decide(page);
    expect((await grace.follow(app.authorizationUrl())).searchParams.has('code')).toBe(true);
  });

  it('S7: goes on silently where nothing that was shown has changed: another path on the same host, another homepage', async () => {
    const { change, playedAt, grace } = await setUp();
    await change({ redirectUris: ['https://nice-notes.example/v2'], homepage: 'https://nice-notes.example/' });
    const answer = await grace.follow(playedAt('https://nice-notes.example/v2').authorizationUrl());
    expect(answer.searchParams.has('code')).toBe(true);
  });

  it('S7: needs a fresh sign-in of its owner for other callback URLs, as for another secret, and for nothing else', async () => {
    const { change, clock, app, find } = await setUp();
    clock.advance(61);
    expect(await answerOf(await change({ redirectUris: [before, after] }))).toMatchObject({
      status: 401,
      body: { code: 'reauthentication-required', maxAge: 60 },
    });
    expect((await find(app.options.id)).redirectUris).toEqual([before]);
    expect((await change({ redirectUris: [before], homepage: 'https://nice-notes.example/' })).status).toBe(200);
  });
});
