import { describe, expect, it } from 'vitest';
import { idOf } from '../test-browser.ts';
import { tokensOf, type World } from './world.ts';

/**
 * Cookies know no ports: on http another server on the same host can plant those of an interaction that it began itself, and lead a
 * person to it. What that person answers there is told to the browser session that gave the answer, and to nobody else.
 */
export function describePlantedCookies(setUp: () => Promise<World>): void {
  const begin = async () => {
    const world = await setUp();
    const planter = world.browser();
    const url = await world.openPage(planter, world.web);
    const victim = world.browser();
    victim.plant(planter);
    return { world, planter, victim, url, id: idOf(url) };
  };

  describe('a planter of cookies', () => {
    it('S1: repeats a decision by the binding alone, and is not told the answer', async () => {
      const { world, planter, victim, url, id } = await begin();
      await victim.signIn(url);
      const answer = await victim.decide(url);
      const repeated = await planter.post(`/api/interactions/${id}/decision`, { decision: 'allow' });
      expect(repeated.status).toBe(409);
      expect(await repeated.json()).toMatchObject({ code: 'interaction-decided', interaction: { redirectTo: null, account: null } });
      expect(await planter.interaction(id)).toMatchObject({ redirectTo: null, account: null, accounts: [], loginHint: null });
      expect(await (await planter.open(`/interaction/${id}/return`)).text()).not.toContain('code=');
      expect(await tokensOf(await world.web.exchange(answer.searchParams.get('code')))).toBeTruthy();
    });

    it('S1: is faster than the person at the address where the answer is taken up, and gets nothing there', async () => {
      const { world, planter, victim, id } = await begin();
      const signedIn = (await (await victim.post(`/api/interactions/${id}/sign-in`, { ...world.subject.people.ada })).json()) as {
        redirectTo?: string;
      };
      if (signedIn.redirectTo !== undefined) {
        const place = await planter.follow(signedIn.redirectTo);
        expect(place.searchParams.has('code')).toBe(false);
        await victim.follow(signedIn.redirectTo);
      }
      const decided = (await (await victim.post(`/api/interactions/${id}/decision`, { decision: 'allow' })).json()) as {
        redirectTo: string;
      };
      // An engine that answers the app by a redirect of its own must not give it to whoever asks first.
      if (decided.redirectTo.startsWith(world.subject.origin)) {
        expect((await planter.follow(decided.redirectTo)).searchParams.has('code')).toBe(false);
      }
      const answer = await victim.follow(decided.redirectTo);
      expect(await tokensOf(await world.web.exchange(answer.searchParams.get('code')))).toBeTruthy();
    });

    it('S1: signs in to the same interaction as somebody else, and the person who looks at it allows nothing for that one', async () => {
      const { world, planter, victim, url, id } = await begin();
      await victim.signIn(url);
      const { revision } = await victim.interaction(id);
      await planter.post(`/api/interactions/${id}/switch-account`, {});
      await planter.signIn(url, world.subject.people.grace.identifier, world.subject.people.grace.password);
      for (const body of [{ decision: 'allow', revision }, { decision: 'allow' }]) {
        const refused = await victim.post(`/api/interactions/${id}/decision`, body);
        expect([refused.status, await refused.json()]).toMatchObject([409, { interaction: { account: null, redirectTo: null } }]);
      }
    });
  });

  describe('the next person in the same browser', () => {
    it('S1: repeats what the one before decided, and is not told the answer', async () => {
      const { planter, victim, url, id, world } = await begin();
      await victim.signIn(url);
      await victim.decide(url);
      await victim.post('/api/session/sign-out', {});
      // The binding outlives a sign-out where others stay signed in, or where somebody kept it.
      victim.plant(planter);
      const { grace } = world.subject.people;
      await victim.signIn(await world.openPage(victim, world.other), grace.identifier, grace.password);
      const repeated = await victim.post(`/api/interactions/${id}/decision`, { decision: 'allow' });
      expect(await repeated.json()).toMatchObject({ code: 'interaction-decided', interaction: { redirectTo: null, account: null } });
    });
  });
}
