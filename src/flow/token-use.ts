import * as oauth from 'oauth4webapi';
import { withQuery } from './authorization-request.ts';
import { type BackChannel, notSent, requireSuccess, type Step } from './back-channel.ts';
import { decodeJwt } from './jwt.ts';
import type { StepName } from './messages/message.ts';
import type { Setup } from './setup/setup.ts';
import type { StepResult, TokenSet } from './step-result.ts';

export type TokenKind = 'access_token' | 'refresh_token';

interface Parts {
  setup: Setup;
  back: BackChannel;
  tokens(): TokenSet | null;
  perform(step: Step): Promise<StepResult>;
}

/** What a session does with the tokens that it has. Where a system has no such endpoint, or there is no token, nothing is sent. */
export class TokenUse {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Calls the system's resource with the access token. @see RFC 6750 section 2.1, RFC 9449 section 7 */
  async call(): Promise<StepResult> {
    const { resource, name } = this.#parts.setup.system;
    if (!resource) return notSent(`No resource of ${name} is known: type its address in the setup.`);
    return this.#withToken('access_token', (token) => this.#get('resource', resource.url, token));
  }

  /** Asks what the access token is good for, as Moves and Movemint let its bearer do. */
  async tokenInfo(): Promise<StepResult> {
    const { endpoints, dialect, name } = this.#parts.setup.system;
    const { tokenInfo } = endpoints;
    if (tokenInfo === null) return notSent(`${name} has no token info.`);
    return this.#withToken('access_token', (token) => {
      if (dialect !== 'moves') return this.#get('token-info', tokenInfo, token);
      return this.#get('token-info', withQuery(tokenInfo, new URLSearchParams({ access_token: token })).href, null);
    });
  }

  /** @see RFC 7662 */
  async introspect(kind: TokenKind = 'access_token'): Promise<StepResult> {
    const { endpoints, name } = this.#parts.setup.system;
    if (endpoints.introspect === null) return notSent(`${name} has no introspection endpoint.`);
    return this.#withToken(kind, (token) =>
      this.#parts.perform({
        name: 'introspect',
        changes: { token_type_hint: kind },
        send: (http) => oauth.introspectionRequest(...this.#parts.back.asking, token, http),
        read: (response) => oauth.processIntrospectionResponse(...this.#parts.back.reading, response),
      }),
    );
  }

  /** @see OpenID Connect Core section 5.3 */
  async userinfo(): Promise<StepResult> {
    const { endpoints, name } = this.#parts.setup.system;
    if (endpoints.userinfo === null) return notSent(`${name} has no userinfo endpoint.`);
    const subject = decodeJwt(this.#parts.tokens()?.idToken ?? '')?.claims.sub;
    return this.#withToken('access_token', (token) =>
      this.#parts.perform({
        name: 'userinfo',
        dpop: this.#isBound,
        send: (http) => oauth.userInfoRequest(...this.#parts.back.reading, token, http),
        read: (response) =>
          oauth.processUserInfoResponse(
            ...this.#parts.back.reading,
            typeof subject === 'string' ? subject : oauth.skipSubjectCheck,
            response,
          ),
      }),
    );
  }

  /** Gives a token back. The session keeps it, so that it can be seen to work no more. @see RFC 7009 */
  async revoke(kind: TokenKind): Promise<StepResult> {
    const { endpoints, name } = this.#parts.setup.system;
    if (endpoints.revoke === null) return notSent(`${name} has no revocation endpoint: access is taken back by the person.`);
    return this.#withToken(kind, (token) =>
      this.#parts.perform({
        name: 'revoke',
        changes: { token_type_hint: kind },
        send: (http) => oauth.revocationRequest(...this.#parts.back.asking, token, http),
        read: (response) => oauth.processRevocationResponse(response),
      }),
    );
  }

  /** Gets the keys that the system signs with; they are the body of the answer. @see RFC 7517 section 5 */
  async fetchKeys(): Promise<StepResult> {
    const { endpoints, name } = this.#parts.setup.system;
    const { jwks } = endpoints;
    return jwks === null ? notSent(`${name} publishes no keys.`) : this.#get('jwks', jwks, null);
  }

  /** Whether the access token works with the DPoP key only. */
  get #isBound(): boolean {
    return this.#parts.tokens()?.tokenType.toLowerCase() === 'dpop';
  }

  #withToken(kind: TokenKind, use: (token: string) => Promise<StepResult>): Promise<StepResult> {
    const tokens = this.#parts.tokens();
    const token = kind === 'access_token' ? tokens?.accessToken : tokens?.refreshToken;
    return token ? use(token) : Promise.resolve(notSent(`There is no ${kind.replace('_', ' ')}.`));
  }

  /** @param token null where none is to be sent */
  #get(name: StepName, address: string, token: string | null): Promise<StepResult> {
    const headers = { accept: 'application/json' };
    return this.#parts.perform({
      name,
      dpop: token !== null && this.#isBound,
      send: (http) =>
        token === null
          ? http[oauth.customFetch](address, { method: 'GET', headers })
          : oauth.protectedResourceRequest(token, 'GET', new URL(address), new Headers(headers), null, http),
      read: requireSuccess,
    });
  }
}
