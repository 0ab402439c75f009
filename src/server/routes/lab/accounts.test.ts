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

  it('P14: have the details that they are given, told to apps that may know them, with the time of the last change', async () => {
    const { lab, notesweb, fetch, origin, clock } = openLab();
    const details = { givenName: 'Alan', familyName: 'Turing', locale: 'en-GB', emailVerified: false };
    const { id, ...said } = await lab.must<LabAccount>('POST', 'accounts', { ...alan, ...details });
    expect(said).toEqual({ name: alan.name, identifier: alan.identifier, locked: false, ...details });
    const told = async (identifier: string) => {
      const answer = notesweb.authorizationUrl({ scope: 'openid profile email' });
      const browser = new TestBrowser(fetch, origin);
      let page = await browser.signIn(await browser.follow(answer), identifier, alan.password);
      if (isInteraction(page)) page = await browser.decide(page);
      const { access_token } = (await (await notesweb.exchange(page.searchParams.get('code'))).json()) as Tokens;
      return (await notesweb.call(`${origin}/standard/userinfo`, access_token)).json();
    };
    const seconds = () => Math.floor(clock.now().getTime() / 1000);
    const claims = { sub: id, name: alan.name, given_name: 'Alan', family_name: 'Turing', locale: 'en-GB', updated_at: seconds() };
    // An address is no user name: who may see the profile only would learn it.
    expect(await told(alan.identifier)).toEqual({ ...claims, email: alan.identifier, email_verified: false });
    clock.advance(100);
    await lab.must('PATCH', `accounts/${id}`, { locked: false });
    expect(await told(alan.identifier)).toMatchObject({ updated_at: claims.updated_at });
    await lab.must('PATCH', `accounts/${id}`, { identifier: 'alan', familyName: null });
    const { family_name: _, ...others } = claims;
    expect(await told('alan')).toEqual({ ...others, preferred_username: 'alan', updated_at: seconds() });
    const snapshot = await lab.must('GET', 'snapshot');
    await lab.must('POST', 'reset', {});
    await lab.must('PUT', 'snapshot', snapshot);
    expect(await told('alan')).toEqual({ ...others, preferred_username: 'alan', updated_at: seconds() });
  });

  it('P14: of a snapshot from before there were details have none', async () => {
    const { lab, notesweb, browser, origin } = openLab();
    const snapshot = await lab.must<{ accounts: Record<string, unknown>[] }>('GET', 'snapshot');
    const accounts = snapshot.accounts.map(({ id, name, identifier, locked, password }) => ({ id, name, identifier, locked, password }));
    await lab.must('PUT', 'snapshot', { ...snapshot, accounts });
    const answer = await browser.authorize(notesweb.authorizationUrl({ scope: 'openid profile email' }));
    const { access_token } = (await (await notesweb.exchange(answer.searchParams.get('code'))).json()) as Tokens;
    const told = await (await notesweb.call(`${origin}/standard/userinfo`, access_token)).json();
    expect(told).toEqual({ sub: 'acct-ada', name: 'Ada Lovelace', email: 'ada@example.test', email_verified: true });
  });

  it.each([
    [{ locale: 'British English' }, 400, 'invalid-body', '/locale', 'Write a language tag, such as en-GB.'],
    [{ givenName: ' ' }, 400, 'invalid-body', '/givenName', 'Write something, or leave it out.'],
    [{ emailVerified: 'yes' }, 400, 'invalid-body', '/emailVerified', 'Send true or false.'],
    [{ id: 'acct-ada' }, 409, 'already-exists', '/id', 'Another account has this id. Choose another, or change that one.'],
    [{ identifier: 'ADA@example.test' }, 409, 'already-exists', '/identifier', 'Another account signs in with this.'],
    [{ id: 'a b' }, 400, 'invalid-body', '/id', 'Use letters, digits, dots, hyphens and underscores.'],
    [{ name: ' ' }, 400, 'invalid-body', '/name', 'Give the account a name.'],
    [{ password: undefined }, 400, 'invalid-body', '/password', 'This is missing.'],
    [{ admin: true }, 400, 'invalid-body', '/admin', 'There is no such field here; there are: id, name, identifier, password, '],
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
