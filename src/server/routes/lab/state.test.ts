import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import type { LabClockState } from '../../../contract/lab.ts';
import { openLab } from '../../testing/lab-api.ts';
import { idOf } from '../../testing/test-browser.ts';
import { TestClient } from '../../testing/test-client.ts';

type Json = Record<string, unknown>;

/** A server where something has happened: an app is connected, one token spent, and a note written. */
async function openLived() {
  const test = openLab();
  const { notesweb, browser, origin } = test;
  const first = await notesweb.obtainTokens(browser);
  const second = (await (await notesweb.refresh(first.refresh_token)).json()) as typeof first;
  const note = { method: 'POST', body: JSON.stringify({ title: 'Kept' }) };
  await notesweb.call(`${origin}/standard/api/notes`, second.access_token, note);
  return { ...test, first, second };
}

/** Another server, with the state of this one. */
async function openWith(snapshot: unknown, options: Parameters<typeof openLab>[0] = {}) {
  const test = openLab(options);
  await test.lab.must('PUT', 'snapshot', snapshot);
  return test;
}

it('P14: a snapshot keeps how somebody signed in, and what their ID tokens tell', async () => {
  const { lab, notesweb, browser } = openLab();
  const claims = JSON.stringify({ id_token: { email: null } });
  const answer = await browser.authorize(notesweb.authorizationUrl({ scope: 'openid email', claims }));
  const { refresh_token } = (await (await notesweb.exchange(answer.searchParams.get('code'))).json()) as { refresh_token: string };
  const after = await openWith(await lab.must('GET', 'snapshot'));
  const { id_token } = (await (await after.notesweb.refresh(refresh_token)).json()) as { id_token: string };
  expect(decodeJwt(id_token)).toMatchObject({ acr: 'urn:latchstring:acr:password', amr: ['pwd'], email: 'ada@example.test' });
});

it('S7: a snapshot keeps what people saw of an app, and one of before takes the app as it is for that', async () => {
  const { lab } = await openLived();
  const saved = await lab.must<{ grants: Json[] }>('GET', 'snapshot');
  const old = { ...saved, grants: saved.grants.map(({ agreed: _, ...grant }) => grant) };
  for (const snapshot of [saved, old]) {
    const { notesweb, browser } = await openWith(snapshot);
    await browser.signIn(await browser.follow(notesweb.authorizationUrl()));
    expect((await browser.follow(notesweb.authorizationUrl())).searchParams.has('code')).toBe(true);
    const moved = await browser.follow(notesweb.authorizationUrl({ redirect_uri: 'https://notes.example/callback' }));
    expect((await browser.interaction(idOf(moved))).appChange).toEqual({ host: '127.0.0.1:9999', name: null, publisher: null });
  }
});

describe('a reset', () => {
  it('brings back the seed: accounts, apps, access, clock, faults, decisions, limits and log', async () => {
    const { lab, second, notesweb, clock, origin } = await openLived();
    const start = clock.real();
    await lab.must('POST', 'clock', { advance: 86_400, frozen: true });
    await lab.must('POST', 'accounts', { name: 'Alan', identifier: 'alan@example.test', password: 'x' });
    await lab.must('DELETE', 'accounts/acct-grace');
    await lab.must('DELETE', 'apps/standard/jotter');
    await lab.must('PATCH', 'apps/standard/notesweb', { clientSecret: 'another' });
    await lab.must('PUT', 'sign-in-limits', { on: false });
    await lab.must('POST', 'faults', { effect: { status: 500 } });
    await lab.must('POST', 'decisions', { service: 'standard', clientId: 'notesweb', decision: 'deny' });
    await lab.must('POST', 'reset', {});
    const fresh = openLab().lab;
    for (const path of ['accounts', 'apps', 'clock', 'faults', 'decisions', 'sign-in-limits', 'demo']) {
      expect(await lab.must('GET', path)).toEqual(await fresh.must('GET', path));
    }
    expect(await lab.must<LabClockState>('GET', 'clock')).toMatchObject({ frozen: false, now: start.toISOString() });
    expect((await lab.events()).map(({ name }) => name)).toEqual(['reset']);
    expect((await notesweb.refresh(second.refresh_token)).status).toBe(400);
    expect((await notesweb.call(`${origin}/standard/api/notes`, second.access_token)).status).toBe(401);
    const again = openLab();
    await again.notesweb.obtainTokens(again.browser);
  });

  it('ends what browsers had open: pages fail cleanly, and the next request asks for a sign-in', async () => {
    const { lab, browser, notesspa } = openLab();
    const page = await browser.signIn(await browser.follow(notesspa.authorizationUrl()));
    await lab.must('POST', 'reset', {});
    expect((await browser.open('/api/session')).status).toBe(401);
    expect((await browser.open(`/api/interactions/${idOf(page)}`)).status).toBe(404);
    await expect(browser.decide(page)).rejects.toThrow('404 interaction-not-found');
    const next = await browser.follow(notesspa.authorizationUrl());
    expect((await browser.interaction(idOf(next))).prompt).toBe('sign-in');
  });

  it('forgets the notes that people added', async () => {
    const { lab, notesweb, browser, origin } = await openLived();
    await lab.must('POST', 'reset', {});
    const { access_token } = await notesweb.obtainTokens(browser);
    const { notes } = (await (await notesweb.call(`${origin}/standard/api/notes`, access_token)).json()) as { notes: unknown[] };
    expect(notes).toHaveLength(2);
  });
});

describe('a snapshot', () => {
  it('R24: holds all that there is: after a restart a spent refresh token is still dead, and the others live', async () => {
    const { lab, first, second } = await openLived();
    const { notesweb, origin } = await openWith(await lab.must('GET', 'snapshot'));
    const { notes } = (await (await notesweb.call(`${origin}/standard/api/notes`, second.access_token)).json()) as { notes: Json[] };
    expect(notes.map(({ title }) => title)).toContain('Kept');
    expect((await notesweb.refresh(first.refresh_token)).status).toBe(400);
    expect((await notesweb.refresh(second.refresh_token)).status).toBe(400);
    expect(await (await notesweb.introspect(second.access_token)).json()).toEqual({ active: false });
  });

  it('keeps what was changed: clock, accounts, apps, limits, faults, decisions and keys', async () => {
    const { lab } = openLab();
    await lab.must('POST', 'clock', { advance: 3600, frozen: true });
    await lab.must('POST', 'accounts', { name: 'Alan', identifier: 'alan@example.test', password: 'on computable numbers' });
    await lab.must('PATCH', 'accounts/acct-grace', { locked: true });
    await lab.must('PATCH', 'apps/standard/notesweb', { name: 'Notes 2', clientSecret: 'another' });
    await lab.must('DELETE', 'apps/moovila/planner');
    await lab.must('PUT', 'sign-in-limits', { on: false });
    await lab.must('POST', 'faults', { endpoint: 'token', times: 3, effect: { status: 500 } });
    await lab.must('POST', 'decisions', {
      service: 'standard',
      clientId: 'notesweb',
      decision: 'allow',
      accountId: 'acct-ada',
      scopes: ['notes:read'],
    });
    await lab.must('POST', 'keys/rotate', { service: 'standard' });
    const snapshot = await lab.must<Json>('GET', 'snapshot');
    const other = await openWith(snapshot);
    for (const path of ['clock', 'accounts', 'apps', 'sign-in-limits', 'faults', 'decisions', 'demo']) {
      expect(await other.lab.must('GET', path)).toEqual(await lab.must('GET', path));
    }
    expect({ ...(await other.lab.must<Json>('GET', 'snapshot')), savedAt: '' }).toEqual({ ...snapshot, savedAt: '' });
    const page = await other.browser.follow(other.notesspa.authorizationUrl());
    await other.browser.signIn(page, 'alan@example.test', 'on computable numbers');
  });

  it('R30: holds no password in clear', async () => {
    const { lab } = openLab();
    await lab.must('POST', 'accounts', { name: 'Alan', identifier: 'alan@example.test', password: 'on computable numbers' });
    expect(JSON.stringify(await lab.must('GET', 'snapshot'))).not.toMatch(/wonderland|computable/);
  });

  it('moves with the server’s address: apps go on, and tokens are for the new one', async () => {
    const { lab, second } = await openLived();
    const moved = await openWith(await lab.must('GET', 'snapshot'), { publicUrl: 'http://127.0.0.1:5511' });
    expect(await (await moved.notesweb.introspect(second.access_token)).json()).toMatchObject({
      active: true,
      aud: ['http://127.0.0.1:5511/standard/api'],
    });
    await moved.latchstring.obtainTokens(moved.browser);
  });

  it('ends what browsers had open', async () => {
    const { lab, browser } = await openLived();
    await lab.must('PUT', 'snapshot', await lab.must('GET', 'snapshot'));
    expect((await browser.open('/api/session')).status).toBe(401);
  });

  type Damage = (snapshot: Json) => unknown;
  const itemsOf = (snapshot: Json, list: string) => snapshot[list] as Json[];
  const withFirst =
    (list: string, changes: Json): Damage =>
    (snapshot) => ({ ...snapshot, [list]: itemsOf(snapshot, list).map((item, index) => (index === 0 ? { ...item, ...changes } : item)) });
  const withAnother =
    (list: string, changes: Json = {}): Damage =>
    (snapshot) => ({ ...snapshot, [list]: [...itemsOf(snapshot, list), { ...itemsOf(snapshot, list)[0], ...changes }] });
  const withField =
    (changes: Json): Damage =>
    (snapshot) => ({ ...snapshot, ...changes });

  it.each<[string, Damage, string]>([
    ['of another format', withField({ format: 'x' }), '"format" must be "latchstring-mock"'],
    ['that is no object', () => [], '"format" must be "latchstring-mock"'],
    [
      'of a future version',
      withField({ version: 2, tokens: 'unheard of' }),
      'It is of version 2, and this server reads version 1. Load it with the server that saved it, or a later one.',
    ],
    ['without a list', ({ tokens: _tokens, ...snapshot }) => snapshot, 'tokens is missing.'],
    ['with a time that is none', withFirst('tokens', { expiresAt: 'soon' }), 'tokens/0/expiresAt must be a time.'],
    [
      'with an unknown duration',
      withFirst('grants', { duration: 'forever' }),
      'grants/0/duration must be ("once" | "thirty-days" | "until-revoked").',
    ],
    ['with a token of no family', withFirst('tokens', { family: 'x' }), 'tokens/0/family names a family that is not in the snapshot.'],
    ['with a twin that is missing', withFirst('tokens', { twin: 'gone' }), 'tokens/0/twin names a token that is not in the snapshot.'],
    ['with a family of no grant', withFirst('families', { grant: 'x' }), 'families/0/grant names a grant that is not in the snapshot.'],
    [
      'with a grant to no app',
      withFirst('grants', { app: { service: 'standard', id: 'x' } }),
      'grants/0/app names an app that is not in the snapshot.',
    ],
    ['with a token twice', withAnother('tokens'), 'is there twice.'],
    ['with two of one identifier', withAnother('accounts', { id: 'other' }), 'accounts/3 is there twice.'],
    ['with an account that has no password', withFirst('accounts', { id: 'acct-new' }), 'accounts/0 has no password, and none was seeded.'],
    ['with a damaged key', withField({ keys: { standard: [{ kty: 'EC' }] } }), 'keys/standard holds a key that cannot be read as one for '],
    [
      'with a redirect URI that runs',
      withFirst('apps', { redirectUris: ['https://app.example/', 'javascript:alert(1)//'] }),
      'apps/0/redirectUris/1 is no address for an app. No app can be answered by javascript:',
    ],
    [
      'with a redirect URI that is none',
      withFirst('apps', { redirectUris: ['not a url'] }),
      'apps/0/redirectUris/0 is no address for an app.',
    ],
    [
      'with a script where people land once they are signed out',
      withFirst('apps', { postLogoutRedirectUris: ['javascript:alert(1)'] }),
      'apps/0/postLogoutRedirectUris/0 is no address for an app.',
    ],
    [
      'with a homepage that runs',
      withFirst('apps', { homepage: 'javascript:alert(1)' }),
      'apps/0/homepage is no address for an app. It is not the address of a web page',
    ],
    [
      'with a grant whose answer went to no address',
      withFirst('grants', { redirectUri: 'not a url' }),
      'grants/0/redirectUri is no address for an app.',
    ],
    [
      'with another app that is asked no consent',
      withAnother('apps', { id: 'mine', firstParty: true }),
      "/firstParty is for Latchstring's own pages only",
    ],
    [
      'with an app at another service in the name of our pages',
      withAnother('apps', { id: 'latchstring', firstParty: true }),
      "/firstParty is for Latchstring's own pages only",
    ],
    [
      'with our own pages elsewhere',
      (snapshot) => ({
        ...snapshot,
        apps: itemsOf(snapshot, 'apps').map((app) => (app.firstParty ? { ...app, redirectUris: ['https://evil.example/'] } : app)),
      }),
      "/firstParty is for Latchstring's own pages only",
    ],
    [
      'with a password that would take hours to check, within little memory',
      withFirst('accounts', {
        password: { salt: 'AAAA', key: Buffer.alloc(32).toString('base64'), cost: { N: 2 ** 17, r: 1, p: 2 ** 17 } },
      }),
      'accounts/0/password/cost must be no more work than N · r · p = 2621440.',
    ],
    [
      'S12: with a clock beyond all times',
      withField({ clock: { offset: 1e300, frozenAt: null } }),
      'clock/offset must be a whole number from',
    ],
    [
      'S12: with a clock that goes further than the lab lets it',
      withField({ clock: { offset: 2.52e14, frozenAt: null } }),
      'clock/offset would set the clock to ',
    ],
    [
      'S12: with a clock that stands further than the lab lets it',
      withField({ clock: { offset: 0, frozenAt: '9999-12-31T00:00:00.001Z' } }),
      'clock/frozenAt would set the clock to 9999-12-31T00:00:00.001Z; it goes from 1970 to 9999-12-31T00:00:00.000Z.',
    ],
    [
      'S12: with a token that outlasts all times',
      withFirst('tokens', { expiresAt: '+275760-09-13T00:00:00Z' }),
      'tokens/0/expiresAt must be a time from 1970-01-01T00:00:00.000Z to +011000-01-01T00:00:00.000Z.',
    ],
    [
      'S12: with a use at no time',
      withFirst('grants', { lastUse: { state: 'used', at: 'soon', kind: 'resource', what: 'Read' } }),
      'grants/0/lastUse/at must be a time.',
    ],
    ['with notes that are none', withField({ data: { standard: { 'acct-ada': [{ id: 1 }] } } }), 'data/standard '],
  ])('%s is refused with the reason, and nothing is changed', async (_what, damage, reason) => {
    const { lab, notesweb, second, browser } = await openLived();
    const before = await lab.must<Json>('GET', 'snapshot');
    const mistake = await lab.mistake('PUT', 'snapshot', damage(before));
    expect(mistake).toMatchObject({ status: 400, code: 'invalid-snapshot' });
    expect(mistake.detail).toContain(reason);
    expect(mistake.detail).toMatch(/Nothing was changed\.$/);
    expect({ ...(await lab.must<Json>('GET', 'snapshot')), savedAt: '' }).toEqual({ ...before, savedAt: '' });
    expect((await notesweb.refresh(second.refresh_token)).status).toBe(200);
    expect((await browser.open('/api/session')).status).toBe(200);
  });

  it.each<[string, string, string]>([
    ['30,000 levels deep', '['.repeat(30_000), 'It nests more than 100 levels deep. Nothing was changed.'],
    ['six million empty objects', `[{}${',{}'.repeat(6_000_000)}]`, 'It holds more than 6000000 values and names. Nothing was changed.'],
    ['six million names', `{"a":0${',"a":0'.repeat(3_000_000)}}`, 'It holds more than 6000000 values and names. Nothing was changed.'],
    [
      'a hundred thousand different names',
      `{${Array.from({ length: 100_001 }, (_, number) => `"${number}":0`).join(',')}}`,
      'It holds more than 100000 different names. Nothing was changed.',
    ],
  ])('S12: of %s is refused before anything is made of it', async (_what, body, detail) => {
    const { fetch, origin, lab } = openLab();
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(new Request(`${origin}/api/lab/snapshot`, { method: 'PUT', body, headers }));
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'invalid-snapshot', detail }]);
    await lab.must('GET', 'accounts');
  });

  it('S12: is told of its first mistake alone, however many there are', async () => {
    const { lab } = openLab();
    const snapshot = { ...(await lab.must<Json>('GET', 'snapshot')), tokens: Array(200_000).fill({}) };
    expect(await lab.mistake('PUT', 'snapshot', snapshot)).toMatchObject({ code: 'invalid-snapshot', pointer: '/tokens/0/value' });
  });

  it('S12: of ten thousand connections is good', async () => {
    const { lab } = openLab();
    await lab.must('POST', 'connections', { accountId: 'acct-ada', count: 10_000 });
    await openWith(await lab.must('GET', 'snapshot'));
  });

  it('S12: can be taken of whatever a fault may answer, since what nests too deep is refused there', async () => {
    const { lab, fetch, origin } = openLab();
    const send = (depth: number) => {
      const body = `{"effect":{"status":200,"body":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
      return fetch(new Request(`${origin}/api/lab/faults`, { method: 'POST', body, headers: { 'content-type': 'application/json' } }));
    };
    const refused = await send(10_000);
    expect([refused.status, await refused.json()]).toMatchObject([400, { detail: 'It nests more than 64 levels deep.' }]);
    expect((await send(62)).status).toBe(201);
    await openWith(await lab.must('GET', 'snapshot'));
  });

  it('of a server that is reached by plain http beyond loopback is good, there and elsewhere', async () => {
    const before = openLab({ publicUrl: 'http://192.168.1.5:4400' });
    await before.notesweb.obtainTokens(before.browser);
    const snapshot = await before.lab.must('GET', 'snapshot');
    await openWith(snapshot, { publicUrl: 'http://192.168.1.5:4400' });
    await openWith(snapshot);
  });

  it('with what an app asked for beyond its redirect URI is good', async () => {
    const { lab, browser, fetch, origin } = openLab();
    const pedometer = new TestClient(fetch, {
      authorize: `${origin}/moves/oauth/v1/authorize`,
      token: `${origin}/moves/oauth/v1/access_token`,
      id: 'pedometer',
      secret: 'pedometersecret',
      scope: 'activity',
      redirectUri: 'http://127.0.0.1:9999/callback?extra=*',
    });
    await pedometer.obtainTokens(browser);
    const snapshot = await lab.must<Json>('GET', 'snapshot');
    expect(itemsOf(snapshot, 'grants')[0]?.redirectUri).toBe('http://127.0.0.1:9999/callback?extra=*');
    await openWith(snapshot);
  });

  it('with connections at a service that is not spoken here is refused', async () => {
    const { lab, timesheets, browser } = openLab();
    await timesheets.obtainTokens(browser);
    const narrow = openLab({ mock: { only: 'standard' } });
    const { detail } = await narrow.lab.mistake('PUT', 'snapshot', await lab.must('GET', 'snapshot'));
    expect(detail).toContain('It holds connections at moovila, which is not spoken here; start the server without --only.');
  });
});
