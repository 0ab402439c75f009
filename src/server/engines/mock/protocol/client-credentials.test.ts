import { describe, expect, it } from 'vitest';
import { seedRegistrations } from '../../../demo/seed.ts';
import { createTestApp } from '../../../testing/test-app.ts';
import { TestBrowser } from '../../../testing/test-browser.ts';
import { TestClient, type Tokens } from '../../../testing/test-client.ts';

async function setUp(changes: Record<string, string | undefined> = {}, more: Partial<ReturnType<typeof seedRegistrations>[number]> = {}) {
  const publicUrl = new URL('http://127.0.0.1:4400');
  const registrations = seedRegistrations(publicUrl, new Date()).map((app) => (app.id === 'reporter' ? { ...app, ...more } : app));
  const test = createTestApp({ mock: { registrations } });
  const endpoint = (path: string) => `${test.origin}/standard${path}`;
  const options = {
    authorize: endpoint('/authorize'),
    token: endpoint('/token'),
    revoke: endpoint('/revoke'),
    introspect: endpoint('/introspect'),
    scope: 'notes:statistics',
  };
  const client = (id: string, secret?: string) => new TestClient(test.fetch, { ...options, id, ...(secret && { secret }) });
  const reporter = client('reporter', 'reportersecret');
  const response = await reporter.post(options.token, { grant_type: 'client_credentials', ...changes });
  return { ...test, client, options, reporter, response, endpoint };
}

describe('an app that acts for itself', () => {
  it('gets a token for its own scopes, without a refresh token, that opens what it was registered for', async () => {
    const { response, reporter, endpoint } = await setUp();
    expect(response.headers.get('cache-control')).toBe('no-store');
    const tokens = (await response.json()) as Tokens;
    expect(tokens).toEqual({ access_token: expect.any(String), token_type: 'Bearer', expires_in: 600, scope: 'notes:statistics' });
    expect(await (await reporter.call(endpoint('/api/statistics'), tokens.access_token)).json()).toEqual({ notes: expect.any(Number) });
    expect((await reporter.call(endpoint('/api/notes'), tokens.access_token)).status).toBe(403);
  });

  it('60: is the subject of its token, and nobody signed in for it', async () => {
    const { response, reporter } = await setUp();
    const { access_token } = (await response.json()) as Tokens;
    const claims = (await (await reporter.introspect(access_token)).json()) as Record<string, unknown>;
    expect(claims).toMatchObject({ active: true, sub: 'reporter', client_id: 'reporter', scope: 'notes:statistics' });
    expect(claims).not.toHaveProperty('auth_time');
  });

  it('52, 59: takes its token back, and it dies by itself', async () => {
    const { response, reporter, clock, options } = await setUp();
    const { access_token } = (await response.json()) as Tokens;
    await reporter.revoke(access_token);
    expect(await (await reporter.introspect(access_token)).json()).toEqual({ active: false });
    const next = (await (await reporter.post(options.token, { grant_type: 'client_credentials' })).json()) as Tokens;
    clock.advance(600);
    expect(await (await reporter.introspect(next.access_token)).json()).toEqual({ active: false });
  });

  it('never reaches a person’s data, even under a person’s name', async () => {
    const { fetch, origin } = createTestApp({
      mock: {
        registrations: seedRegistrations(new URL('http://127.0.0.1:4400'), new Date()).map((app) =>
          app.id === 'reporter' ? { ...app, id: 'acct-ada', ownScopes: ['notes:read'] } : app,
        ),
      },
    });
    const impostor = new TestClient(fetch, {
      authorize: `${origin}/standard/authorize`,
      token: `${origin}/standard/token`,
      id: 'acct-ada',
      secret: 'reportersecret',
      scope: '',
    });
    const { access_token } = (await (
      await impostor.post(`${origin}/standard/token`, { grant_type: 'client_credentials' })
    ).json()) as Tokens;
    expect(await (await impostor.call(`${origin}/standard/api/notes`, access_token)).json()).toEqual({ notes: [] });
  });

  it.each([
    ['a scope that is not its own', { scope: 'notes:read' }, 'invalid_scope', 400],
    ['the scope of Latchstring’s own pages', { scope: 'latchstring:connections' }, 'invalid_scope', 400],
    ['a wrong secret', { client_secret: 'wrong' }, 'invalid_client', 400],
    ['no secret', { client_secret: undefined }, 'invalid_client', 400],
  ])('is refused with %s', async (_what, changes, error, status) => {
    const { response } = await setUp(changes);
    expect([response.status, await response.json()]).toMatchObject([status, { error }]);
  });

  it('39, 40: is one that is registered for it and has a secret', async () => {
    const { client, options } = await setUp();
    for (const app of [client('notesweb', 'noteswebsecret'), client('notesspa')]) {
      const response = await app.post(options.token, { grant_type: 'client_credentials' });
      expect([response.status, await response.json()]).toMatchObject([400, { error: 'unauthorized_client' }]);
    }
  });

  it('39: asks no person for access', async () => {
    const { fetch, origin, reporter } = await setUp({}, { scopes: ['notes:read'] });
    const answer = await new TestBrowser(fetch, origin).follow(reporter.authorizationUrl({ scope: 'notes:read' }));
    expect(answer.searchParams.get('error')).toBe('unauthorized_client');
  });
});
