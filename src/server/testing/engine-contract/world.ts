import * as v from 'valibot';
import { type Capabilities, CapabilitiesSchema } from '../../../contract/capabilities.ts';
import { type Connection, ConnectionPageSchema } from '../../../contract/connection.ts';
import { isInteraction, TestBrowser } from '../test-browser.ts';
import { TestClient, type Tokens } from '../test-client.ts';
import type { Person, Subject } from './subject.ts';

/** Latchkey's own pages, signed in in one browser. */
export interface AccountPages {
  tokens: Tokens;
  client: TestClient;
  send(path: string, method?: string): Promise<Response>;
  connections(): Promise<Connection[]>;
}

/** The server under test with its apps, and browsers as many as a test needs. */
export class World {
  readonly subject: Subject;
  /** The confidential app. */
  readonly web: TestClient;
  /** The public app. */
  readonly spa: TestClient;

  constructor(subject: Subject) {
    this.subject = subject;
    const { fetch, endpoints, confidential, public: unsecret } = subject;
    this.web = new TestClient(fetch, { ...endpoints, ...confidential, scope: confidential.scopes.join(' ') });
    this.spa = new TestClient(fetch, { ...endpoints, ...unsecret, scope: unsecret.scopes.join(' ') });
  }

  browser(): TestBrowser {
    return new TestBrowser(this.subject.fetch, this.subject.origin);
  }

  async capabilities(): Promise<Capabilities> {
    return v.parse(CapabilitiesSchema, await (await this.browser().open('/api/capabilities')).json());
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
    const send = (path: string, method = 'GET') => client.call(new URL(path, this.subject.origin).href, tokens.access_token, { method });
    return {
      tokens,
      client,
      send,
      connections: async () => v.parse(ConnectionPageSchema, await (await send('/api/connections')).json()).connections,
    };
  }

  /** Opens an authorization request that must end at an interaction page. */
  async openPage(browser: TestBrowser, client: TestClient, changes: Record<string, string | undefined> = {}): Promise<URL> {
    const url = await browser.follow(client.authorizationUrl(changes));
    if (!isInteraction(url)) throw new Error(`expected an interaction page, but came to ${url.href}`);
    return url;
  }

  /** A request that a person answers with yes: to the app's tokens. */
  async connect(browser: TestBrowser, client: TestClient, decision?: Record<string, unknown>): Promise<Tokens> {
    const answer = await browser.authorize(client.authorizationUrl(), this.subject.people.ada.identifier, decision);
    return tokensOf(await client.exchange(answer.searchParams.get('code')));
  }

  /** Whether a token works, by the app's own introspection. */
  async isActive(token: string | undefined): Promise<boolean> {
    const answer = (await (await this.web.introspect(token ?? '')).json()) as { active: boolean };
    return answer.active;
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
