import { expect } from 'vitest';
import { seedRegistrations } from '../../demo/seed.ts';
import { createDemoClients } from '../demo-clients.ts';
import { createTestApp } from '../test-app.ts';
import { TestBrowser } from '../test-browser.ts';
import { TestClient } from '../test-client.ts';
import { type Family, type Pair, Reference } from './reference.ts';
import type { LifeRules } from './rules.ts';
import type { Step } from './steps.ts';

const people = ['ada@example.test', 'grace@example.test'];
const origin = 'http://127.0.0.1:4400';

/** Two apps and two people at one dialect: plays a life, and compares every answer with what the rules say. */
export class Play {
  readonly #rules: LifeRules;
  readonly #reference: Reference;
  readonly #test: ReturnType<typeof createTestApp>;
  readonly #clients: TestClient[];
  readonly #browsers: TestBrowser[];
  /** What came to pass, and how often. */
  readonly #seen: Map<string, number>;

  constructor(rules: LifeRules, seen: Map<string, number>) {
    this.#rules = rules;
    this.#seen = seen;
    this.#reference = new Reference(rules);
    const seeds = seedRegistrations(new URL(origin), new Date());
    const [first] = seeds.filter(({ service, id }) => service === rules.service && id === rules.app.id);
    if (!first) throw new Error(`${rules.app.id} is not seeded`);
    this.#test = createTestApp({ publicUrl: origin, mock: { registrations: [...seeds, { ...first, id: `${first.id}-2` }] } });
    const { authorize = '', token, revoke } = rules.paths;
    const at = (path: string) => `${origin}/${rules.service}${path}`;
    this.#clients = [rules.app.id, `${rules.app.id}-2`].map((id) => {
      const { secret, scope } = rules.app;
      const endpoints = { authorize: at(authorize), token: at(token), ...(revoke !== undefined && { revoke: at(revoke) }) };
      return new TestClient(this.#test.fetch, { ...endpoints, id, scope, ...(secret !== undefined && { secret }) });
    });
    this.#browsers = people.map(() => new TestBrowser(this.#test.fetch, origin));
  }

  async run(steps: readonly Step[]): Promise<void> {
    for (const step of steps) await this.#do(step);
    for (const pair of this.#reference.pairs) await this.#use(pair);
    for (const pair of [...this.#reference.pairs]) await this.#refresh(pair, pair.refresh.family.app);
  }

  get #now(): number {
    return this.#test.clock.now().getTime() / 1000;
  }

  async #do(step: Step): Promise<void> {
    const { codes, pairs } = this.#reference;
    if (step.do === 'connect') return this.#connect(step.app, step.person, step.allow);
    if (step.do === 'take-back') return this.#takeBack(step.app, step.person);
    if (step.do === 'pass') return this.#test.clock.advance(Math.round(this.#rules.lifetimes[step.of] * step.share));
    if (step.do === 'exchange') {
      const code = codes.toReversed()[step.pick];
      return code && this.#exchange(code, step.by === 'its own app' ? code.family.app : 1 - code.family.app, step.fits);
    }
    const pair = pairs.toReversed()[step.pick];
    if (!pair) return;
    if (step.do === 'use') return this.#use(pair);
    if (step.do === 'refresh')
      return this.#refresh(pair, step.by === 'its own app' ? pair.refresh.family.app : 1 - pair.refresh.family.app);
    return this.#revokeToken(pair, step.kind);
  }

  async #connect(app: number, person: number, allow: boolean): Promise<void> {
    const [client, browser, identifier] = [this.#clients[app], this.#browsers[person], people[person]];
    if (!client || !browser || identifier === undefined) return;
    if (this.#rules.paths.authorize === undefined) {
      const password = allow ? 'wonderland' : 'wrong';
      const response = await client.post(client.options.token, { grant_type: 'password', username: identifier, password });
      if (allow) await this.#learn(response, { app, person, dead: false });
      else expect(response.status).toBe(400);
      return;
    }
    const url = client.authorizationUrl(this.#rules.service === 'standard' ? { prompt: 'consent' } : {});
    const answer = await browser.authorize(url, identifier, { decision: allow ? 'allow' : 'deny' });
    const code = answer.searchParams.get('code');
    // Who was asked before is not always asked again.
    if (code !== null) this.#reference.addCode(code, app, person, this.#now);
    else expect([allow, answer.searchParams.get('error')]).toEqual([false, 'access_denied']);
    this.#count(code === null ? 'denied' : 'allowed');
  }

  async #exchange(code: Reference['codes'][number], app: number, fits: boolean): Promise<void> {
    const response = await this.#as(app).exchange(code.value, {
      code_verifier: this.#clients[code.family.app]?.verifier,
      ...(!fits && { redirect_uri: 'https://elsewhere.example/callback' }),
    });
    const wasSpent = code.spent;
    const good = this.#reference.exchange(code, { app, fits }, this.#now);
    this.#count(good ? 'exchanged' : wasSpent ? 'a spent code refused' : 'a code refused');
    if (good) return this.#learn(response, code.family);
    expect(response.status).toBe(400);
  }

  async #refresh(pair: Pair, app: number): Promise<void> {
    const response = await this.#as(app).refresh(pair.refresh.value);
    const wasDead = pair.refresh.dead;
    const good = this.#reference.refresh(pair, app, this.#now);
    this.#count(good ? 'refreshed' : wasDead ? 'a spent refresh token refused' : 'a refresh refused');
    if (good) return this.#learn(response, pair.refresh.family, this.#reference.replacedBy(pair));
    expect(response.status).toBe(400);
  }

  async #use(pair: Pair): Promise<void> {
    const { status } = await this.#as(0).call(`${origin}/${this.#rules.service}${this.#rules.paths.resource}`, pair.access.value);
    const good = this.#reference.use(pair, this.#now);
    expect(status).toBe(good ? 200 : 401);
    this.#count(good ? 'used' : 'a use refused');
  }

  async #revokeToken(pair: Pair, kind: 'access' | 'refresh'): Promise<void> {
    if (this.#rules.paths.revoke === undefined) return;
    expect((await this.#as(pair.access.family.app).revoke(pair[kind].value)).status).toBe(200);
    this.#reference.revokeToken(pair, kind, this.#now);
    this.#count('a token revoked');
  }

  /** As on the page of connected apps, with a sign-in of the moment. */
  async #takeBack(app: number, person: number): Promise<void> {
    const { latchstring } = createDemoClients(this.#test.fetch, origin);
    const { access_token } = await latchstring.obtainTokens(new TestBrowser(this.#test.fetch, origin), people[person]);
    const list = await latchstring.call(`${origin}/api/connections?service=${this.#rules.service}`, access_token);
    const { connections } = (await list.json()) as { connections: { id: string; client: { id: string } }[] };
    const connection = connections.find(({ client }) => client.id === this.#clients[app]?.options.id);
    if (!connection) return;
    const response = await latchstring.call(`${origin}/api/connections/${connection.id}`, access_token, { method: 'DELETE' });
    expect(response.status).toBe(200);
    this.#reference.revokeAccess(app, person);
    this.#count('taken back');
  }

  async #learn(response: Response, family: Family, replaces: Pair | null = null): Promise<void> {
    expect(response.status).toBe(200);
    const tokens = (await response.json()) as { access_token: string; refresh_token: string };
    const values = { access: tokens.access_token, refresh: tokens.refresh_token };
    const begin = { access: this.#beginOf(values.access), refresh: this.#beginOf(values.refresh) };
    this.#reference.addPair(family, values, begin, replaces);
  }

  /** A JWT says when it was made: now, or as many seconds before as there are others that would be the same; never in the future. */
  #beginOf(token: string): number {
    if (!this.#rules.selfContained) return this.#now;
    const { iat } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { iat: number };
    expect(this.#now - iat).toBeGreaterThanOrEqual(0);
    expect(this.#now - iat).toBeLessThanOrEqual(2 * this.#reference.pairs.length);
    return iat;
  }

  #as(app: number): TestClient {
    const client = this.#clients[app];
    if (!client) throw new Error(`there is no app ${app}`);
    return client;
  }

  #count(what: string): void {
    this.#seen.set(what, (this.#seen.get(what) ?? 0) + 1);
  }
}
