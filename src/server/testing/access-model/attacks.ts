import { expect } from 'vitest';
import type { World } from '../engine-contract/world.ts';
import { idOf, isInteraction, type TestBrowser } from '../test-browser.ts';
import { type Actor, type Answered, now, type PersonAccess, type Waiting } from './actors.ts';
import type { Coverage } from './coverage.ts';

/** How long an answered interaction is remembered at least, in seconds. */
const rememberedSeconds = 50 * 60;

/** What waits for an answer, and what was answered; the latest first. */
export interface Desk {
  waiting: Waiting[];
  answered: Answered[];
  /** Where the confidential app is answered now, and how often it has moved. */
  place: string;
  moves: number;
}

interface Parts {
  world: World;
  coverage: Coverage;
  desk: Desk;
  actors: readonly [Actor, Actor];
}

/** People who try to get what others answered. */
export class Attacks {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Begins a request in a browser of its own, plants its cookies in the person's, and leads the person to it. */
  async plant(access: PersonAccess, place: string): Promise<void> {
    const { world, desk } = this.#parts;
    const { actor, client } = access;
    const planter = world.browser();
    const shown = [...access.scopes];
    const url = await planter.follow(client.authorizationUrl({ scope: shown.join(' '), redirect_uri: place }));
    actor.browser.plant(planter);
    actor.binding += 1;
    // What was signed in before is so still, but the request knows nothing of it.
    const signIn = await actor.browser.post(`/api/interactions/${idOf(url)}/sign-in`, world.subject.people[actor.name]);
    const { redirectTo } = (await signIn.json()) as { redirectTo?: string };
    if (redirectTo) await this.isNotFaster(planter, redirectTo);
    const reached = redirectTo ? await actor.browser.follow(redirectTo) : url;
    actor.signedIn();
    const { session, binding, browser } = actor;
    const opened = { url, access, shown, openedAt: now(), browser, session, binding, place, moves: desk.moves, planter };
    if (isInteraction(reached)) {
      const { scopes } = await browser.interaction(idOf(url));
      desk.waiting.unshift({ ...opened, shown: scopes.map(({ name }) => name) });
      return;
    }
    expect([access.needsPage(shown, place), reached.searchParams.has('code')]).toEqual([false, true]);
    access.addCode({ value: reached.searchParams.get('code') ?? '', place }, shown, now());
    await this.tellsNobody({ ...opened, body: { decision: 'allow' }, redirectTo: reached.href, bySomebody: true }, planter);
  }

  /** Moves the app to its other address; where an owner can do that, the one before is registered no more. */
  async move(): Promise<void> {
    const { desk, world } = this.#parts;
    const { redirectUri, elsewhere } = world.subject.confidential;
    desk.place = desk.place === redirectUri ? elsewhere : redirectUri;
    desk.moves += 1;
    await world.subject.moveConfidential?.(desk.place);
  }

  /** One person signs out and leaves; the other goes on in that browser, whose binding somebody has kept. */
  async lend(from: Actor, to: Actor): Promise<void> {
    const { world } = this.#parts;
    const { browser } = from;
    const kept = world.browser();
    kept.plant(browser);
    for (const name of kept.cookies.keys()) if (name.includes('session')) kept.cookies.delete(name);
    for (const left of [browser, to.browser]) await left.post('/api/session/sign-out', {});
    browser.plant(kept);
    from.moveTo(world.browser());
    to.moveTo(browser);
    // An app that always asks, so that the sign-in gives nobody a code.
    const page = await browser.follow(world.spa.authorizationUrl({ prompt: 'login' }));
    await browser.signIn(page, to.identifier);
    to.signedIn();
  }

  /** Whoever has the browser now answers once more, and so does who planted its cookies. */
  async repeat(answered: Answered): Promise<void> {
    const { actors, coverage } = this.#parts;
    const { access, browser, session, bySomebody, openedAt, binding } = answered;
    const holder = actors.find((actor) => actor.browser === browser);
    if (answered.planter && bySomebody) await this.tellsNobody(answered, answered.planter);
    if (!holder || openedAt + rememberedSeconds <= now()) return;
    const isSame = holder === access.actor && holder.session === session && holder.isSignedIn();
    if (bySomebody && !isSame) return this.tellsNobody(answered, browser);
    if (!isSame || holder.binding !== binding) return;
    const response = await browser.post(`/api/interactions/${idOf(answered.url)}/decision`, answered.body);
    expect([response.status, await response.json()]).toEqual([200, { redirectTo: answered.redirectTo }]);
    coverage.count('told again to who answered');
  }

  /** Who planted the cookies follows an answer to the engine before the person does, and gets nothing. */
  async isNotFaster(planter: TestBrowser, redirectTo: string): Promise<void> {
    if (!redirectTo.startsWith(this.#parts.world.subject.origin)) return;
    expect((await planter.follow(redirectTo)).searchParams.has('code')).toBe(false);
  }

  /** Every way to an answer says nothing of it. */
  async tellsNobody({ url, body, redirectTo }: Answered, browser: TestBrowser): Promise<void> {
    const id = idOf(url);
    const responses = [
      await browser.post(`/api/interactions/${id}/decision`, body),
      await browser.open(`/api/interactions/${id}`),
      await browser.open(`/interaction/${id}`),
      await browser.open(`/interaction/${id}/return`),
    ];
    const code = new URL(redirectTo).searchParams.get('code');
    for (const response of responses) {
      const told = `${response.headers.get('location')} ${await response.text()}`;
      expect(told).not.toContain(redirectTo);
      if (code !== null) expect(told).not.toContain(code);
    }
    this.#parts.coverage.count('told to nobody else');
  }
}
