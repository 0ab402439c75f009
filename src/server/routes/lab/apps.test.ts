import { describe, expect, it } from 'vitest';
import type { LabApp } from '../../../contract/lab.ts';
import { openLab } from '../../testing/lab-api.ts';
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

  it("may be answered at Latchkey's own host, where the flow tester is", async () => {
    const { lab, browser, fetch, notesweb, origin } = openLab();
    const redirectUri = `${origin}/flow-tester/callback`;
    await lab.must('POST', 'apps', { ...journal, id: 'journal', clientSecret: 'journalsecret', redirectUris: [redirectUri] });
    const client = new TestClient(fetch, { ...notesweb.options, id: 'journal', redirectUri, scope: 'notes:read' });
    expect((await browser.authorize(client.authorizationUrl())).searchParams.has('code')).toBe(true);
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

  it('leave the one that Latchkey’s own pages are as it is', async () => {
    const { lab } = openLab();
    for (const [method, body] of [['PATCH', { name: 'X' }], ['DELETE']] as const) {
      expect(await lab.mistake(method, 'apps/standard/latchkey', body)).toMatchObject({
        status: 409,
        code: 'not-supported',
        detail: "Latchkey's own pages sign in as latchkey: it stays as it is.",
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
