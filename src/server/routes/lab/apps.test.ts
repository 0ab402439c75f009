import { describe, expect, it } from 'vitest';
import type { LabApp } from '../../../contract/lab.ts';
import { createLabApi, openLab } from '../../testing/lab-api.ts';
import { openRegistrationsApi } from '../../testing/registrations-api.ts';
import { TestClient } from '../../testing/test-client.ts';

const journal = { service: 'standard', name: 'Journal', redirectUris: ['http://127.0.0.1:9999/callback'], scopes: ['notes:read'] };

describe('apps of the lab', () => {
  it('are registered with an id and a secret of their own, and work at once', async () => {
    const { lab, browser, fetch, notesweb } = openLab();
    const { app, clientSecret } = await lab.must<{ app: LabApp; clientSecret: string }>('POST', 'apps', {
      ...journal,
      id: 'journal',
      clientSecret: 'journalsecret',
      verified: true,
    });
    expect([app.id, app.verified, app.owner, clientSecret]).toEqual(['journal', true, null, 'journalsecret']);
    const client = new TestClient(fetch, { ...notesweb.options, id: 'journal', secret: 'journalsecret', scope: 'notes:read' });
    const { refresh_token } = await client.obtainTokens(browser);
    expect((await client.refresh(refresh_token)).status).toBe(200);
    expect(await lab.must<LabApp>('GET', 'apps/standard/journal')).toMatchObject({ connections: 1 });
  });

  it('are made up an id and a secret where none is given; a public one has no secret', async () => {
    const { lab } = openLab();
    const made = await lab.must<{ app: LabApp; clientSecret: string }>('POST', 'apps', journal);
    expect([made.app.id.startsWith('app-'), made.clientSecret.length]).toEqual([true, 43]);
    expect(await lab.must('POST', 'apps', { ...journal, confidential: false })).toMatchObject({ clientSecret: null });
    expect(JSON.stringify(await lab.must('GET', 'apps'))).not.toContain(made.clientSecret);
  });

  it("may be answered at Latchstring's own host, where the flow tester is", async () => {
    const { lab, browser, fetch, notesweb, origin } = openLab();
    const redirectUri = `${origin}/flow-tester/callback`;
    await lab.must('POST', 'apps', { ...journal, id: 'journal', clientSecret: 'journalsecret', redirectUris: [redirectUri] });
    const client = new TestClient(fetch, { ...notesweb.options, id: 'journal', redirectUri, scope: 'notes:read' });
    expect((await browser.authorize(client.authorizationUrl())).searchParams.has('code')).toBe(true);
  });

  it.each(['cursor://anysphere.cursor-mcp/oauth/callback', 'vscode://example.extension/callback'])(
    'P8: may be answered at %s: the operator knows whose scheme it is',
    async (redirectUri) => {
      const { lab, browser, fetch, notesspa } = openLab();
      await lab.must('POST', 'apps', { ...journal, id: 'journal', confidential: false, redirectUris: [redirectUri] });
      const client = new TestClient(fetch, { ...notesspa.options, id: 'journal', redirectUri, scope: 'notes:read' });
      const answer = await browser.authorize(client.authorizationUrl());
      expect(answer.href.startsWith(`${redirectUri}?code=`)).toBe(true);
      expect((await client.exchange(answer.searchParams.get('code'))).status).toBe(200);
    },
  );

  it('P8, 7: are not answered by a scheme that does harm, whoever registers them', async () => {
    const { lab } = openLab();
    for (const redirectUri of [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'intent://x#Intent;end',
      'chrome://settings',
      'mailto:a@b.example',
    ]) {
      const told = await lab.mistake('POST', 'apps', { ...journal, redirectUris: [redirectUri] });
      expect([told.status, told.code]).toEqual([400, 'invalid-redirect-uri']);
    }
  });

  it('can be had where only the team issues credentials', async () => {
    const { lab } = openLab();
    const { apps } = await lab.must<{ apps: LabApp[] }>('GET', 'apps');
    const other = apps.find(({ service }) => service.id === 'movemint');
    const made = await lab.must<{ app: LabApp }>('POST', 'apps', {
      ...journal,
      service: 'movemint',
      scopes: other?.scopes.map(({ name }) => name),
    });
    expect(made.app.service.id).toBe('movemint');
  });

  it('are changed, seeded ones too: what is left out stays, and another secret ends the old one', async () => {
    const { lab, browser, notesweb, notesspa } = openLab();
    const { refresh_token } = await notesweb.obtainTokens(browser);
    const before = await lab.must<LabApp>('GET', 'apps/standard/notesweb');
    const after = await lab.must<LabApp>('PATCH', 'apps/standard/notesweb', { clientSecret: 'another', name: 'Notes 2' });
    expect(after).toEqual({ ...before, name: 'Notes 2' });
    expect((await notesweb.refresh(refresh_token)).status).toBe(400);
    expect((await notesweb.refresh(refresh_token, { client_secret: 'another' })).status).toBe(200);
    await lab.must('PATCH', 'apps/standard/notesspa', { name: 'Notes in a page' });
    const read = await notesspa.post(notesspa.options.token, {}, { origin: 'http://127.0.0.1:9999' });
    expect(read.headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:9999');
  });

  it('are removed with every connection to them', async () => {
    const { lab, browser, notesweb } = openLab();
    const { refresh_token } = await notesweb.obtainTokens(browser);
    expect(await lab.must('DELETE', 'apps/standard/notesweb')).toEqual({ connections: 1 });
    expect((await notesweb.refresh(refresh_token)).status).toBe(400);
    expect(await lab.mistake('GET', 'apps/standard/notesweb')).toMatchObject({ status: 404, code: 'registration-not-found' });
    expect(await lab.mistake('DELETE', 'apps/standard/notesweb')).toMatchObject({ status: 404 });
    expect(await lab.mistake('PATCH', 'apps/standard/notesweb', {})).toMatchObject({ status: 404 });
  });

  it('leave the one that Latchstring’s own pages are as it is', async () => {
    const { lab } = openLab();
    for (const [method, body] of [['PATCH', { name: 'X' }], ['DELETE']] as const) {
      expect(await lab.mistake(method, 'apps/standard/latchstring', body)).toMatchObject({
        status: 409,
        code: 'not-supported',
        detail: "Latchstring's own pages sign in as latchstring: it stays as it is.",
      });
    }
  });

  it.each([
    [{ service: 'nonsense' }, 'invalid-client-metadata', '/service'],
    [{ redirectUris: ['http://app.example/'] }, 'invalid-redirect-uri', '/redirectUris/0'],
    [{ scopes: ['nonsense'] }, 'invalid-client-metadata', '/scopes/0'],
    [{ id: 'notesweb' }, 'already-exists', '/id'],
    [{ confidential: false, clientSecret: 'x' }, 'invalid-body', '/clientSecret'],
    [{ secret: 'x' }, 'invalid-body', '/secret'],
    [{ verified: 'yes' }, 'invalid-body', '/verified'],
  ])('82: with %j are refused', async (change, code, pointer) => {
    const { lab } = openLab();
    const before = await lab.must('GET', 'apps');
    expect(await lab.mistake('POST', 'apps', { ...journal, ...change })).toMatchObject({ code, pointer });
    expect(await lab.must('GET', 'apps')).toEqual(before);
  });
});

describe('P13: an app that may leave PKCE out', () => {
  const withoutPkce = { code_challenge: undefined, code_challenge_method: undefined };
  const openId = { ...withoutPkce, scope: 'openid notes:read', nonce: 'n-1' };
  const optional = { ...journal, id: 'journal', clientSecret: 'journalsecret', scopes: ['openid', 'notes:read'], pkce: 'optional' };
  const setUp = async (draft: object = optional) => {
    const opened = openLab();
    const made = await opened.lab.must<{ app: LabApp }>('POST', 'apps', draft);
    const journalist = new TestClient(opened.fetch, { ...opened.notesweb.options, id: 'journal', secret: 'journalsecret' });
    return { ...opened, ...made, journalist };
  };

  it('is one of the operator’s with a secret, says so, and keeps it over a snapshot', async () => {
    const { app, lab, notesweb } = await setUp();
    expect(app.pkce).toBe('optional');
    const pkceOf = async (id: string) => (await lab.must<LabApp>('GET', `apps/standard/${id}`)).pkce;
    expect(await pkceOf(notesweb.options.id)).toBe('required');
    const snapshot = await lab.must('GET', 'snapshot');
    await lab.must('POST', 'reset', {});
    await lab.must('PUT', 'snapshot', snapshot);
    expect(await pkceOf('journal')).toBe('optional');
    await lab.must('PATCH', 'apps/standard/journal', { name: 'Journal 2' });
    expect(await pkceOf('journal')).toBe('optional');
  });

  it('gets its tokens without a challenge and a verifier, with openid and a nonce', async () => {
    const { browser, journalist } = await setUp();
    const answer = await browser.authorize(journalist.authorizationUrl(openId));
    const response = await journalist.exchange(answer.searchParams.get('code'), { code_verifier: undefined });
    expect(await response.json()).toMatchObject({ scope: 'openid notes:read', id_token: expect.any(String) });
  });

  it.each([
    ['no nonce', { nonce: undefined }, 'Send a nonce,'],
    ['no openid', { scope: 'notes:read' }, 'Send the scope openid and a nonce,'],
    ['neither', { scope: 'notes:read', nonce: undefined }, 'Send the scope openid and a nonce,'],
    ['a method and no challenge', { code_challenge_method: 'S256' }, 'without code_challenge'],
  ])('is refused with %s', async (_what, changes, reason) => {
    const { browser, journalist } = await setUp();
    const { searchParams } = await browser.follow(journalist.authorizationUrl({ ...openId, ...changes }));
    expect(searchParams.get('error')).toBe('invalid_request');
    expect(searchParams.get('error_description')).toContain(reason);
  });

  it('24, 26: has to show the verifier of a challenge that it sends, and no other', async () => {
    const { browser, journalist } = await setUp();
    const code = async (changes: Record<string, string | undefined>) =>
      (await browser.authorize(journalist.authorizationUrl({ ...openId, ...changes }))).searchParams.get('code');
    const { searchParams } = journalist.authorizationUrl();
    const challenge = { code_challenge: searchParams.get('code_challenge') ?? '', code_challenge_method: 'S256' };
    expect((await journalist.exchange(await code(challenge), { code_verifier: undefined })).status).toBe(400);
    expect((await journalist.exchange(await code(challenge))).status).toBe(200);
    expect((await journalist.exchange(await code({}))).status).toBe(400);
  });

  it('is refused where PKCE is all that guards a code, and where it means nothing', async () => {
    const { lab } = openLab();
    const refused = (detail: string) => ({ status: 400, code: 'invalid-body', pointer: '/pkce', detail: expect.stringContaining(detail) });
    expect(await lab.mistake('POST', 'apps', { ...journal, confidential: false, pkce: 'optional' })).toEqual(refused('is public'));
    expect(await lab.mistake('PATCH', 'apps/standard/notesspa', { pkce: 'optional' })).toEqual(refused('is public'));
    expect(await lab.mistake('PATCH', 'apps/moves/pedometer', { pkce: 'optional' })).toEqual(refused('asks no app for PKCE'));
    expect(await lab.mistake('POST', 'apps', { ...journal, pkce: 'plain' })).toEqual(refused('required or optional'));
  });

  it('is none that an account registered, by whatever way', async () => {
    const { register, fetch, origin } = await openRegistrationsApi();
    const lab = createLabApi(fetch, origin);
    const { registration } = await register({ ...journal, pkce: 'optional' });
    const path = `apps/standard/${registration.id}`;
    expect((await lab.must<LabApp>('GET', path)).pkce).toBe('required');
    expect(await lab.mistake('PATCH', path, { pkce: 'optional' })).toMatchObject({ pointer: '/pkce', status: 400 });
    const snapshot = await lab.must<{ apps: { id: string }[] }>('GET', 'snapshot');
    const forged = { ...snapshot, apps: snapshot.apps.map((app) => (app.id === registration.id ? { ...app, pkce: 'optional' } : app)) };
    expect(await lab.mistake('PUT', 'snapshot', forged)).toMatchObject({ status: 400, code: 'invalid-snapshot' });
  });

  it('loses a request that waits, once it may not any more', async () => {
    const { lab, browser, journalist } = await setUp();
    const page = await browser.follow(journalist.authorizationUrl(openId));
    await lab.must('PATCH', 'apps/standard/journal', { pkce: 'required' });
    await expect(browser.signIn(page)).rejects.toThrow('410');
  });
});
