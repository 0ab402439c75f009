import type { AccountPages, World } from '../engine-contract/world.ts';
import { tokensOf } from '../engine-contract/world.ts';
import type { TestBrowser } from '../test-browser.ts';
import type { TestClient, Tokens } from '../test-client.ts';
import { Access } from './reference.ts';

/** How long the account's pages can go on with one token. */
const pagesSeconds = 600;

/** A page that waits for an answer. */
export interface Waiting {
  url: URL;
  access: PersonAccess;
  shown: string[];
  openedAt: number;
  /** The browser that shows it, and the sign-in and the binding that it was opened with. */
  browser: TestBrowser;
  session: number;
  binding: number;
  /** Where the app is to be answered, and how often the first app had moved by then. */
  place: string;
  moves: number;
  /** Who began the request, if that was not the person's own app. */
  planter: TestBrowser | null;
}

/** An answer that was given. */
export interface Answered extends Waiting {
  body: object;
  /** Where it led in the end. */
  redirectTo: string;
  /** Whether somebody was signed in to give it. */
  bySomebody: boolean;
}

export function now(): number {
  return Date.now() / 1000;
}

/** One of the people, with a browser for apps and another one for the account's pages. */
export class Actor {
  readonly world: World;
  readonly name: 'ada' | 'grace';
  browser: TestBrowser;
  /** Grows with every sign-in and sign-out. */
  session = 0;
  /** Grows whenever the cookie that binds interactions to the browser becomes another. */
  binding = 0;
  signedInAt = Number.NEGATIVE_INFINITY;
  #pages: { account: AccountPages; at: number } | null = null;

  constructor(world: World, name: 'ada' | 'grace') {
    this.world = world;
    this.name = name;
    this.browser = world.browser();
  }

  get identifier(): string {
    return this.world.subject.people[this.name].identifier;
  }

  isSignedIn(): boolean {
    return this.signedInAt + this.world.subject.sessionSeconds > now();
  }

  signedIn(): void {
    if (!this.isSignedIn()) this.session += 1;
    this.signedInAt = now();
  }

  signedOut(everywhere: boolean): void {
    this.session += 1;
    this.signedInAt = Number.NEGATIVE_INFINITY;
    if (everywhere) this.#pages = null;
  }

  /** Goes on in another browser, where nobody is signed in. */
  moveTo(browser: TestBrowser): void {
    this.signedOut(false);
    this.binding += 1;
    this.browser = browser;
  }

  /** The account's pages with a sign-in of late. */
  async pages(): Promise<AccountPages> {
    if (!this.#pages || this.#pages.at + pagesSeconds <= now()) {
      const account = await this.world.accountPages(this.world.browser(), this.world.subject.people[this.name]);
      this.#pages = { account, at: now() };
    }
    return this.#pages.account;
  }
}

/** The access of one app to one person's data: the server's and, beside it, what it has to be. */
export class PersonAccess extends Access {
  readonly actor: Actor;
  readonly client: TestClient;
  readonly scopes: readonly [string, string];
  /** Those that may be left out. */
  readonly optional: readonly string[];

  constructor(actor: Actor, client: TestClient, scopes: readonly [string, string], optional: readonly string[]) {
    super();
    this.actor = actor;
    this.client = client;
    this.scopes = scopes;
    this.optional = optional;
  }

  /** Scopes by their place. */
  pick(places: readonly (0 | 1)[]): string[] {
    return places.map((place) => this.scopes[place]);
  }

  /** What of `scopes` a person can choose: a required one is always among it, and never is it nothing. */
  sound(choice: readonly (0 | 1)[], of: readonly string[]): string[] {
    const chosen = this.pick(choice);
    const allowed = of.filter((scope) => chosen.includes(scope) || !this.optional.includes(scope));
    return allowed.length > 0 ? allowed : [...of];
  }

  /** Reads tokens out of an answer into the model. */
  async learn(response: Response, of: { family: Access['tokens'][number]['family']; scopes: readonly string[] }): Promise<Tokens> {
    const tokens = await tokensOf(response);
    const at = now();
    const refreshEnd = tokens.refresh_token === undefined ? 0 : await this.#endOf(tokens.refresh_token);
    this.addTokens(of.family, of.scopes, { access: tokens.access_token, refresh: tokens.refresh_token }, [
      at + tokens.expires_in,
      refreshEnd,
    ]);
    return tokens;
  }

  async #endOf(token: string): Promise<number> {
    return ((await (await this.client.introspect(token)).json()) as { exp: number }).exp;
  }
}
