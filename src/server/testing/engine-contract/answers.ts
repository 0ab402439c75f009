import { describe, expect, it } from 'vitest';
import { idOf } from '../test-browser.ts';
import { errorOf, tokensOf, type World } from './world.ts';

/** What a person answers on an interaction page, and what the app gets of it. */
export function describeAnswers(setUp: () => Promise<World>): void {
  const atConsent = async () => {
    const world = await setUp();
    const browser = world.browser();
    const first = await world.openPage(browser, world.web);
    const url = await browser.signIn(first);
    const decide = (body: unknown) => browser.post(`/api/interactions/${idOf(url)}/decision`, body);
    return { world, browser, first, url, id: idOf(url), decide };
  };

  describe('a person', () => {
    it('is refused with a wrong password, and gets on to consent with the right one', async () => {
      const world = await setUp();
      const browser = world.browser();
      const url = await world.openPage(browser, world.web);
      await expect(browser.signIn(url, world.subject.people.ada.identifier, 'wrong')).rejects.toThrow('401 wrong-credentials');
      await browser.signIn(url);
      expect(await browser.interaction(idOf(url))).toMatchObject({ prompt: 'consent', account: { identifier: 'ada@example.test' } });
    });

    it('keeps one interaction from sign-in to consent', async () => {
      const { first, url } = await atConsent();
      expect(idOf(url)).toBe(idOf(first));
    });

    it('17: allows, and the app gets a code with state and iss', async () => {
      const { world, browser, url } = await atConsent();
      const answer = await browser.decide(url);
      expect(Object.fromEntries(answer.searchParams)).toEqual({ code: expect.any(String), state: 'a-state', iss: world.subject.issuer });
      const tokens = await tokensOf(await world.web.exchange(answer.searchParams.get('code')));
      expect(tokens.scope.split(' ').sort()).toEqual([...world.subject.confidential.scopes].sort());
      expect((await world.web.call(world.subject.resource, tokens.access_token)).status).toBe(200);
    });

    it('16: denies, and the app gets access_denied with state and iss', async () => {
      const { world, browser, url } = await atConsent();
      const answer = Object.fromEntries((await browser.decide(url, { decision: 'deny' })).searchParams);
      expect(answer).toMatchObject({ error: 'access_denied', state: 'a-state', iss: world.subject.issuer });
      expect(answer.code).toBeUndefined();
    });

    it('91: leaves an optional scope out, is not asked again, and the app gets the rest', async () => {
      const { world, browser, url, id } = await atConsent();
      if (!(await browser.interaction(id)).scopeChoice) return;
      const [first] = world.subject.confidential.scopes;
      const answer = await browser.decide(url, { decision: 'allow', scopes: [first] });
      expect((await tokensOf(await world.web.exchange(answer.searchParams.get('code')))).scope).toBe(first);
      const silent = await browser.follow(world.web.authorizationUrl({ scope: first }));
      expect(silent.searchParams.has('code')).toBe(true);
      const again = await world.openPage(browser, world.web, { prompt: 'consent' });
      const states = Object.fromEntries((await browser.interaction(idOf(again))).scopes.map(({ name, state }) => [name, state]));
      expect(Object.values(states).sort()).toEqual(['declined', 'granted']);
    });

    it('S7: is asked again by an app that is answered at another host than the one that was agreed to, and told so', async () => {
      const { world, browser, url } = await atConsent();
      const { elsewhere, redirectUri } = world.subject.confidential;
      await browser.decide(url);
      const silent = await browser.follow(world.web.authorizationUrl({ redirect_uri: elsewhere, prompt: 'none' }));
      expect(silent.searchParams.get('error')).toBe('consent_required');
      const moved = await world.openPage(browser, world.web, { redirect_uri: elsewhere });
      const agreed = new URL(redirectUri).host;
      expect(await browser.interaction(idOf(moved))).toMatchObject({
        prompt: 'consent',
        appChange: { host: agreed, name: null, publisher: null },
        client: { redirectHost: new URL(elsewhere).host },
      });
      expect((await browser.decide(moved)).searchParams.has('code')).toBe(true);
      for (const redirect_uri of [elsewhere, redirectUri]) {
        const known = await browser.follow(world.web.authorizationUrl({ redirect_uri }));
        expect([known.host, known.searchParams.has('code')]).toEqual([new URL(redirect_uri).host, true]);
      }
    });

    it('narrows with a later answer what was allowed before', async () => {
      const { world, browser, url, id } = await atConsent();
      if (!(await browser.interaction(id)).scopeChoice) return;
      await browser.decide(url);
      const again = await world.openPage(browser, world.web, { prompt: 'consent' });
      const [first] = world.subject.confidential.scopes;
      const answer = await browser.decide(again, { decision: 'allow', scopes: [first] });
      expect((await tokensOf(await world.web.exchange(answer.searchParams.get('code')))).scope).toBe(first);
      const account = await world.accountPages(browser);
      expect((await account.connections()).map(({ scopes }) => scopes.map(({ name }) => name))).toEqual([[first]]);
    });

    it('F12: answers a decision made again, after the first one was followed, with where that ended', async () => {
      const { browser, url, decide } = await atConsent();
      const ended = await browser.decide(url);
      expect(await (await decide({ decision: 'allow' })).json()).toEqual({ redirectTo: ended.href });
    });

    it('91: giving access for longer covers only what was shown; the rest is asked for anew', async () => {
      const { world, browser, url, id } = await atConsent();
      const { scopes, durations } = await browser.interaction(id);
      const [first] = world.subject.confidential.scopes;
      if (!durations.includes('once') || first === undefined) return;
      expect(scopes.map(({ name }) => name).sort()).toEqual([...world.subject.confidential.scopes].sort());
      await browser.decide(url, { decision: 'allow', duration: 'once' });
      const again = await world.openPage(browser, world.web, { scope: first, prompt: 'consent' });
      await browser.decide(again, { decision: 'allow', duration: 'until-revoked' });
      const silent = await browser.follow(world.web.authorizationUrl({ prompt: 'none' }));
      expect(silent.searchParams.get('error')).toBe('consent_required');
    });

    it('F12: gives the same answer twice for the same redirect; another answer is refused', async () => {
      const { decide } = await atConsent();
      const answer = (await (await decide({ decision: 'allow' })).json()) as { redirectTo: string };
      expect(await (await decide({ decision: 'allow' })).json()).toEqual(answer);
      expect(await errorOf(await decide({ decision: 'deny' }))).toEqual({ status: 409, code: 'interaction-decided' });
    });

    it('lets another account decide, in the same interaction', async () => {
      const { world, browser, url, id } = await atConsent();
      const { grace } = world.subject.people;
      const switched = await browser.post(`/api/interactions/${id}/switch-account`, {});
      expect(await switched.json()).toMatchObject({ prompt: 'select-account', account: null });
      const consent = await browser.signIn(url, grace.identifier, grace.password);
      expect(consent.href).toBe(url.href);
      expect(await browser.interaction(id)).toMatchObject({ prompt: 'consent', account: { identifier: grace.identifier } });
      const answer = await browser.decide(consent);
      await tokensOf(await world.web.exchange(answer.searchParams.get('code')));
      const gracePages = await world.accountPages(world.browser(), grace);
      expect((await gracePages.connections()).map(({ client }) => client.id)).toEqual([world.subject.confidential.id]);
      const adaPages = await world.accountPages(world.browser());
      expect(await adaPages.connections()).toEqual([]);
    });

    it('R17: who is signed out here meanwhile cannot answer, and signs in again in the same interaction', async () => {
      const { world, browser, url, id, decide } = await atConsent();
      for (const name of browser.cookies.keys()) if (name.includes('latchstring-session')) browser.cookies.delete(name);
      expect(await errorOf(await decide({ decision: 'allow' }))).toEqual({ status: 409, code: 'interaction-changed' });
      expect(await browser.interaction(id)).toMatchObject({ prompt: 'sign-in', account: null });
      const answer = await browser.decide(await browser.signIn(url));
      expect(await tokensOf(await world.web.exchange(answer.searchParams.get('code')))).toBeTruthy();
    });

    it('gives access once: no refresh token, and the connection has an end', async () => {
      const { world, browser, url, id } = await atConsent();
      if (!(await browser.interaction(id)).durations.includes('once')) return;
      const answer = await browser.decide(url, { decision: 'allow', duration: 'once' });
      const tokens = await tokensOf(await world.web.exchange(answer.searchParams.get('code')));
      expect(tokens.refresh_token).toBeUndefined();
      const [connection] = await (await world.accountPages(browser)).connections();
      expect(connection).toMatchObject({ duration: 'once', liveTokens: 1 });
      const { exp } = (await (await world.web.introspect(tokens.access_token)).json()) as { exp: number };
      expect(Math.abs(new Date(connection?.endsAt ?? 0).getTime() / 1000 - exp)).toBeLessThanOrEqual(1);
    });
  });
}
