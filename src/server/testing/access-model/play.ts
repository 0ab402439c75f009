import { expect } from 'vitest';
import type { Receipt } from '../../../contract/connection.ts';
import { errorOf, type World } from '../engine-contract/world.ts';
import { idOf, isInteraction } from '../test-browser.ts';
import { Actor, now, PersonAccess } from './actors.ts';
import { Attacks, type Desk } from './attacks.ts';
import type { Coverage } from './coverage.ts';
import { checkLists, checkTokens } from './invariants.ts';
import type { Step } from './steps.ts';

const waitSeconds = 600;
const invalidGrant = { status: 400, error: 'invalid_grant' };

/** Plays steps on the server and on the model beside it, by HTTP alone, and compares the two after each of them. */
export class Play {
  readonly #world: World;
  readonly #coverage: Coverage;
  readonly #actors: readonly [Actor, Actor];
  readonly #accesses: readonly PersonAccess[];
  readonly #desk: Desk;
  readonly #attacks: Attacks;

  constructor(world: World, coverage: Coverage) {
    this.#world = world;
    this.#coverage = coverage;
    const { confidential, other } = world.subject;
    this.#actors = [new Actor(world, 'ada'), new Actor(world, 'grace')];
    this.#accesses = this.#actors.flatMap((actor) => [
      new PersonAccess(actor, world.web, confidential.scopes, [confidential.scopes[1]]),
      new PersonAccess(actor, world.other, other.scopes, other.scopes),
    ]);
    this.#desk = { waiting: [], answered: [], place: confidential.redirectUri, moves: 0 };
    this.#attacks = new Attacks({ world, coverage, desk: this.#desk, actors: this.#actors });
  }

  async run(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      await this.#take(step);
      for (const access of this.#accesses) access.settle(now());
      // What these two would do to a token or a list shows after the next step too.
      if (step.do === 'authorize' || step.do === 'use') continue;
      await checkTokens(this.#accesses);
      await checkLists(this.#accesses);
    }
    await checkTokens(this.#accesses, { again: true });
    await checkLists(this.#accesses, this.#actors);
  }

  #take(step: Step): Promise<void> {
    switch (step.do) {
      case 'authorize':
        return this.#authorize(this.#accessOf(step), step);
      case 'decide':
        return this.#decide(step);
      case 'exchange':
        return this.#exchange(this.#accessOf(step), step.pick);
      case 'refresh':
        return this.#refresh(this.#accessOf(step), step);
      case 'use':
        return this.#use(this.#accessOf(step), step.pick);
      case 'narrow':
        return this.#narrow(this.#accessOf(step), step.kept);
      case 'revoke':
        return this.#revoke(this.#accessOf(step));
      case 'pass':
        return this.#pass(step.seconds);
      case 'sign-out':
        return this.#signOut(this.#actors[step.person], step.everywhere);
      case 'plant':
        return this.#attacks.plant(this.#accessOf(step), this.#placeOf(this.#accessOf(step)));
      case 'move':
        return this.#attacks.move();
      case 'lend':
        return this.#attacks.lend(this.#actors[step.person], this.#actors[step.person === 0 ? 1 : 0]);
      case 'repeat':
        return this.#repeat(step.pick);
    }
  }

  #accessOf({ person, app }: { person: 0 | 1; app: 0 | 1 }): PersonAccess {
    const access = this.#accesses[person * 2 + app];
    if (!access) throw new Error('there is no such access');
    return access;
  }

  /** Where an app is answered now. */
  #placeOf({ client }: PersonAccess): string {
    return client === this.#world.web ? this.#desk.place : (client.options.redirectUri ?? '');
  }

  async #repeat(pick: number): Promise<void> {
    const answered = this.#desk.answered[pick];
    if (answered) await this.#attacks.repeat(answered);
  }

  async #authorize(access: PersonAccess, { scopes, prompt }: Extract<Step, { do: 'authorize' }>): Promise<void> {
    const { actor, client } = access;
    const requested = access.pick(scopes);
    const place = this.#placeOf(access);
    const needsPage = access.needsPage(requested, place) || prompt === 'consent';
    const isMoved = access.isLive() && !access.places.includes(place);
    let url = await actor.browser.follow(client.authorizationUrl({ scope: requested.join(' '), prompt, redirect_uri: place }));
    if (prompt === 'none') {
      expect(isInteraction(url)).toBe(false);
      const error = actor.isSignedIn() ? (needsPage ? 'consent_required' : null) : 'login_required';
      expect(url.searchParams.get('error')).toBe(error);
      if (error) this.#coverage.count('refused without a page');
    } else if (!actor.isSignedIn()) {
      expect((await actor.browser.interaction(idOf(url))).prompt).toBe('sign-in');
      url = await actor.browser.signIn(url, actor.identifier);
      actor.signedIn();
    }
    if (isInteraction(url)) {
      const { prompt: asked, scopes: shown, account, appChange } = await actor.browser.interaction(idOf(url));
      expect([asked, account?.identifier, needsPage]).toEqual(['consent', actor.identifier, true]);
      expect(appChange !== null).toBe(isMoved);
      if (isMoved) this.#coverage.count('asked again at another address');
      expect(Object.fromEntries(shown.map(({ name, state }) => [name, state]))).toEqual(
        Object.fromEntries(requested.map((scope) => [scope, access.stateOf(scope)])),
      );
      const order = ['new', 'declined', 'granted'];
      expect(shown.map(({ state }) => order.indexOf(state))).toEqual(shown.map(({ state }) => order.indexOf(state)).sort());
      const names = shown.map(({ name }) => name);
      const { browser, session, binding } = actor;
      this.#desk.waiting.unshift({
        url,
        access,
        shown: names,
        openedAt: now(),
        browser,
        session,
        binding,
        place,
        moves: this.#desk.moves,
        planter: null,
      });
    } else if (url.searchParams.has('code')) {
      expect(needsPage).toBe(false);
      access.addCode({ value: url.searchParams.get('code') ?? '', place }, requested, now());
      this.#coverage.count('answered silently');
    }
  }

  async #decide({ pick, choice, duration }: Extract<Step, { do: 'decide' }>): Promise<void> {
    const waiting = this.#desk.waiting[pick];
    if (!waiting) return;
    this.#desk.waiting = this.#desk.waiting.filter((other) => other !== waiting);
    const { access, url, shown, browser, place, planter } = waiting;
    const { session, binding } = access.actor;
    const scopes = choice === 'deny' ? [] : access.sound(choice, shown);
    const body = choice === 'deny' ? { decision: 'deny' } : { decision: 'allow', scopes, duration };
    const response = await browser.post(`/api/interactions/${idOf(url)}/decision`, body);
    if (!response.ok) {
      const { code } = (await response.json()) as { code: string };
      const isOld = waiting.openedAt + waitSeconds <= now();
      const isSignedOut = waiting.session !== session || !access.actor.isSignedIn();
      const isUnbound = isSignedOut || waiting.binding !== binding;
      // An engine may forget a request with the sign-in that it came of.
      const isOver = isOld || isSignedOut || waiting.moves !== this.#desk.moves;
      const reasons = [...(isOver ? ['expired', 'not-found'] : []), ...(isSignedOut ? ['changed'] : []), ...(isUnbound ? ['foreign'] : [])];
      expect(reasons.map((reason) => `interaction-${reason}`)).toContain(code);
      this.#coverage.count('decided too late');
      return;
    }
    const { redirectTo } = (await response.json()) as { redirectTo: string };
    if (planter) await this.#attacks.isNotFaster(planter, redirectTo);
    const answer = await browser.follow(redirectTo);
    const isHere = access.actor.browser === browser && waiting.session === session && access.actor.isSignedIn();
    this.#desk.answered.unshift({ ...waiting, body, redirectTo: answer.href, bySomebody: choice !== 'deny' || isHere });
    if (choice === 'deny') {
      expect(answer.searchParams.get('error')).toBe('access_denied');
      this.#coverage.count('denied');
      return;
    }
    expect(answer.searchParams.has('code')).toBe(true);
    const before = access.granted;
    expect(isHere).toBe(true);
    access.allow({ shown, place }, scopes, duration, now());
    access.addCode({ value: answer.searchParams.get('code') ?? '', place }, shown, now());
    this.#coverage.count(planter ? 'answered in a trap' : 'allowed');
    if (before.some((scope) => !access.granted.includes(scope))) this.#coverage.count('narrowed by an answer');
  }

  async #exchange(access: PersonAccess, pick: number): Promise<void> {
    const code = access.codes.toReversed()[pick];
    if (!code) return;
    const isLive = access.isCodeLive(code, now());
    const response = await access.client.exchange(code.value, { redirect_uri: code.place });
    if (!isLive) {
      expect(await errorOf(response)).toEqual(invalidGrant);
      if (code.spent && !code.family.dead) this.#coverage.count('replayed');
      if (code.spent) code.family.dead = true;
      code.spent = true;
      return;
    }
    code.spent = true;
    const end = access.accessTokenEnd(now());
    const once = access.duration === 'once';
    const { scope, expires_in, refresh_token } = await access.learn(response, { family: code.family, scopes: code.family.scopes });
    expect([scope.split(' ').sort(), now() + expires_in, refresh_token === undefined]).toEqual([[...code.family.scopes].sort(), end, once]);
    this.#coverage.count(once ? 'given once' : 'exchanged');
  }

  async #refresh(access: PersonAccess, { pick, scopes }: Extract<Step, { do: 'refresh' }>): Promise<void> {
    const token = access.tokens.filter(({ kind }) => kind === 'refresh').toReversed()[pick];
    // What an expired token that was spent long ago still does is not for a model to say.
    if (!token || (token.dead && token.end <= now())) return;
    const wanted = token.dead ? [] : access.pick(scopes);
    const response = await access.client.refresh(token.value, wanted.length === 1 ? { scope: wanted[0] } : {});
    if (!access.isTokenLive(token, now())) {
      expect((await errorOf(response)).status).toBe(400);
      if (token.dead && !token.family.dead) this.#coverage.count('replayed');
      if (token.dead) token.family.dead = true;
      return;
    }
    const isNarrower = wanted.length === 1 && token.scopes.length > 1;
    if (wanted.length === 1 && wanted.some((scope) => !token.scopes.includes(scope))) {
      expect(await errorOf(response)).toEqual({ status: 400, error: 'invalid_scope' });
      return;
    }
    token.dead = true;
    const end = access.accessTokenEnd(now());
    const expected = isNarrower ? wanted : token.scopes;
    const { scope, expires_in } = await access.learn(response, { family: token.family, scopes: expected });
    expect([scope.split(' ').sort(), now() + expires_in]).toEqual([[...expected].sort(), end]);
    this.#coverage.count(isNarrower ? 'refreshed for less' : 'refreshed');
  }

  async #use(access: PersonAccess, pick: number): Promise<void> {
    const token = access.tokens.filter(({ kind }) => kind === 'access').toReversed()[pick];
    if (!token) return;
    const { status } = await access.client.call(this.#world.subject.resource, token.value);
    expect(status).toBe(!access.isTokenLive(token, now()) ? 401 : token.scopes.includes(access.scopes[0]) ? 200 : 403);
    if (status === 200) this.#coverage.count('used');
  }

  async #narrow(access: PersonAccess, kept: readonly (0 | 1)[]): Promise<void> {
    if (!access.isLive()) return;
    const pages = await access.actor.pages();
    const { id } = await pages.connectionOf(access.client);
    const scopes = access.sound(kept, access.granted);
    const response = await pages.send(`/api/connections/${id}`, 'PATCH', { scopes });
    expect(response.status).toBe(200);
    const removed = access.narrow(scopes);
    expect(((await response.json()) as { removed: string[] }).removed).toEqual(removed);
    if (removed.length > 0) this.#coverage.count('narrowed');
  }

  /** Each line of the receipt is checked with the app's own means: introspection, refresh and exchange. */
  async #revoke(access: PersonAccess): Promise<void> {
    if (!access.isLive()) return;
    const pages = await access.actor.pages();
    const { id } = await pages.connectionOf(access.client);
    const tokens = access.tokens.filter((token) => access.isTokenLive(token, now()));
    const codes = access.codes.filter((code) => access.isCodeLive(code, now()));
    const response = await pages.send(`/api/connections/${id}`, 'DELETE');
    const { lines } = (await response.json()) as Receipt;
    const countOf = (kind: string) => tokens.filter((token) => token.kind === kind).length;
    expect(Object.fromEntries(lines.map(({ credential, count, state }) => [credential, [count, state]]))).toEqual({
      'access-token': [countOf('access'), 'dead'],
      'refresh-token': [countOf('refresh'), 'dead'],
      'authorization-code': [codes.length, 'dead'],
      grant: [1, 'dead'],
    });
    access.revoke();
    for (const { value, place } of codes)
      expect(await errorOf(await access.client.exchange(value, { redirect_uri: place }))).toEqual(invalidGrant);
    for (const { value, kind } of tokens) {
      expect(await this.#world.isActive(value, access.client)).toBe(false);
      if (kind === 'refresh') expect(await errorOf(await access.client.refresh(value))).toEqual(invalidGrant);
    }
    for (const code of codes) code.spent = true;
    this.#coverage.count('revoked');
    if (codes.length > 0) this.#coverage.count('revoked with a code outstanding');
  }

  async #pass(seconds: number): Promise<void> {
    this.#world.subject.advance?.(seconds);
    const ended = this.#accesses.filter((access) => access.end !== null && access.end <= now());
    for (const { duration } of ended) this.#coverage.count(duration === 'once' ? 'ended, given once' : 'ended after thirty days');
  }

  async #signOut(actor: Actor, everywhere: boolean): Promise<void> {
    const response = everywhere
      ? await this.#world.signOutEverywhere(actor.browser, await actor.pages())
      : (await actor.browser.post('/api/session/sign-out', {})).status;
    expect(response).toBe(200);
    actor.signedOut(everywhere);
    this.#coverage.count('signed out');
  }
}
