import * as v from 'valibot';
import { type Capabilities, CapabilitiesSchema, type ServiceCapabilities } from '../../../contract/capabilities.ts';
import {
  type Connection,
  type ConnectionPage,
  ConnectionPageSchema,
  type HistoryEntry,
  HistorySchema,
} from '../../../contract/connection.ts';
import { isInteraction, TestBrowser } from '../test-browser.ts';
import { TestClient, type Tokens } from '../test-client.ts';
import type { Person, Subject } from './subject.ts';

/** Latchstring's own pages, signed in in one browser. */
export interface AccountPages {
  tokens: Tokens;
  client: TestClient;
  send(path: string, method?: string, body?: unknown): Promise<Response>;
  list(query?: string): Promise<ConnectionPage>;
  connections(): Promise<Connection[]>;
  /** The connection of an app. @throws Error when it has none */
  connectionOf(client: TestClient): Promise<Connection>;
  /** Newest first. */
  history(id: string): Promise<HistoryEntry[]>;
}

/** The server under test with its apps, and browsers as many as a test needs. */
export class World {
  readonly subject: Subject;
  /** The confidential app. */
  readonly web: TestClient;
  /** Another confidential app. */
  readonly other: TestClient;
  /** The public app. */
  readonly spa: TestClient;

  constructor(subject: Subject) {
    this.subject = subject;
    const { fetch, endpoints, confidential, other, public: unsecret } = subject;
    this.web = new TestClient(fetch, { ...endpoints, ...confidential, scope: confidential.scopes.join(' ') });
    this.other = new TestClient(fetch, { ...endpoints, ...other, scope: other.scopes.join(' ') });
    this.spa = new TestClient(fetch, { ...endpoints, ...unsecret, scope: unsecret.scopes.join(' ') });
  }

  browser(): TestBrowser {
    return new TestBrowser(this.subject.fetch, this.subject.origin);
  }

  async capabilities(): Promise<Capabilities> {
    return v.parse(CapabilitiesSchema, await (await this.browser().open('/api/capabilities')).json());
  }

  /** What the service of the apps can do. */
  async service(): Promise<ServiceCapabilities> {
    const service = (await this.capabilities()).services.find(({ id }) => id === this.subject.serviceId);
    if (!service) throw new Error('the server does not know the service under test');
    return service;
  }

  /** Signs in by what the server says of itself: its capabilities, then the issuer's metadata (RFC 8414 §3). */
  async accountPages(browser: TestBrowser, person: Person = this.subject.people.ada): Promise<AccountPages> {
    const { account } = await this.capabilities();
    const { origin, pathname } = new URL(account.issuer);
    const metadata = (await (await browser.open(`${origin}/.well-known/oauth-authorization-server${pathname}`)).json()) as {
      authorization_endpoint: string;
      token_endpoint: string;
    };
    const { scope = '', ...parameters } = account.parameters;
    const { fetch } = this.subject;
    const client = new TestClient(fetch, {
      authorize: metadata.authorization_endpoint,
      token: metadata.token_endpoint,
      id: account.clientId,
      redirectUri: account.redirectUri,
      scope,
    });
    const answer = await browser.authorize(client.authorizationUrl(parameters), person.identifier);
    const tokens = await tokensOf(await client.exchange(answer.searchParams.get('code')));
    return this.#pages(client, tokens);
  }

  #pages(client: TestClient, tokens: Tokens): AccountPages {
    const send: AccountPages['send'] = (path, method = 'GET', body) =>
      client.call(new URL(path, this.subject.origin).href, tokens.access_token, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      });
    const list = async (query = '') => v.parse(ConnectionPageSchema, await (await send(`/api/connections${query}`)).json());
    const connections = async () => (await list()).connections;
    return {
      tokens,
      client,
      send,
      list,
      connections,
      async connectionOf({ options }) {
        const found = (await connections()).find((connection) => connection.client.id === options.id);
        if (!found) throw new Error(`${options.id} is not listed`);
        return found;
      },
      history: async (id) => v.parse(HistorySchema, await (await send(`/api/connections/${id}/history`)).json()).entries,
    };
  }

  /** Opens an authorization request that must end at an interaction page. */
  async openPage(browser: TestBrowser, client: TestClient, changes: Record<string, string | undefined> = {}): Promise<URL> {
    const url = await browser.follow(client.authorizationUrl(changes));
    if (!isInteraction(url)) throw new Error(`expected an interaction page, but came to ${url.href}`);
    return url;
  }

  /** A request that a person answers with yes: to the app's tokens. */
  async connect(
    browser: TestBrowser,
    client: TestClient,
    decision?: Record<string, unknown>,
    changes: Record<string, string> = {},
    person = this.subject.people.ada,
  ): Promise<Tokens> {
    const answer = await browser.authorize(client.authorizationUrl(changes), person.identifier, decision);
    return tokensOf(await client.exchange(answer.searchParams.get('code')));
  }

  /** Whether a token works, by the app's own introspection. */
  async isActive(token: string | undefined, client = this.web): Promise<boolean> {
    return (await this.scopesOf(token, client)) !== null;
  }

  /** As the account's pages do it in a browser. @returns the answer's status */
  async signOutEverywhere(browser: TestBrowser, { tokens }: AccountPages): Promise<number> {
    return (await browser.post('/api/session/sign-out-everywhere', {}, { authorization: `Bearer ${tokens.access_token}` })).status;
  }

  /** What a token is good for, in alphabetical order, by the app's own introspection; null when it does not work. */
  async scopesOf(token: string | undefined, client = this.web): Promise<string[] | null> {
    const { active, scope = '' } = (await (await client.introspect(token ?? '')).json()) as { active: boolean; scope?: string };
    return active ? scope.split(' ').filter(Boolean).sort() : null;
  }
}

/** @throws Error when the token endpoint answered with an error */
export async function tokensOf(response: Response): Promise<Tokens> {
  const answer = (await response.json()) as Tokens & { error?: string };
  if (!response.ok) throw new Error(`no tokens but ${response.status} ${JSON.stringify(answer)}`);
  return answer;
}

export async function errorOf(response: Response): Promise<{ status: number; error?: string; code?: string }> {
  const { error, code } = (await response.json()) as { error?: string; code?: string };
  return { status: response.status, ...(error === undefined ? {} : { error }), ...(code === undefined ? {} : { code }) };
}
