import { describe, expect, it } from 'vitest';
import { idOf, isInteraction } from '../test-browser.ts';
import type { Tokens } from '../test-client.ts';
import { tokensOf, type World } from './world.ts';

/** How authorization requests arrive, and when nobody has to be asked. */
export function describeRequests(setUp: () => Promise<World>): void {
  describe('an authorization request', () => {
    it('88: shows who asks for what, to the browser that started it and to no other', async () => {
      const world = await setUp();
      const { confidential, serviceId, people } = world.subject;
      const browser = world.browser();
      const url = await world.openPage(browser, world.web);
      expect(await browser.interaction(idOf(url))).toMatchObject({
        prompt: 'sign-in',
        client: { id: confidential.id },
        service: { id: serviceId },
        account: null,
      });
      const other = world.browser();
      expect((await other.open(`/api/interactions/${idOf(url)}`)).status).toBe(403);
      await world.openPage(other, world.web);
      expect((await other.open(`/api/interactions/${idOf(url)}`)).status).toBe(403);
      await expect(other.signIn(url, people.ada.identifier, people.ada.password)).rejects.toThrow('interaction-foreign');
    });

    it('is silent for a confidential app when nothing new is asked', async () => {
      const world = await setUp();
      const browser = world.browser();
      await world.connect(browser, world.web);
      const again = await browser.follow(world.web.authorizationUrl());
      expect(again.href.startsWith(world.subject.confidential.redirectUri)).toBe(true);
      expect(await tokensOf(await world.web.exchange(again.searchParams.get('code')))).toMatchObject({ token_type: 'Bearer' });
    });

    it('R62: asks again when more is asked, with the additions first', async () => {
      const world = await setUp();
      const [first, second] = world.subject.confidential.scopes;
      const browser = world.browser();
      const url = await world.openPage(browser, world.web, { scope: first });
      await browser.decide(await browser.signIn(url));
      const wider = await world.openPage(browser, world.web);
      const { prompt, scopes } = await browser.interaction(idOf(wider));
      expect(prompt).toBe('consent');
      expect(scopes.map(({ name, state }) => [name, state])).toEqual([
        [second, 'new'],
        [first, 'granted'],
      ]);
    });

    it('R1: always asks for a public app with a loopback address, showing the earlier choices', async () => {
      const world = await setUp();
      const browser = world.browser();
      await world.connect(browser, world.spa);
      const { prompt, scopes } = await browser.interaction(idOf(await world.openPage(browser, world.spa)));
      expect(prompt).toBe('consent');
      expect(scopes.every(({ state }) => state === 'granted')).toBe(true);
    });

    it('71, 72: with prompt=none shows no page', async () => {
      const world = await setUp();
      const browser = world.browser();
      const silent = async () => Object.fromEntries((await browser.follow(world.web.authorizationUrl({ prompt: 'none' }))).searchParams);
      expect(await silent()).toMatchObject({ error: 'login_required', state: 'a-state', iss: world.subject.issuer });
      await browser.signIn(await world.openPage(browser, world.web));
      expect(await silent()).toMatchObject({ error: 'consent_required', state: 'a-state', iss: world.subject.issuer });
      await browser.decide(await world.openPage(browser, world.web));
      expect(await silent()).toMatchObject({ code: expect.any(String), iss: world.subject.issuer });
    });

    it('74, 75: with prompt=login signs in again, with prompt=consent asks again', async () => {
      const world = await setUp();
      const browser = world.browser();
      await world.connect(browser, world.web);
      const promptFor = async (prompt: string) => {
        const url = await world.openPage(browser, world.web, { prompt });
        return { url, prompt: (await browser.interaction(idOf(url))).prompt };
      };
      const login = await promptFor('login');
      expect(login.prompt).toBe('sign-in');
      expect(isInteraction(await browser.signIn(login.url))).toBe(false);
      expect((await promptFor('consent')).prompt).toBe('consent');
      expect((await promptFor('select_account')).prompt).toBe('select-account');
    });

    it('73: with prompt=none beside another prompt is invalid_request', async () => {
      const world = await setUp();
      const browser = world.browser();
      await world.connect(browser, world.web);
      for (const prompt of ['none login', 'consent none', 'none select_account']) {
        const answer = await browser.follow(world.web.authorizationUrl({ prompt }));
        expect(Object.fromEntries(answer.searchParams)).toMatchObject({ error: 'invalid_request', state: 'a-state' });
      }
    });

    it('71: with prompt=none and a sign-in that is too old is login_required, and a public app is never answered silently', async () => {
      const world = await setUp();
      const browser = world.browser();
      await world.connect(browser, world.web);
      await world.connect(browser, world.spa);
      if (world.subject.advance) {
        world.subject.advance(100);
        const old = await browser.follow(world.web.authorizationUrl({ prompt: 'none', max_age: '50' }));
        expect(old.searchParams.get('error')).toBe('login_required');
      }
      const silent = await browser.follow(world.spa.authorizationUrl({ prompt: 'none' }));
      expect(silent.searchParams.get('error')).toBe('consent_required');
    });

    it('R62: with prompt=none and more asked than before is consent_required, and nothing is added', async () => {
      const world = await setUp();
      const [first] = world.subject.confidential.scopes;
      const browser = world.browser();
      await world.connect(browser, world.web, undefined, { scope: first });
      const wider = await browser.follow(world.web.authorizationUrl({ prompt: 'none' }));
      expect(wider.searchParams.get('error')).toBe('consent_required');
      const account = await world.accountPages(browser);
      expect((await account.connectionOf(world.web)).scopes.map(({ name }) => name)).toEqual([first]);
    });

    it('74: with prompt=login or select_account is answered only by who then signs in or is chosen', async () => {
      const world = await setUp();
      const { grace } = world.subject.people;
      const browser = world.browser();
      await world.connect(browser, world.web);
      const login = await world.openPage(browser, world.web, { prompt: 'login' });
      expect((await browser.post(`/api/interactions/${idOf(login)}/decision`, { decision: 'allow' })).status).toBe(409);
      expect((await browser.post(`/api/interactions/${idOf(login)}/account`, { accountId: 'acct-ada' })).status).toBe(409);
      await browser.signIn(login, grace.identifier, grace.password);
      const picker = await world.openPage(browser, world.web, { prompt: 'select_account' });
      const shown = await browser.interaction(idOf(picker));
      expect([shown.prompt, shown.accounts.length]).toEqual(['select-account', 2]);
    });

    it.each([undefined, ''])(
      'P9: with no scope (%j) asks for what the app always needs, and the answer says what that was',
      async (scope) => {
        const world = await setUp();
        const [first, second] = world.subject.confidential.scopes;
        const browser = world.browser();
        const url = await world.openPage(browser, world.web, { scope });
        const shown = (await browser.interaction(idOf(url))).scopes;
        expect(shown.map(({ name, optional }) => [name, optional])).toEqual([
          ['openid', false],
          [first, false],
        ]);
        const answer = await browser.decide(await browser.signIn(url));
        const tokens = (await tokensOf(await world.web.exchange(answer.searchParams.get('code')))) as Tokens & { id_token?: string };
        expect(tokens.scope.split(' ')).toContain(first);
        expect(tokens.scope.split(' ')).not.toContain(second);
        expect(tokens.id_token).toEqual(expect.any(String));
      },
    );

    it.each([
      ['not registered', 'notes:read admin'],
      ['no scope at all', 'notes:read "'],
    ])('S10: 21: for a scope that is %s is told so once the person has signed in, and at once with prompt=none', async (_what, scope) => {
      const world = await setUp();
      const browser = world.browser();
      const url = await world.openPage(browser, world.web, { scope });
      const error = { error: 'invalid_scope', state: 'a-state', iss: world.subject.issuer };
      expect(Object.fromEntries((await browser.signIn(url)).searchParams)).toMatchObject(error);
      const silent = await world.browser().follow(world.web.authorizationUrl({ scope, prompt: 'none' }));
      expect(Object.fromEntries(silent.searchParams)).toMatchObject(error);
    });

    it('76: with max_age signs in again once the sign-in is older', async () => {
      const world = await setUp();
      const browser = world.browser();
      await world.connect(browser, world.web);
      expect(isInteraction(await browser.follow(world.web.authorizationUrl({ max_age: '10000' })))).toBe(false);
      expect((await browser.interaction(idOf(await world.openPage(browser, world.web, { max_age: '0' })))).prompt).toBe('sign-in');
    });
  });
}
