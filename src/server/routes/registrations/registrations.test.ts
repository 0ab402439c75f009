import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../contract/problem.ts';
import type { Registered, RegistrationList, SecretReset } from '../../../contract/registration.ts';
import { answerOf } from '../../testing/account-api.ts';
import { createLabApi } from '../../testing/lab-api.ts';
import { openRegistrationsApi, soundDraft } from '../../testing/registrations-api.ts';
import { createTestApp } from '../../testing/test-app.ts';
import { idOf, TestBrowser } from '../../testing/test-browser.ts';
import type { Tokens } from '../../testing/test-client.ts';

describe('the registrations API', () => {
  it('registers an app, tells its secret that once, and lists it without', async () => {
    const { registrations, listed, find, clock } = await openRegistrationsApi();
    const response = await registrations('POST', '', { ...soundDraft, name: '  Week Planner ', homepage: 'https://planner.example/' });
    expect(response.status).toBe(201);
    const { registration, clientSecret } = (await response.json()) as Registered;
    expect(response.headers.get('location')).toBe(`/api/registrations/${registration.id}`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(registration).toMatchObject({
      id: expect.stringMatching(/^app-[a-z2-9]{12}$/),
      service: { id: 'moovila', name: 'Moovila' },
      name: 'Week Planner',
      publisher: null,
      homepage: 'https://planner.example/',
      redirectUris: ['https://planner.example/callback'],
      scopes: [
        { name: 'ProjectTaskRead', title: 'Projects and Tasks', optional: false },
        { name: 'UsersRead', title: 'Users', optional: false },
      ],
      confidential: true,
      registeredAt: clock.now().toISOString(),
      authorizationEndpoint: 'http://127.0.0.1:4400/moovila/oauth/authorize',
      tokenEndpoint: 'http://127.0.0.1:4400/moovila/oauth/token',
      connections: 0,
    });
    expect(clientSecret).toMatch(/^[\w-]{43}$/);
    expect(await listed()).toEqual([registration]);
    expect(await find(registration.id)).toEqual(registration);
    expect(JSON.stringify([await listed(), await find(registration.id)])).not.toContain(clientSecret);
  });

  it('registers a public app with a required and an optional scope, and gives it no secret', async () => {
    const { register } = await openRegistrationsApi();
    const { registration, clientSecret } = await register({
      service: 'standard',
      scopes: ['notes:read', 'notes:write'],
      optionalScopes: ['notes:write'],
      confidential: false,
    });
    expect(clientSecret).toBeNull();
    expect(registration.confidential).toBe(false);
    expect(registration.scopes.map(({ name, optional }) => [name, optional])).toEqual([
      ['notes:read', false],
      ['notes:write', true],
    ]);
  });

  it('tells the rules of each service, and offers no scope of Latchstring’s own pages or of apps without a person', async () => {
    const { registrations } = await openRegistrationsApi();
    const { account, rules } = (await (await registrations('GET')).json()) as RegistrationList;
    expect(account.identifier).toBe('ada@example.test');
    const of = (id: string) => rules.find(({ service }) => service.id === id);
    expect(of('moovila')).toMatchObject({ selfService: true, issuedBy: null, publicClients: false, scopeChoice: false });
    expect(of('standard')).toMatchObject({ selfService: true, publicClients: true, scopeChoice: true, maxRedirectUris: null });
    expect(of('standard')?.scopes.map(({ name }) => name)).toEqual(expect.arrayContaining(['notes:read', 'notes:write']));
    expect(rules.flatMap(({ scopes }) => scopes.map(({ name }) => name)).filter((name) => /^latchstring:|statistics/.test(name))).toEqual(
      [],
    );
  });

  it('82: keeps the rules of each service: three callback URLs at Moves, and credentials from the team at Movemint', async () => {
    const { registrations, register } = await openRegistrationsApi();
    const four = ['a', 'b', 'c', 'd'].map((path) => `https://walks.example/${path}`);
    const moves = { service: 'moves', scopes: ['activity'] };
    expect((await register({ ...moves, redirectUris: four.slice(0, 3) })).registration.redirectUris).toHaveLength(3);
    expect(await answerOf(await registrations('POST', '', { ...soundDraft, ...moves, redirectUris: four }))).toMatchObject({
      status: 400,
      body: { code: 'invalid-redirect-uri', pointer: '/redirectUris/3', detail: expect.stringContaining('at most 3') },
    });
    expect(await answerOf(await registrations('POST', '', { ...soundDraft, service: 'movemint' }))).toMatchObject({
      status: 409,
      body: { code: 'not-supported', detail: expect.stringContaining('issued by the team') },
    });
  });

  it("87, 94: another account's app, and one of the operator's, is not found by anything", async () => {
    const { register, registrations, signInAs, find } = await openRegistrationsApi();
    const { registration } = await register();
    const grace = await signInAs('grace@example.test');
    expect(await (await registrations('GET', '', undefined, grace)).json()).toMatchObject({ registrations: [] });
    for (const id of [registration.id, 'timesheets', 'latchstring', 'app-unknown']) {
      for (const [method, path, body] of [
        ['GET', `/${id}`],
        ['PATCH', `/${id}`, { name: 'Mine now' }],
        ['POST', `/${id}/secret`, {}],
        ['DELETE', `/${id}`],
      ] as const) {
        const answer = await answerOf(await registrations(method, path, body, grace));
        expect(answer).toMatchObject({ status: 404, body: { code: 'registration-not-found' } });
      }
    }
    expect(await find(registration.id)).toEqual(registration);
  });

  it('takes a token of Latchstring’s own pages with latchstring:apps, and none other', async () => {
    const { browser, latchstring, notesweb, registrations } = await openRegistrationsApi();
    const narrower = await browser.authorize(latchstring.authorizationUrl({ scope: 'latchstring:connections' }));
    const { access_token: connectionsOnly } = (await (await latchstring.exchange(narrower.searchParams.get('code'))).json()) as Tokens;
    for (const token of [connectionsOnly, (await notesweb.obtainTokens(browser)).access_token, 'made-up']) {
      expect(await answerOf(await registrations('GET', '', undefined, token))).toMatchObject({
        status: 401,
        body: { code: 'invalid-token' },
      });
    }
  });

  it('wants a fresh sign-in to delete an app and for another secret, and changes nothing before', async () => {
    const { register, registrations, play, browser, find, clock } = await openRegistrationsApi({ reauthenticateAfter: 60 });
    const registered = await register();
    const { refresh_token } = await play(registered).obtainTokens(browser);
    const { id } = registered.registration;
    clock.advance(61);
    for (const [method, path] of [
      ['DELETE', `/${id}`],
      ['POST', `/${id}/secret`],
    ] as const) {
      const answer = await answerOf(await registrations(method, path));
      expect(answer).toMatchObject({ status: 401, body: { code: 'reauthentication-required', maxAge: 60 } });
    }
    expect((await find(id)).connections).toBe(1);
    expect((await play(registered).refresh(refresh_token)).status).toBe(200);
  });

  it('answers other methods with what is allowed, and a body that is no JSON with what to send', async () => {
    const { registrations, origin, latchstring, pagesTokens } = await openRegistrationsApi();
    const put = await registrations('PUT', '', {});
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, POST']);
    const form = await latchstring.call(`${origin}/api/registrations`, pagesTokens.access_token, {
      method: 'POST',
      body: new URLSearchParams({ name: 'x' }),
    });
    expect(await answerOf(form)).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
    expect(await answerOf(await registrations('POST', '', 'text'))).toMatchObject({
      status: 400,
      body: { code: 'invalid-body', detail: 'Send a JSON object.' },
    });
  });

  it('takes a hundred apps of an account, then says to delete one', async () => {
    const { register, registrations, listed } = await openRegistrationsApi();
    for (let index = 0; index < 100; index += 1) await register();
    const answer = await answerOf(await registrations('POST', '', soundDraft));
    expect(answer).toMatchObject({ status: 409, body: { code: 'too-many-registrations', detail: expect.stringContaining('100') } });
    await registrations('DELETE', `/${(await listed())[0]?.id}`);
    await register();
  });

  it('is absent where the engine registers no apps, and the pages know', async () => {
    const { engine } = createTestApp();
    const { registrations: _, ...without } = engine;
    const { app } = createTestApp({ engine: without });
    expect((await app.fetch(new Request('http://127.0.0.1:4400/api/registrations'))).status).toBe(404);
    expect((await app.fetch(new Request('http://127.0.0.1:4400/apps'))).status).toBe(404);
    expect(await (await app.fetch(new Request('http://127.0.0.1:4400/api/capabilities'))).json()).toMatchObject({ registrations: false });
  });
});

describe('an app that a person registered', () => {
  it('83, R61: is unverified and new on the consent page, with its real host, whatever it calls itself', async () => {
    const { register, play, browser } = await openRegistrationsApi();
    const registered = await register({ name: 'Google', publisher: 'Google LLC' });
    const { client } = await browser.interaction(idOf(await browser.follow(play(registered).authorizationUrl())));
    expect(client).toMatchObject({
      name: 'Google',
      verified: false,
      redirectHost: 'planner.example',
      redirectKind: 'web',
      registeredAt: registered.registration.registeredAt,
      revocationNote: null,
      lookAlike: { resembles: 'Google' },
    });
  });

  it.each([
    ['moves', 'activity', 'Latchstring', 'Latchstring'],
    ['moovila', 'UsersRead', 'Latchstring', 'Latchstring'],
    ['standard', 'notes:read', 'Latchstring', 'Latchstring'],
    ['standard', 'notes:read', 'Moovila sync', 'Moovila'],
    ['moovila', 'UsersRead', 'N0tebook', 'Notebook'],
  ])('R61: may not pass at %s, with %s, under the name %s', async (service, scope, name, resembles) => {
    const { register, play, browser } = await openRegistrationsApi();
    const registered = await register({ service, scopes: [scope], name });
    const page = await browser.follow(play(registered).authorizationUrl());
    expect((await browser.interaction(idOf(page))).client.lookAlike).toMatchObject({ resembles });
  });

  it('S15: may not pass for what somebody else made, by the publisher that it names, either', async () => {
    const { register, registrations, play, browser, clock, signInAs } = await openRegistrationsApi();
    const lookAlikeOf = async (app: Awaited<ReturnType<typeof register>>) =>
      (await browser.interaction(idOf(await browser.follow(play(app).authorizationUrl())))).client.lookAlike;
    expect(await lookAlikeOf(await register({ publisher: 'Goog1e LLC' }))).toEqual({
      of: 'publisher',
      mixedScripts: false,
      resembles: 'Google',
    });
    const asVerified = await register({ publisher: 'Brightw0rk Sofware' });
    expect(await lookAlikeOf(asVerified)).toMatchObject({ of: 'publisher', resembles: 'Brightwork Software' });
    const own = await register({ publisher: 'Quiet Weeks' });
    expect(await lookAlikeOf(own)).toBeNull();
    clock.advance(200 * 86_400);
    expect(await lookAlikeOf(asVerified)).toBeNull();
    await registrations('PATCH', `/${own.registration.id}`, { publisher: 'Google' }, await signInAs('ada@example.test'));
    expect(await lookAlikeOf(own)).toMatchObject({ of: 'publisher', resembles: 'Google' });
  });

  it('82, R61: is never answered at Latchstring’s own host, by a free port of loopback neither', async () => {
    const { register, registrations, play, browser, origin, listed } = await openRegistrationsApi();
    const ours = `${origin}/account/callback`;
    const told = { status: 400, body: { code: 'invalid-redirect-uri', detail: expect.stringContaining("Latchstring's own") } };
    const redirectUris = ['https://planner.example/callback', ours];
    expect(await answerOf(await registrations('POST', '', { ...soundDraft, redirectUris }))).toMatchObject(told);
    expect(await listed()).toEqual([]);
    const elsewhere = { redirectUris: ['http://127.0.0.1:9999/account/callback'] };
    const apps = [
      await register(elsewhere),
      await register({ ...elsewhere, service: 'moves', scopes: ['activity'] }),
      await register({ ...elsewhere, service: 'standard', scopes: ['notes:read'], confidential: false }),
    ];
    for (const app of apps) {
      expect(await answerOf(await registrations('PATCH', `/${app.registration.id}`, { redirectUris }))).toMatchObject(told);
      const response = await browser.open(play(app).authorizationUrl({ redirect_uri: ours }));
      expect([response.status, response.headers.get('location')]).toEqual([400, null]);
      expect((await browser.open(play(app).authorizationUrl())).status).toBe(303);
    }
    const native = apps.map(play).at(-1);
    const otherPort = native?.authorizationUrl({ redirect_uri: 'http://127.0.0.1:4401/account/callback' }) ?? '';
    expect((await browser.open(otherPort)).status).toBe(303);
  });

  it('S14: is neither answered nor at home at Latchstring’s own host by another name', async () => {
    const { registrations, register, origin } = await openRegistrationsApi();
    const { port } = new URL(origin);
    const { registration } = await register();
    const hosts = ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]', '2130706433'];
    for (const address of hosts.map((host) => `http://${host}:${port}/account/callback`)) {
      const redirectUris = [address];
      const told = { status: 400, body: { code: 'invalid-redirect-uri', detail: expect.stringContaining("Latchstring's own") } };
      expect(await answerOf(await registrations('POST', '', { ...soundDraft, redirectUris }))).toMatchObject(told);
      expect(await answerOf(await registrations('PATCH', `/${registration.id}`, { redirectUris }))).toMatchObject(told);
      const home = { status: 400, body: { errors: [{ pointer: '/homepage', detail: expect.stringContaining("Latchstring's own") }] } };
      expect(await answerOf(await registrations('POST', '', { ...soundDraft, homepage: address }))).toMatchObject(home);
    }
    const https = { ...soundDraft, redirectUris: [`https://app.localhost.:${port}/`] };
    expect((await registrations('POST', '', https)).status).toBe(400);
  });

  it('P7: is told that an IP address is better than localhost, which it may register all the same', async () => {
    const { register, registrations, find } = await openRegistrationsApi();
    const redirectUris = ['http://127.0.0.1/callback', 'http://localhost/callback'];
    const { registration } = await register({ redirectUris });
    const notes = [{ pointer: '/redirectUris/1', detail: expect.stringContaining('http://127.0.0.1') }];
    expect([registration.redirectUris, registration.notes]).toEqual([redirectUris, notes]);
    expect((await find(registration.id)).notes).toEqual(notes);
    const changed = await registrations('PATCH', `/${registration.id}`, { redirectUris: redirectUris.slice(0, 1) });
    expect(await changed.json()).toMatchObject({ notes: [] });
  });

  it('P8: is told what to do instead of a scheme without a dot, and keeps one that the operator registered for it', async () => {
    const { register, registrations, fetch, origin } = await openRegistrationsApi();
    const lab = createLabApi(fetch, origin);
    const own = { service: 'standard', scopes: ['notes:read'], confidential: false };
    const { registration } = await register(own);
    const redirectUris = ['cursor://anysphere.cursor-mcp/oauth/callback'];
    const refused = await answerOf(await registrations('PATCH', `/${registration.id}`, { redirectUris }));
    expect(refused).toMatchObject({ status: 400, body: { code: 'invalid-redirect-uri' } });
    const { detail } = refused.body as { detail: string };
    expect(detail).toContain('com.example.app:/callback');
    expect(detail).toContain('ask the operator to register it');
    expect(await lab.must('PATCH', `apps/standard/${registration.id}`, { redirectUris })).toMatchObject({ redirectUris });
    const renamed = await answerOf(await registrations('PATCH', `/${registration.id}`, { name: 'Another name' }));
    expect(renamed).toMatchObject({ status: 200, body: { name: 'Another name', redirectUris } });
    const more = { redirectUris: [...redirectUris, 'vscode://other'] };
    expect((await registrations('PATCH', `/${registration.id}`, more)).status).toBe(400);
  });

  it('may be answered where the flow tester is, at exactly that address', async () => {
    const { register, registrations, play, browser, origin } = await openRegistrationsApi();
    const ours = `${origin}/flow-tester/callback`;
    const app = play(await register({ redirectUris: [ours] }));
    expect((await browser.open(app.authorizationUrl({ redirect_uri: ours }))).status).toBe(303);
    for (const other of [`${ours}?next=1`, `${ours}/`, `${origin}/flow-tester`]) {
      expect((await registrations('POST', '', { ...soundDraft, redirectUris: [other] })).status).toBe(400);
      expect((await browser.open(app.authorizationUrl({ redirect_uri: other }))).status).toBe(400);
    }
  });

  it('R61: gains no trust by age when it takes another name', async () => {
    const { register, registrations, play, browser, signInAs, clock } = await openRegistrationsApi();
    const registered = await register();
    clock.advance(200 * 86_400);
    const laterToken = await signInAs('ada@example.test');
    await registrations('PATCH', `/${registered.registration.id}`, { name: 'Google' }, laterToken);
    const { client } = await browser.interaction(idOf(await browser.follow(play(registered).authorizationUrl())));
    expect(client).toMatchObject({ lookAlike: { resembles: 'Google' }, registeredAt: registered.registration.registeredAt });
  });

  it('R2, R60: keeps markup and direction tricks of its name as what they are: text', async () => {
    const { register, listed } = await openRegistrationsApi();
    const name = '<img src=x onerror=alert(1)>\u202Egnp';
    const { registration } = await register({ name });
    expect(registration.name).toBe(name);
    expect((await listed())[0]?.name).toBe(name);
  });

  it('2, 91: gets its code at a registered callback URL only, and only for the scopes that it chose', async () => {
    const { register, play, browser } = await openRegistrationsApi();
    const client = play(await register());
    const elsewhere = await browser.open(client.authorizationUrl({ redirect_uri: 'https://planner.example/other' }));
    expect([elsewhere.status, elsewhere.headers.get('location')]).toEqual([400, null]);
    const page = await browser.follow(client.authorizationUrl({ scope: 'TimeEntriesRead' }));
    expect((await browser.goOnFromRefusal(page)).searchParams.get('error')).toBe('invalid_scope');
    expect(await client.obtainTokens(browser)).toMatchObject({ scope: 'ProjectTaskRead UsersRead' });
  });

  it('43: public, may read the token endpoint from the origins of its callback URLs; confidential, from none', async () => {
    const { register, fetch } = await openRegistrationsApi();
    const own = { service: 'standard', scopes: ['notes:read'] };
    const preflight = async (origin: string) => {
      const headers = { origin, 'access-control-request-method': 'POST' };
      const response = await fetch(new Request('http://127.0.0.1:4400/standard/token', { method: 'OPTIONS', headers }));
      return response.headers.get('access-control-allow-origin');
    };
    const [spa, web] = ['https://spa.example', 'https://web.example'];
    expect(await preflight(spa)).toBeNull();
    await register({ ...own, redirectUris: [`${spa}/callback`, 'com.example.app:/callback'], confidential: false });
    await register({ ...own, redirectUris: [`${web}/callback`], confidential: true });
    expect([await preflight(spa), await preflight(web)]).toEqual([spa, null]);
  });

  it('40: cannot act for itself', async () => {
    const { register, play } = await openRegistrationsApi();
    const client = play(await register({ service: 'standard', scopes: ['notes:read'] }));
    const answer = await answerOf(await client.post(client.options.token, { grant_type: 'client_credentials' }));
    expect(answer).toMatchObject({ status: 400, body: { error: 'unauthorized_client' } });
  });

  it('loses its old secret the moment it gets another one, and keeps its tokens', async () => {
    const { register, registrations, play, browser, origin } = await openRegistrationsApi();
    const registered = await register();
    const old = play(registered);
    const tokens = await old.obtainTokens(browser);
    const response = await registrations('POST', `/${registered.registration.id}/secret`);
    expect(response.status).toBe(200);
    const { clientSecret } = (await response.json()) as SecretReset;
    expect(clientSecret).not.toBe(registered.clientSecret);
    expect(await answerOf(await old.refresh(tokens.refresh_token))).toMatchObject({ status: 400, body: { error: 'invalid_client' } });
    expect((await old.call(`${origin}/moovila/api/projects`, tokens.access_token)).status).toBe(200);
    expect((await play({ ...registered, clientSecret }).refresh(tokens.refresh_token)).status).toBe(200);
  });

  it('has no secret to reset when it is public', async () => {
    const { register, registrations } = await openRegistrationsApi();
    const { registration } = await register({ service: 'standard', scopes: ['notes:read'], confidential: false });
    expect(await answerOf(await registrations('POST', `/${registration.id}/secret`))).toMatchObject({
      status: 409,
      body: { code: 'not-supported', detail: expect.stringContaining('PKCE') },
    });
  });

  it('86, R21: takes every connection, token, code and waiting request along when it is deleted, and says how many', async () => {
    const { register, registrations, play, browser, list, listed, find, fetch, origin } = await openRegistrationsApi();
    const registered = await register();
    const client = play(registered);
    const adas = await client.obtainTokens(browser);
    const other = new TestBrowser(fetch, origin);
    const graces = await client.obtainTokens(other, 'grace@example.test');
    const katherine = new TestBrowser(fetch, origin);
    const outstanding = (await katherine.authorize(client.authorizationUrl(), 'katherine@example.test')).searchParams.get('code');
    const waiting = await browser.follow(client.authorizationUrl({ scope: 'ProjectTaskRead', prompt: 'consent' }));
    const { id } = registered.registration;
    expect((await find(id)).connections).toBe(3);
    expect(await answerOf(await registrations('DELETE', `/${id}`))).toEqual({ status: 200, body: { connections: 3 } });
    for (const { access_token, refresh_token } of [adas, graces]) {
      expect((await client.call(`${origin}/moovila/api/projects`, access_token)).status).toBe(401);
      expect((await client.refresh(refresh_token)).status).toBe(400);
    }
    expect((await client.exchange(outstanding)).status).toBe(400);
    await expect(browser.decide(waiting)).rejects.toThrow('410');
    expect((await browser.open(client.authorizationUrl())).status).toBe(400);
    expect([(await list()).total, await listed()]).toEqual([0, []]);
    expect((await registrations('DELETE', `/${id}`)).status).toBe(404);
  });

  it('changes what it says and asks for; connections keep what people gave, and later requests are held against the new', async () => {
    const { register, registrations, play, browser, list, origin } = await openRegistrationsApi();
    const registered = await register();
    const client = play(registered);
    const tokens = await client.obtainTokens(browser);
    const waiting = await browser.follow(client.authorizationUrl({ prompt: 'consent' }));
    const { id } = registered.registration;
    const changes = { name: 'Weekly', scopes: ['ProjectTaskRead'], redirectUris: ['https://weekly.example/callback'] };
    const answer = await answerOf(await registrations('PATCH', `/${id}`, changes));
    expect(answer).toMatchObject({ status: 200, body: { id, name: 'Weekly', redirectUris: changes.redirectUris, confidential: true } });
    expect((await list()).connections[0]).toMatchObject({
      client: { name: 'Weekly' },
      scopes: [{ name: 'ProjectTaskRead' }, { name: 'UsersRead' }],
    });
    expect((await client.call(`${origin}/moovila/api/users`, tokens.access_token)).status).toBe(200);
    await expect(browser.decide(waiting)).rejects.toThrow('410');
    expect((await browser.open(client.authorizationUrl())).status).toBe(400);
  });

  it('2: brings back no callback URL that was taken out while the body of another change was on its way', async () => {
    const { register, registrations, find, latchstring, origin, pagesTokens } = await openRegistrationsApi();
    const [kept, gone] = ['https://planner.example/callback', 'https://former.example/callback'];
    const { id } = (await register({ redirectUris: [kept, gone] })).registration;
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    const say = (text: string) => writer.write(new TextEncoder().encode(text));
    const answer = latchstring.call(`${origin}/api/registrations/${id}`, pagesTokens.access_token, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: readable,
      duplex: 'half',
    });
    // Written is what has been asked for: by now the route waits for the rest.
    await say('{"name":');
    expect((await registrations('PATCH', `/${id}`, { redirectUris: [kept] })).status).toBe(200);
    await say('"Weekly"}');
    await writer.close();
    expect((await answer).status).toBe(200);
    expect(await find(id)).toMatchObject({ name: 'Weekly', redirectUris: [kept] });
  });

  it.each([
    ['another callback URL', { redirectUris: ['https://weekly.example/callback'] }, false],
    ['fewer scopes', { scopes: ['ProjectTaskRead'] }, false],
    ['another name', { name: 'Weekly' }, true],
  ])('R10: ends a request that waits for a person only where it no longer fits: %s', async (_what, changes, goesOn) => {
    const { register, registrations, play, browser } = await openRegistrationsApi();
    const registered = await register();
    const waiting = await browser.follow(play(registered).authorizationUrl());
    await registrations('PATCH', `/${registered.registration.id}`, changes);
    if (goesOn) expect((await browser.decide(waiting)).searchParams.get('code')).toBeTruthy();
    else await expect(browser.decide(waiting)).rejects.toThrow('410');
  });

  it('keeps what a change leaves out, and drops an optional scope with the scope', async () => {
    const { register, registrations } = await openRegistrationsApi();
    const own = { service: 'standard', scopes: ['notes:read', 'notes:write'], optionalScopes: ['notes:write'], publisher: 'Quiet Weeks' };
    const { registration } = await register(own);
    const { body } = await answerOf(await registrations('PATCH', `/${registration.id}`, { scopes: ['notes:read'] }));
    expect(body).toEqual({ ...registration, scopes: registration.scopes.slice(0, 1) });
    const cleared = await answerOf(await registrations('PATCH', `/${registration.id}`, { publisher: '' }));
    expect(cleared.body).toMatchObject({ publisher: null });
  });

  it('stays with its service and its kind', async () => {
    const { register, registrations } = await openRegistrationsApi();
    const { registration } = await register();
    const response = await registrations('PATCH', `/${registration.id}`, { service: 'standard', confidential: false });
    const { errors } = (await response.json()) as Problem;
    expect(errors?.map(({ pointer }) => pointer)).toEqual(['/service', '/confidential']);
  });
});
