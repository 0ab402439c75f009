import { randomToken, sha256 } from '../ports/random.ts';
import type { TestBrowser, TestFetch } from './test-browser.ts';

export interface Tokens {
  access_token: string;
  refresh_token?: string;
  expires_in: number;
  scope: string;
}

export interface TestClientOptions {
  /** The endpoints' full addresses. */
  authorize: string;
  token: string;
  revoke?: string;
  introspect?: string;
  id: string;
  secret?: string;
  redirectUri?: string;
  scope: string;
}

/** A client app that does everything right unless it is told otherwise. */
export class TestClient {
  readonly verifier = randomToken();
  readonly options: TestClientOptions;
  readonly #fetch: TestFetch;

  constructor(fetch: TestFetch, options: TestClientOptions) {
    this.#fetch = fetch;
    this.options = { redirectUri: 'http://127.0.0.1:9999/callback', ...options };
  }

  /** The authorization URL; `changes` overrides parameters, undefined removes one. */
  authorizationUrl(changes: Record<string, string | undefined> = {}): URL {
    const url = new URL(this.options.authorize);
    const parameters: Record<string, string | undefined> = {
      response_type: 'code',
      client_id: this.options.id,
      redirect_uri: this.options.redirectUri,
      scope: this.options.scope,
      state: 'a-state',
      code_challenge: sha256(this.verifier).toString('base64url'),
      code_challenge_method: 'S256',
      ...changes,
    };
    for (const [name, value] of Object.entries(parameters)) if (value !== undefined) url.searchParams.set(name, value);
    return url;
  }

  /** A form post to one of the endpoints, with the client's credentials in the body. */
  post(
    endpoint: string | undefined,
    parameters: Record<string, string | undefined>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const body = new URLSearchParams();
    const credentials = { client_id: this.options.id, client_secret: this.options.secret };
    for (const [name, value] of Object.entries({ ...credentials, ...parameters })) if (value !== undefined) body.set(name, value);
    if (endpoint === undefined) throw new Error('the service has no such endpoint');
    return this.#fetch(new Request(endpoint, { method: 'POST', body, headers }));
  }

  exchange(code: string | null, changes: Record<string, string | undefined> = {}): Promise<Response> {
    return this.post(this.options.token, {
      grant_type: 'authorization_code',
      code: code ?? '',
      redirect_uri: this.options.redirectUri,
      code_verifier: this.verifier,
      ...changes,
    });
  }

  refresh(refreshToken: string | undefined, changes: Record<string, string | undefined> = {}): Promise<Response> {
    return this.post(this.options.token, { grant_type: 'refresh_token', refresh_token: refreshToken ?? '', ...changes });
  }

  introspect(token: string): Promise<Response> {
    return this.post(this.options.introspect, { token });
  }

  revoke(token: string, changes: Record<string, string | undefined> = {}): Promise<Response> {
    return this.post(this.options.revoke, { token, ...changes });
  }

  /** The whole journey with a person's consent. */
  async obtainTokens(browser: TestBrowser, identifier?: string, decision?: Record<string, unknown>): Promise<Tokens> {
    const answer = await browser.authorize(this.authorizationUrl(), identifier, decision);
    return (await this.exchange(answer.searchParams.get('code'))).json() as Promise<Tokens>;
  }

  call(url: string, accessToken: string, init: RequestInit = {}): Promise<Response> {
    return this.#fetch(new Request(url, { ...init, headers: { authorization: `Bearer ${accessToken}`, ...init.headers } }));
  }
}
