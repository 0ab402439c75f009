import { describe, expect, it } from 'vitest';
import { openAccountApi } from '../../../../testing/account-api.ts';
import { createTestApp } from '../../../../testing/test-app.ts';
import { idOf } from '../../../../testing/test-browser.ts';
import { TestClient } from '../../../../testing/test-client.ts';
import { movemint } from './movemint.ts';
import { obtainCode, obtainPair, setUpMovemint, withoutPkce } from './testing.ts';

describe('Movemint', () => {
  it('lists its deviations with a source and a reason each', () => {
    expect(movemint.deviations.map(({ line }) => line)).toEqual([
      ...[
        '1',
        '2',
        '3',
        '6',
        '9–11',
        '12',
        '17',
        '20',
        '21',
        '22',
        '23',
        '24',
        '25',
        '27–28',
        '30',
        '32',
        '33',
        '34',
        '35–36',
        '37',
        '40',
        '43',
        '45',
        '46–47',
      ],
      ...['53', '54', '58', '59', '60', '61–62', '71–79', '103', 'R18', 'R37'],
    ]);
    for (const { source, why } of movemint.deviations) expect([source, why.length > 0]).toEqual(['[DK]', true]);
  });

  // 1, 2, 3, 6, 9–12, 21 and 23: authorize.golden.test.ts; 20, 24, 27–28, 33–40 and R37: token.golden.test.ts; 45–47 and R18:
  // refresh.golden.test.ts; 53: tokens-in-use.golden.test.ts; 58 and 59:
  // introspection.golden.test.ts. The rest stands here.

  it('deviates from 17 and 22: a code comes without PKCE and without iss', async () => {
    const { browser, racepace } = setUpMovemint();
    const answer = await browser.authorize(racepace.authorizationUrl(withoutPkce));
    expect([...answer.searchParams.keys()]).toEqual(['code', 'state']);
    expect((await racepace.exchange(answer.searchParams.get('code'), { code_verifier: undefined })).status).toBe(200);
  });

  it('deviates from 25: a verifier may be short and odd', async () => {
    const { browser, racepace } = setUpMovemint();
    const code = await obtainCode(racepace, browser, { code_challenge: 'ä b', code_challenge_method: 'plain' });
    expect((await racepace.exchange(code, { code_verifier: 'ä b' })).status).toBe(200);
  });

  it('deviates from 32: a failed HTTP Basic is challenged as a bearer', async () => {
    const { base, fetch } = setUpMovemint();
    const headers = { authorization: `Basic ${Buffer.from('racepace:wrong').toString('base64')}` };
    const body = new URLSearchParams({ grant_type: 'client_credentials' });
    const response = await fetch(new Request(`${base}/oauth/token`, { method: 'POST', headers, body }));
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, expect.stringMatching(/^Bearer realm="Doorkeeper"/)]);
  });

  it('deviates from 54: the older pair survives the end of one that was never used', async () => {
    const { browser, racepace, base } = setUpMovemint();
    const old = await obtainPair(racepace, browser);
    const next = (await (await racepace.refresh(old.refresh_token)).json()) as { refresh_token: string };
    expect((await racepace.revoke(next.refresh_token)).status).toBe(200);
    expect((await racepace.call(`${base}/api/me`, old.access_token)).status).toBe(200);
  });

  it('lets every app act for itself, with the scopes that it is registered for', async () => {
    const { engine, racepace } = setUpMovemint();
    const draft = { name: 'Night Shift', publisher: null, homepage: null, redirectUris: ['https://night.example/in'], scopes: ['read'] };
    const added = engine.lab?.apps.add({ ...draft, service: 'movemint', optionalScopes: [], confidential: true }, {});
    const own = { grant_type: 'client_credentials', client_id: added?.app.id, client_secret: added?.clientSecret ?? '' };
    expect(await (await racepace.post(racepace.options.token, { ...own, scope: 'read' })).json()).toMatchObject({ scope: 'read' });
    expect((await racepace.post(racepace.options.token, { ...own, scope: 'write' })).status).toBe(400);
  });

  it('deviates from 43: no page of another origin may read an answer, a registered one neither', async () => {
    const { fetch, base } = setUpMovemint();
    const headers = { origin: 'http://127.0.0.1:9999' };
    for (const path of ['/oauth/token', '/oauth/revoke', '/oauth/introspect']) {
      const response = await fetch(new Request(base + path, { method: 'POST', headers }));
      expect(response.headers.has('access-control-allow-origin')).toBe(false);
    }
  });

  it('deviates from 60: introspection tells no sub', async () => {
    const { browser, racepace } = setUpMovemint();
    const { access_token } = await obtainPair(racepace, browser);
    expect(await (await racepace.introspect(access_token)).json()).not.toHaveProperty('sub');
  });

  it('deviates from 61–62: has no metadata', async () => {
    const { fetch, origin } = setUpMovemint();
    expect((await fetch(new Request(`${origin}/.well-known/oauth-authorization-server/movemint`))).status).toBe(404);
  });

  it('deviates from 71–79: knows neither prompt nor max_age nor login_hint', async () => {
    const { browser, racepace, clock } = setUpMovemint();
    const odd = { prompt: 'none', max_age: '1', login_hint: 'grace@example.test', ui_locales: 'de' };
    const url = await browser.follow(racepace.authorizationUrl(odd));
    expect(await browser.interaction(idOf(url))).toMatchObject({ prompt: 'sign-in', loginHint: null, uiLocales: [] });
    const { access_token } = await obtainPair(racepace, browser);
    expect(access_token).toHaveLength(43);
    clock.advance(60);
    const again = await browser.follow(racepace.authorizationUrl({ ...odd, prompt: 'login consent' }));
    expect(again.searchParams.has('code')).toBe(true);
  });

  it('says where its endpoints are, what a token opens, and that its team issues the credentials', () => {
    const { engine, base } = setUpMovemint();
    expect(engine.capabilities().find(({ id }) => id === 'movemint')).toMatchObject({
      issuer: null,
      authorizationEndpoint: `${base}/oauth/authorize`,
      tokenEndpoint: `${base}/oauth/token`,
      revocationEndpoint: `${base}/oauth/revoke`,
      introspectionEndpoint: `${base}/oauth/introspect`,
      narrow: false,
    });
    expect(engine.lab?.demo().apps.find(({ clientId }) => clientId === 'racepace')?.sampleCall).toBe(`${base}/api/me`);
    expect(engine.registrations?.rules().find(({ service }) => service.id === 'movemint')).toMatchObject({ issuedBy: 'team' });
  });

  it('is all or nothing, until revoked', async () => {
    const { browser, racepace } = setUpMovemint();
    const url = await browser.follow(racepace.authorizationUrl());
    await browser.signIn(url);
    const shown = await browser.interaction(idOf(url));
    expect(shown).toMatchObject({ scopeChoice: false, durations: ['until-revoked'] });
    expect((await browser.post(`/api/interactions/${shown.id}/decision`, { decision: 'allow', scopes: ['public'] })).status).toBe(400);
  });

  it('answers no request on earth with a 5xx', async () => {
    const { fetch, base } = setUpMovemint();
    const paths = ['/oauth/authorize', '/oauth/authorize/error', '/oauth/token', '/oauth/revoke', '/oauth/introspect', '/oauth/token/info'];
    const bodies = [undefined, '%', 'a=%ff&=', 'client_id=racepace&redirect_uri=::&token=%00', `grant_type=${'é'.repeat(5000)}`];
    for (const path of [...paths, '/oauth/authorized_applications', '/oauth/authorized_applications/%00', '/api/me']) {
      for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']) {
        for (const body of ['GET', 'HEAD'].includes(method) ? [undefined] : bodies) {
          const headers = {
            'content-type': 'application/x-www-form-urlencoded',
            authorization: 'Basic %%%',
            accept: 'application/json',
          };
          const response = await fetch(new Request(`${base}${path}?%=%ff`, { method, headers, ...(body !== undefined && { body }) }));
          expect([path, method, response.status < 500]).toEqual([path, method, true]);
        }
      }
    }
  });

  it('speaks alone at the root', async () => {
    const { fetch, origin } = createTestApp({ mock: { only: 'movemint' } });
    expect((await fetch(new Request(`${origin}/oauth/token/info`))).status).toBe(401);
    expect((await fetch(new Request(`${origin}/api/me`))).headers.get('www-authenticate')).toContain('Doorkeeper');
  });
});

describe('a connection to an app of Movemint', () => {
  async function connect() {
    const account = await openAccountApi();
    const base = `${account.origin}/movemint`;
    const racepace = new TestClient(account.fetch, {
      authorize: `${base}/oauth/authorize`,
      token: `${base}/oauth/token`,
      revoke: `${base}/oauth/revoke`,
      id: 'racepace',
      secret: 'racepacesecret',
      scope: 'public read',
    });
    return { ...account, base, racepace, tokens: await obtainPair(racepace, account.browser) };
  }

  it('is listed with its scopes, its live tokens and its last use', async () => {
    const { racepace, tokens, list, base, clock } = await connect();
    const [before] = (await list()).connections;
    expect(before).toMatchObject({ service: { id: 'movemint', name: 'Movemint' }, liveTokens: 2, lastUse: { state: 'never' } });
    expect(before?.scopes.map(({ title, removable }) => [title, removable])).toEqual([
      ['Your public profile', false],
      ['Your activities', false],
    ]);
    clock.advance(60);
    await racepace.call(`${base}/api/me`, tokens.access_token);
    const lastUse = { state: 'used', kind: 'resource', what: 'Read your profile', at: clock.now().toISOString() };
    expect((await list()).connections[0]).toMatchObject({ lastUse });
  });

  it('F15, 93: revoked, opens nothing any more, cannot be refreshed, and is asked for anew', async () => {
    const { racepace, tokens, send, idOf: connectionOf, base, browser, list } = await connect();
    const { refresh_token } = (await (await racepace.refresh(tokens.refresh_token)).json()) as { refresh_token: string };
    const receipt = await (await send('DELETE', `/${await connectionOf('racepace')}`, undefined)).json();
    expect(receipt).toMatchObject({
      lines: [
        { credential: 'access-token', count: 2, state: 'dead' },
        { credential: 'refresh-token', count: 2, state: 'dead' },
        { credential: 'authorization-code' },
        { credential: 'grant', state: 'dead' },
      ],
    });
    const call = await racepace.call(`${base}/api/me`, tokens.access_token);
    expect(call.headers.get('www-authenticate')).toContain('The access token was revoked');
    for (const token of [tokens.refresh_token, refresh_token]) expect((await racepace.refresh(token)).status).toBe(400);
    expect((await list()).connections).toEqual([]);
    const url = await browser.follow(racepace.authorizationUrl());
    expect((await browser.interaction(idOf(url))).prompt).toBe('consent');
  });
});
