import { describe, expect, it } from 'vitest';
import type { Demo, LabAccount } from '../../../contract/lab.ts';
import { openLab } from '../../testing/lab-api.ts';
import { isInteraction, TestBrowser } from '../../testing/test-browser.ts';
import { TestClient, type Tokens } from '../../testing/test-client.ts';

const alan = { name: 'Alan Turing', identifier: 'alan@example.test', password: 'on computable numbers' };

describe('accounts of the lab', () => {
  it('are added, and can sign in and give access at once', async () => {
    const { lab, browser, notesweb } = openLab();
    const { id } = await lab.must<LabAccount>('POST', 'accounts', alan);
    const page = await browser.signIn(await browser.follow(notesweb.authorizationUrl()), ' ALAN@example.test ', alan.password);
    expect((await browser.decide(page)).searchParams.has('code')).toBe(true);
    const { accounts } = await lab.must<{ accounts: LabAccount[] }>('GET', 'accounts');
    expect(accounts.map((account) => account.id)).toEqual(['acct-ada', 'acct-grace', 'acct-katherine', id]);
    expect(JSON.stringify(accounts)).not.toContain('password');
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('can be told the id %s, which means nothing anywhere', async (id) => {
    const { lab, fetch, origin, notesweb, planner } = openLab();
    const identifier = 'odd@example.test';
    await lab.must('POST', 'accounts', { name: 'Odd', identifier, password: 'wonderland', id });
    const read = async (client: TestClient, path: string) => {
      const { access_token } = await client.obtainTokens(new TestBrowser(fetch, origin), identifier);
      const response = await client.call(origin + path, access_token);
      return [response.status, await response.json()];
    };
    expect(await read(notesweb, '/standard/api/notes')).toEqual([200, { notes: [] }]);
    expect(await read(planner, '/moovila/api/projects')).toEqual([200, { projects: [] }]);
    const movemint = { authorize: `${origin}/movemint/oauth/authorize`, token: `${origin}/movemint/oauth/token` };
    const racepace = new TestClient(fetch, { ...movemint, id: 'racepace', secret: 'racepacesecret', scope: 'public read' });
    expect(await read(racepace, '/movemint/api/me')).toMatchObject([200, { name: 'Odd', activities: [] }]);
    const movenium = new TestClient(fetch, { authorize: '', token: `${origin}/movenium/login`, id: 'openapi', scope: '' });
    const login = await movenium.post(movenium.options.token, { grant_type: 'password', username: identifier, password: 'wonderland' });
    const { access_token } = (await login.json()) as Tokens;
    for (const form of ['projects', 'worktimes']) {
      const response = await movenium.call(`${origin}/movenium/1.1/${form}`, access_token);
      expect([response.status, await response.json()]).toEqual([200, { [form]: [] }]);
    }
  });

  it('keep their notes over a snapshot, whatever their id', async () => {
    const { lab, origin, notesweb, browser } = openLab();
    await lab.must('POST', 'accounts', { name: 'Odd', identifier: 'odd@example.test', password: 'wonderland', id: 'constructor' });
    const { access_token } = await notesweb.obtainTokens(browser, 'odd@example.test');
    await notesweb.call(`${origin}/standard/api/notes`, access_token, { method: 'POST', body: JSON.stringify({ title: 'Kept' }) });
    const other = openLab();
    await other.lab.must('PUT', 'snapshot', await lab.must('GET', 'snapshot'));
    const response = await other.notesweb.call(`${origin}/standard/api/notes`, access_token);
    expect(await response.json()).toMatchObject({ notes: [{ title: 'Kept' }] });
  });

  it('can be told an id, so that a test knows it', async () => {
    const { lab } = openLab();
    expect(await lab.must('POST', 'accounts', { ...alan, id: 'acct-alan' })).toEqual({
      id: 'acct-alan',
      name: alan.name,
      identifier: alan.identifier,
      locked: false,
    });
  });

  it('are changed: the old identifier and the old password stop working, and the home page no longer shows them', async () => {
    const { lab, browser, notesweb } = openLab();
    await lab.must('PATCH', 'accounts/acct-ada', { identifier: 'countess@example.test', password: 'another' });
    const page = await browser.follow(notesweb.authorizationUrl());
    await expect(browser.signIn(page, 'ada@example.test')).rejects.toThrow('401 wrong-credentials');
    await expect(browser.signIn(page, 'countess@example.test')).rejects.toThrow('401 wrong-credentials');
    await browser.signIn(page, 'countess@example.test', 'another');
    const { accounts } = await lab.must<Demo>('GET', 'demo');
    expect(accounts.map(({ identifier }) => identifier)).toEqual(['grace@example.test', 'katherine@example.test']);
  });

  it('R25: locked, can neither sign in nor refresh nor use what they gave, until they are let in again', async () => {
    const { lab, browser, notesweb, origin } = openLab();
    const { access_token, refresh_token } = await notesweb.obtainTokens(browser);
    const pending = (await browser.authorize(notesweb.authorizationUrl({ prompt: undefined }))).searchParams.get('code');
    await lab.must('PATCH', 'accounts/acct-ada', { locked: true });
    const use = async () => (await notesweb.call(`${origin}/standard/api/notes`, access_token)).status;
    expect([(await notesweb.refresh(refresh_token)).status, await use(), (await notesweb.exchange(pending)).status]).toEqual([
      400, 401, 400,
    ]);
    expect((await lab.events()).filter(({ name }) => name === 'token').at(-1)?.cause).toBe('The account is locked.');
    expect((await browser.open('/api/session')).status).toBe(401);
    const page = await browser.follow(notesweb.authorizationUrl());
    expect(isInteraction(page)).toBe(true);
    await expect(browser.signIn(page)).rejects.toThrow('401 wrong-credentials');
    await lab.must('PATCH', 'accounts/acct-ada', { locked: false });
    expect([await use(), (await notesweb.refresh(refresh_token)).status]).toEqual([200, 200]);
    await browser.signIn(page);
  });

  it('are removed with every connection that they have', async () => {
    const { lab, browser, notesweb, timesheets, origin } = openLab();
    const { access_token, refresh_token } = await notesweb.obtainTokens(browser);
    await timesheets.obtainTokens(browser);
    expect(await lab.must('DELETE', 'accounts/acct-ada')).toEqual({ connections: 2 });
    expect((await notesweb.refresh(refresh_token)).status).toBe(400);
    expect((await notesweb.call(`${origin}/standard/api/notes`, access_token)).status).toBe(401);
    expect((await browser.open('/api/session')).status).toBe(401);
    const page = await browser.follow(notesweb.authorizationUrl());
    await expect(browser.signIn(page)).rejects.toThrow('401 wrong-credentials');
    expect(await lab.mistake('DELETE', 'accounts/acct-ada')).toMatchObject({ status: 404, code: 'account-not-found' });
  });

  it.each([
    [{ id: 'acct-ada' }, 409, 'already-exists', '/id', 'Another account has this id. Choose another, or change that one.'],
    [{ identifier: 'ADA@example.test' }, 409, 'already-exists', '/identifier', 'Another account signs in with this.'],
    [{ id: 'a b' }, 400, 'invalid-body', '/id', 'Use letters, digits, dots, hyphens and underscores.'],
    [{ name: ' ' }, 400, 'invalid-body', '/name', 'Give the account a name.'],
    [{ password: undefined }, 400, 'invalid-body', '/password', 'This is missing.'],
    [{ admin: true }, 400, 'invalid-body', '/admin', 'There is no such field here; there are: id, name, identifier, password, locked.'],
  ])('with %j are refused with what is right', async (change, status, code, pointer, detail) => {
    const { lab } = openLab();
    const before = await lab.must('GET', 'accounts');
    const mistake = await lab.mistake('POST', 'accounts', { ...alan, ...change });
    expect(mistake).toMatchObject({ status, code, pointer });
    expect(mistake.detail).toContain(detail);
    expect(await lab.must('GET', 'accounts')).toEqual(before);
  });

  it('keep their own identifier in a change, and cannot take another’s', async () => {
    const { lab } = openLab();
    await lab.must('PATCH', 'accounts/acct-ada', { identifier: 'Ada@example.test', name: 'Ada King' });
    expect(await lab.mistake('PATCH', 'accounts/acct-ada', { identifier: 'grace@example.test' })).toMatchObject({ status: 409 });
    expect(await lab.mistake('PATCH', 'accounts/nobody', { name: 'X' })).toMatchObject({ status: 404, code: 'account-not-found' });
  });
});
