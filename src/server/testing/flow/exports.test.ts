import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { curlScript } from '../../../flow/export/curl-script.ts';
import { oauth4webapiScript } from '../../../flow/export/oauth4webapi-script.ts';
import { openidClientScript } from '../../../flow/export/openid-client-script.ts';
import type { Setup } from '../../../flow/setup/setup.ts';
import { systemByHand } from '../../../flow/system/by-hand.ts';
import { systemFromCapabilities } from '../../../flow/system/from-capabilities.ts';
import type { DialectName } from '../../../flow/system/system.ts';
import { freePort, startScript } from '../exported-script.ts';
import { TestBrowser } from '../test-browser.ts';
import { startTestServer } from '../test-server.ts';

const kinds = { curl: curlScript, 'openid-client': openidClientScript, oauth4webapi: oauth4webapiScript };
type Kind = keyof typeof kinds;
const everyKind = Object.keys(kinds) as Kind[];

const apps: Record<DialectName, { id: string; secret: string | null; scopes: string[]; data: RegExp }> = {
  standard: { id: 'notesweb', secret: 'noteswebsecret', scopes: ['openid', 'notes:read'], data: /Analytical Engine/ },
  moovila: { id: 'timesheets', secret: 'timesheetssecret', scopes: ['ProjectTaskRead', 'UsersRead'], data: /Analytical Engine/ },
  moves: { id: 'pedometer', secret: 'pedometersecret', scopes: ['activity', 'location'], data: /"activity":"walking"/ },
  movemint: { id: 'racepace', secret: 'racepacesecret', scopes: ['public', 'read'], data: /Ada Lovelace/ },
  movenium: { id: 'openapi', secret: null, scopes: [], data: /worktimes|\[/ },
};

const people = { LOGIN_NAME: 'ada@example.test', LOGIN_PASSWORD: 'wonderland' };

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  server = await startTestServer();
  // The scripts look at the time of the machine.
  server.clock.set(new Date());
});
afterAll(() => server.stop());

async function setupOf(dialect: DialectName, changes: Partial<Setup> = {}): Promise<Setup> {
  const service = server.engine.capabilities().find(({ id }) => id === dialect);
  const { id, secret, scopes } = apps[dialect];
  const demo = server.engine.lab?.demo().apps.find((app) => app.clientId === id) ?? null;
  const system = service && systemFromCapabilities(service, demo);
  if (!system) throw new Error(`${dialect} is not there`);
  return {
    system,
    client: { id, secret, authentication: secret === null ? 'none' : (system.authentication[0] ?? 'none') },
    redirectUri: changes.redirectUri ?? (await registerFreePort({ service: dialect, id: changes.client?.id ?? id })),
    scopes,
    pkce: system.pkce[0] ?? 'none',
    answer: 'redirect',
    extra: [],
    ...changes,
  };
}

/** An app that keeps a secret is answered at the port that it registered, and at no other. */
async function registerFreePort({ service, id }: { service: string; id: string }): Promise<string> {
  const redirectUri = `http://127.0.0.1:${await freePort()}/callback`;
  if (!server.engine.lab?.apps.find({ service, id })) return redirectUri;
  const response = await fetch(`${server.origin}/api/lab/apps/${service}/${id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ redirectUris: [redirectUri, `${server.origin}/flow-tester/callback`] }),
  });
  expect(response.status).toBe(200);
  return redirectUri;
}

function start(kind: Kind, setup: Setup, environment: Record<string, string>) {
  return startScript(kinds[kind](setup), environment);
}

/** From the script's start to its end, with a person who allows everything. */
async function run(kind: Kind, setup: Setup, secret: string | null) {
  const script = await start(kind, setup, { ...people, ...(secret !== null && { CLIENT_SECRET: secret }) });
  if (setup.system.endpoints.authorize !== null) {
    const browser = new TestBrowser((request) => fetch(request), server.origin);
    await script.answer(await browser.authorize(await script.asked()));
  }
  return script.ended;
}

const all: DialectName[] = ['standard', 'moovila', 'moves', 'movemint', 'movenium'];
const withCodes = all.filter((dialect) => dialect !== 'movenium');
const rows: [Kind, DialectName][] = [
  ...all.map((dialect): [Kind, DialectName] => ['curl', dialect]),
  ...withCodes.flatMap((dialect): [Kind, DialectName][] => [
    ['openid-client', dialect],
    ['oauth4webapi', dialect],
  ]),
];

describe('an exported setup', () => {
  it.each(rows)('runs as printed: %s at %s', async (kind, dialect) => {
    const { secret, data } = apps[dialect];
    const setup = await setupOf(dialect);
    const { code, out, err } = await run(kind, setup, secret);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/Received .*access_token/);
    expect(out).toMatch(data);
    const paths = server.engine.lab?.events.list({ service: dialect }).map(({ path }) => path);
    expect(paths).toContain(new URL(setup.system.endpoints.token).pathname);
  });

  it.each(everyKind)('sends the secret in the header, where that is asked for: %s at standard and at movemint', async (kind) => {
    for (const dialect of ['standard', 'movemint'] as const) {
      const { id, secret, data } = apps[dialect];
      const client = { id, secret, authentication: 'client_secret_basic' as const };
      const { code, out, err } = await run(kind, await setupOf(dialect, { client }), secret);
      expect([code, err, data.test(out)]).toEqual([0, '', true]);
    }
  });

  it.each(everyKind)('37: %s encodes a secret with any character for the header', async (kind) => {
    const secret = 'a:b+c%d e&f=ä\'"$(x)`\\';
    const redirectUris = ['http://127.0.0.1:9999/callback'];
    const draft = { service: 'standard', name: 'Odd', redirectUris, scopes: ['notes:read'] };
    const response = await fetch(`${server.origin}/api/lab/apps`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...draft, id: `odd-${kind}`, clientSecret: secret }),
    });
    expect(response.status).toBe(201);
    const client = { id: `odd-${kind}`, secret, authentication: 'client_secret_basic' as const };
    const { code, out, err } = await run(kind, await setupOf('standard', { client, scopes: ['notes:read'] }), secret);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(apps.standard.data);
  });

  it.each(everyKind)('takes a public app, and a pasted answer where the script cannot listen: %s', async (kind) => {
    const client = { id: 'jotter', secret: null, authentication: 'none' as const };
    const { redirectUris = [] } = server.engine.lab?.apps.find({ service: 'standard', id: 'jotter' }) ?? {};
    const setup = await setupOf('standard', { client, redirectUri: redirectUris[0] ?? '', scopes: ['notes:read'] });
    const { code, out, err } = await run(kind, setup, null);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(apps.standard.data);
  });

  it.each(everyKind)('plays an app that needs no person: %s', async (kind) => {
    const { system, ...others } = await setupOf('standard', { scopes: ['notes:statistics'] });
    const client = { id: 'reporter', secret: null, authentication: 'client_secret_post' as const };
    const resource = { method: 'GET' as const, url: `${server.origin}/standard/api/statistics` };
    const alone = { ...system, endpoints: { ...system.endpoints, authorize: null }, grants: ['client_credentials'], resource };
    const { code, out, err } = await run(kind, { ...others, system: alone, client }, 'reportersecret');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/Received .*access_token[\s\S]*notes/);
  });

  it.each(everyKind)('R23: has no secret in it, and says what is missing: %s', async (kind) => {
    const setup = await setupOf('standard');
    expect(JSON.stringify(kinds[kind](setup))).not.toContain('noteswebsecret');
    const { code, out, err } = await (await start(kind, setup, {})).ended;
    expect(code).not.toBe(0);
    expect(out).toBe('');
    expect(err).toMatch(/Set CLIENT_SECRET to the secret of the app, as in: CLIENT_SECRET=… /);
  });

  it.each(everyKind)('104: sends no code after an answer with another state or issuer: %s', async (kind) => {
    for (const [name, value] of [
      ['state', 'another'],
      ['iss', 'https://evil.example'],
      ['iss', null],
    ] as const) {
      const script = await start(kind, await setupOf('standard'), { CLIENT_SECRET: 'noteswebsecret' });
      const before = server.engine.lab?.events.list({}).at(-1)?.id ?? 0;
      const browser = new TestBrowser((request) => fetch(request), server.origin);
      const url = await browser.authorize(await script.asked());
      if (value === null) url.searchParams.delete(name);
      else url.searchParams.set(name, value);
      await script.answer(url);
      const { code, out } = await script.ended;
      expect(code).not.toBe(0);
      expect(out).not.toContain('Received');
      const paths = (server.engine.lab?.events.list({ since: before }) ?? []).map(({ path }) => path);
      expect(paths).toContain('/standard/authorize');
      expect(paths).not.toContain('/standard/token');
    }
  });

  it('tells what a refusal said, with its text decoded, and ends', async () => {
    const script = await start('curl', await setupOf('movemint'), { CLIENT_SECRET: 'racepacesecret' });
    const url = await script.asked();
    const answer = new URL(url.searchParams.get('redirect_uri') ?? '');
    const said = { error: 'access_denied', error_description: 'No+thanks: 100% \\n "sure"', state: url.searchParams.get('state') ?? '' };
    answer.search = String(new URLSearchParams(said));
    await script.answer(answer);
    expect(await script.ended).toMatchObject({ code: 1, err: `Refused: ${said.error} ${said.error_description}\n` });
  });

  it('tells what the token endpoint said to a wrong secret', async () => {
    const { code, err } = await run('curl', await setupOf('moves'), 'wrong');
    expect(code).toBe(1);
    expect(err).toMatch(/Refused: \{"error":"invalid_client"\}/);
  });

  it.each(everyKind)('runs nothing that stands in a setup: %s', async (kind) => {
    const odd = 'a\'b"c$(touch hacked)`touch hacked`$x\\\n// */;#&=é';
    const system = systemByHand({
      endpoints: { authorize: 'https://as.example/authorize?tenant=1', token: 'https://as.example/token' },
      name: odd,
    });
    const setup = await setupOf('standard', {
      system,
      client: { id: odd, secret: odd, authentication: 'none' },
      scopes: ['one', 'two'],
      extra: [
        ['prompt', 'login'],
        ['resource', odd],
        ['resource', 'https://b.example'],
      ],
    });
    const url = await (await start(kind, setup, {})).asked();
    expect(`${url.origin}${url.pathname}`).toBe('https://as.example/authorize');
    const { state, code_challenge, ...parameters } = Object.fromEntries(url.searchParams);
    expect(parameters).toEqual({
      tenant: '1',
      response_type: 'code',
      client_id: odd,
      redirect_uri: setup.redirectUri,
      scope: 'one two',
      prompt: 'login',
      resource: 'https://b.example',
      code_challenge_method: 'S256',
    });
    expect(url.searchParams.getAll('resource')).toEqual([odd, 'https://b.example']);
    expect([state?.length, code_challenge?.length]).toEqual([kind === 'curl' ? 32 : 43, 43]);
  });
});
