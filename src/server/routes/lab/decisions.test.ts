import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import type { LabDecision } from '../../../contract/lab.ts';
import { openLab } from '../../testing/lab-api.ts';
import { isInteraction } from '../../testing/test-browser.ts';

const allow = { service: 'standard', clientId: 'notesweb', decision: 'allow', identifier: 'ada@example.test' };

/** An authorization request as a CI job sends it: one request without cookies. */
async function authorizeOnce(test: ReturnType<typeof openLab>, client = test.notesweb, changes = {}, headers = {}) {
  const response = await test.fetch(new Request(client.authorizationUrl(changes), { redirect: 'manual', headers }));
  return { response, url: new URL(response.headers.get('location') ?? '', test.origin) };
}

describe('a decision of the lab', () => {
  it('91: answers the next request at once: a whole flow without a browser', async () => {
    const test = openLab();
    const { lab, notesweb, origin } = test;
    expect(await lab.must('POST', 'decisions', { ...allow, scopes: ['notes:read'], duration: 'thirty-days' })).toMatchObject({
      accountId: 'acct-ada',
      times: 1,
    });
    const { response, url } = await authorizeOnce(test);
    expect([response.status, url.origin + url.pathname]).toEqual([303, 'http://127.0.0.1:9999/callback']);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect([url.searchParams.get('state'), url.searchParams.get('iss')]).toEqual(['a-state', `${origin}/standard`]);
    const tokens = (await (await notesweb.exchange(url.searchParams.get('code'))).json()) as { access_token: string; scope: string };
    expect(tokens.scope).toBe('notes:read');
    const notes = (await (await notesweb.call(`${origin}/standard/api/notes`, tokens.access_token)).json()) as {
      notes: { title: string }[];
    };
    expect(notes.notes[0]?.title).toBe('On the Analytical Engine');
    expect(await lab.must('GET', 'decisions')).toEqual({ decisions: [] });
    expect(isInteraction((await authorizeOnce(test)).url)).toBe(true);
  });

  it('makes a connection like any other, which its person sees and can end', async () => {
    const test = openLab();
    const { lab, notesweb, latchstring, origin } = test;
    await lab.must('POST', 'decisions', allow);
    const { url } = await authorizeOnce(test);
    const { refresh_token } = (await (await notesweb.exchange(url.searchParams.get('code'))).json()) as { refresh_token: string };
    await lab.must('POST', 'decisions', { ...allow, clientId: 'latchstring' });
    const pages = await authorizeOnce(test, latchstring);
    const { access_token } = (await (await latchstring.exchange(pages.url.searchParams.get('code'))).json()) as { access_token: string };
    const list = await latchstring.call(`${origin}/api/connections`, access_token);
    const { connections } = (await list.json()) as { connections: { id: string; client: { id: string }; duration: string }[] };
    expect(connections).toMatchObject([{ client: { id: 'notesweb' }, duration: 'until-revoked' }]);
    await latchstring.call(`${origin}/api/connections/${connections[0]?.id}`, access_token, { method: 'DELETE' });
    expect((await notesweb.refresh(refresh_token)).status).toBe(400);
  });

  it('16: denies as a person does', async () => {
    const test = openLab();
    await test.lab.must('POST', 'decisions', { service: 'moovila', clientId: 'timesheets', decision: 'deny' });
    await test.lab.must('POST', 'decisions', { ...allow, decision: 'deny' });
    for (const client of [test.timesheets, test.notesweb]) {
      const { url } = await authorizeOnce(test, client);
      expect([url.searchParams.get('error'), url.searchParams.get('state')]).toEqual(['access_denied', 'a-state']);
    }
  });

  it('counts for its own app only, as often as was said, the oldest first', async () => {
    const test = openLab();
    const { lab, notesspa } = test;
    await lab.must('POST', 'decisions', { ...allow, times: 2 });
    await lab.must('POST', 'decisions', { ...allow, decision: 'deny', identifier: undefined });
    expect(isInteraction((await authorizeOnce(test, notesspa)).url)).toBe(true);
    const answers = [await authorizeOnce(test), await authorizeOnce(test), await authorizeOnce(test)];
    expect(answers.map(({ url }) => [url.searchParams.has('code'), url.searchParams.get('error')])).toEqual([
      [true, null],
      [true, null],
      [false, 'access_denied'],
    ]);
  });

  it('91: is not used up by what a web page loads as a part of itself, and answers a browser that opens the address', async () => {
    const test = openLab();
    await test.lab.must('POST', 'decisions', allow);
    for (const dest of ['image', 'iframe', 'script', 'empty']) {
      const { url } = await authorizeOnce(test, test.notesweb, {}, { 'sec-fetch-dest': dest, 'sec-fetch-site': 'cross-site' });
      expect(isInteraction(url)).toBe(true);
    }
    const { url } = await authorizeOnce(test, test.notesweb, {}, { 'sec-fetch-dest': 'document' });
    expect(url.searchParams.has('code')).toBe(true);
    // Scripts of our own pages ask for it as a program does.
    await test.lab.must('POST', 'decisions', allow);
    const own = await authorizeOnce(test, test.notesweb, {}, { 'sec-fetch-dest': 'empty', 'sec-fetch-site': 'same-origin' });
    expect(own.url.searchParams.has('code')).toBe(true);
  });

  it('can be taken back, one or all', async () => {
    const test = openLab();
    const { lab } = test;
    const { id } = await lab.must<LabDecision>('POST', 'decisions', allow);
    await lab.must('DELETE', `decisions/${id}`);
    expect(await lab.mistake('DELETE', `decisions/${id}`)).toMatchObject({ status: 404, code: 'not-found' });
    await lab.must('POST', 'decisions', allow);
    await lab.must('DELETE', 'decisions');
    expect(isInteraction((await authorizeOnce(test)).url)).toBe(true);
  });

  it('91: that does not fit its request asks the person, and the event log says why', async () => {
    const test = openLab();
    const { lab, browser } = test;
    await lab.must('POST', 'decisions', { ...allow, scopes: ['notes:write'] });
    const { url, response } = await authorizeOnce(test, test.notesweb, { scope: 'notes:read notes:write' });
    expect(isInteraction(url)).toBe(true);
    expect(response.headers.getSetCookie().length).toBe(1);
    const [last] = (await lab.events()).filter(({ name }) => name === 'decision').slice(-1);
    expect(last?.cause).toContain('so a person is asked: "notes:read" cannot be left out.');
    await lab.must('POST', 'decisions', allow);
    const page = await browser.follow(test.notesspa.authorizationUrl());
    expect((await browser.interaction(page.pathname.split('/')[2] ?? '')).prompt).toBe('sign-in');
  });

  it('R25: for an account that is locked or gone meanwhile asks the person', async () => {
    const test = openLab();
    const { lab } = test;
    await lab.must('POST', 'decisions', { ...allow, times: 2 });
    await lab.must('PATCH', 'accounts/acct-ada', { locked: true });
    expect(isInteraction((await authorizeOnce(test)).url)).toBe(true);
    await lab.must('DELETE', 'accounts/acct-ada');
    expect(isInteraction((await authorizeOnce(test)).url)).toBe(true);
    const causes = (await lab.events()).filter(({ name }) => name === 'decision').map(({ cause }) => cause);
    expect(causes.slice(1)).toEqual([
      expect.stringContaining('The account is locked.'),
      expect.stringContaining('The account does not exist any more.'),
    ]);
  });

  it('21: does not hide what is wrong with the request itself', async () => {
    const test = openLab();
    await test.lab.must('POST', 'decisions', allow);
    const { url } = await authorizeOnce(test, test.notesweb, { scope: 'nonsense' });
    expect(url.searchParams.get('error')).toBe('invalid_scope');
  });

  it('P14: is no sign-in: the ID token does not say how anyone showed who they are, and an essential acr is not met', async () => {
    const test = openLab();
    await test.lab.must('POST', 'decisions', { ...allow, times: 2 });
    const { url } = await authorizeOnce(test, test.notesweb, { scope: 'openid' });
    const { id_token } = (await (await test.notesweb.exchange(url.searchParams.get('code'))).json()) as { id_token: string };
    expect(decodeJwt(id_token)).toMatchObject({ sub: 'acct-ada', auth_time: expect.any(Number) });
    expect(Object.keys(decodeJwt(id_token)).filter((name) => ['acr', 'amr'].includes(name))).toEqual([]);
    const claims = JSON.stringify({ id_token: { acr: { essential: true } } });
    const refused = await authorizeOnce(test, test.notesweb, { scope: 'openid', claims });
    expect(refused.url.searchParams.get('error')).toBe('unmet_authentication_requirements');
  });

  it.each([
    [{ service: 'nonsense' }, '/service', 'No service here is called "nonsense"; there are: '],
    [{ clientId: 'timesheets' }, '/clientId', 'No app is registered at standard as "timesheets"; there are: notesweb'],
    [{ identifier: 'nobody@example.test' }, '/identifier', 'There is no such account; there are: ada@example.test'],
    [{ identifier: undefined, accountId: 'ada' }, '/accountId', 'There is no such account; there are: acct-ada'],
    [{ identifier: undefined }, '/', 'Say as whom to allow: accountId or identifier.'],
    [{ accountId: 'acct-ada' }, '/', 'Send accountId or identifier, not both.'],
    [{ decision: 'maybe' }, '/decision', 'Send allow or deny.'],
    [{ decision: 'deny', scopes: [] }, '/', 'scopes and duration go with allow only.'],
    [{ scopes: ['notes:read', 'nonsense'] }, '/scopes/1', 'notesweb may not ask for "nonsense"; it may for: '],
    [{ duration: 'forever' }, '/duration', 'Send one of: once, thirty-days, until-revoked.'],
    [{ times: 0 }, '/times', 'Send a whole number from 1 to 1000.'],
    [{ scope: ['notes:read'] }, '/scope', 'There is no such field here; there are: service, clientId, decision'],
  ])('with %j is refused with what is right', async (change, pointer, detail) => {
    const { lab } = openLab();
    const mistake = await lab.mistake('POST', 'decisions', { ...allow, ...change });
    expect(mistake).toMatchObject({ status: 400, code: 'invalid-body', pointer });
    expect(mistake.detail).toContain(detail);
    expect(await lab.must('GET', 'decisions')).toEqual({ decisions: [] });
  });
});
