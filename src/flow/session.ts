import * as oauth from 'oauth4webapi';
import { createAuthorizationRequest, type PendingAuthorization, repeatedExtra, withQuery } from './authorization-request.ts';
import { BackChannel, notSent, requireSuccess, type Step } from './back-channel.ts';
import { noAnswer, type ReadCallback, readCallback } from './callback.ts';
import { FlowError } from './flow-error.ts';
import type { Message, StepName } from './messages/message.ts';
import { type FlowFetch, MessageLog } from './messages/message-log.ts';
import type { Setup } from './setup/setup.ts';
import type { CallbackResult, Changes, StepResult, TokenSet } from './step-result.ts';
import { readTokens } from './token-answer.ts';
import { type TokenKind, TokenUse } from './token-use.ts';

export interface FlowTools {
  fetch: FlowFetch;
  /** The server's time as far as it is known: for what expires when. */
  now: () => Date;
  /** How long an answer may take, in milliseconds; 15 seconds, when left out. */
  timeLimit?: number;
}

/** What outlives a redirect or a reload, as JSON. There is no client secret in it. */
export interface KeptFlow {
  pending: PendingAuthorization;
  messages: readonly Message[];
}

export interface FlowState {
  messages: readonly Message[];
  tokens: TokenSet | null;
  /** What was asked last. */
  pending: PendingAuthorization | null;
  /** What the last answer to the authorization request came to. */
  callback: CallbackResult | null;
  /** The step that is under way. */
  busy: StepName | null;
}

/**
 * One run through a setup: what is sent, what came back, and the tokens. The protocol is the library's work; what it cannot
 * speak (Movenium's `scope: null`, token info) is read here. The state is a new object after each change.
 */
export class FlowSession {
  readonly setup: Setup;
  readonly #now: () => Date;
  readonly #log: MessageLog;
  readonly #back: BackChannel;
  readonly #use: TokenUse;
  readonly #watchers = new Set<() => void>();
  #state: FlowState;
  /** Those of a good answer, as the library takes them. */
  #callbackParameters: URLSearchParams | null = null;
  #isAnswered = false;

  /** @param kept goes on where a session before a redirect or a reload was */
  constructor(setup: Setup, { fetch, now, timeLimit }: FlowTools, kept: KeptFlow | null = null) {
    this.setup = setup;
    this.#now = now;
    this.#log = new MessageLog({
      fetch,
      ...(timeLimit !== undefined && { timeLimit }),
      ...(kept && { messages: kept.messages }),
      changed: () => this.#set({ messages: this.#log.messages }),
    });
    this.#back = new BackChannel({ setup, log: this.#log, now });
    this.#use = new TokenUse({ setup, back: this.#back, tokens: () => this.#state.tokens, perform: (step) => this.#perform(step) });
    this.#state = { messages: this.#log.messages, tokens: null, pending: kept?.pending ?? null, callback: null, busy: null };
  }

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  readonly state = (): FlowState => this.#state;

  /** @returns null where no answer is awaited */
  keep(): KeptFlow | null {
    const { pending, messages } = this.#state;
    return pending && { pending, messages };
  }

  /**
   * Begins anew: makes state, nonce, verifier and key, and pushes the request where the server takes that.
   * @throws FlowError where there is nowhere to ask, or the pushed request was refused
   * @see RFC 6749 section 4.1.1, RFC 9126 section 2
   */
  async authorizationUrl(changes: Changes = {}): Promise<URL> {
    const { system, client } = this.setup;
    const { authorize, par } = system.endpoints;
    if (authorize === null) throw new FlowError(`${system.name} has no authorization endpoint.`);
    const { parameters, pending } = await createAuthorizationRequest(this.setup, changes);
    if (system.dpop) pending.dpopKey = await this.#back.holdDpopKey();
    this.#callbackParameters = null;
    this.#isAnswered = false;
    this.#set({ pending, callback: null });
    const url = withQuery(authorize, par === null ? parameters : await this.#push(parameters));
    if (par !== null) url.searchParams.set('client_id', client.id);
    this.#log.noteFront('authorize', url.href);
    return url;
  }

  async #push(parameters: URLSearchParams): Promise<URLSearchParams> {
    let uri = '';
    const result = await this.#perform({
      name: 'par',
      dpop: this.setup.system.dpop,
      send: (http) => oauth.pushedAuthorizationRequest(...this.#back.asking, parameters, http),
      read: async (response) => {
        uri = (await oauth.processPushedAuthorizationResponse(...this.#back.reading, response)).request_uri;
      },
    });
    if (!result.ok) throw new FlowError(`The request could not be pushed. ${result.problem}`);
    return new URLSearchParams({ request_uri: uri });
  }

  /** Reads the answer to the authorization request. After a bad one nothing can be exchanged; a good one is read once. */
  readCallback(address: URL | string): CallbackResult {
    const { pending } = this.#state;
    this.#log.noteFront('callback', String(address));
    const { result, isOwn, parameters } = this.#read(address, pending);
    if (isOwn) this.#isAnswered = true;
    if (!this.#callbackParameters) this.#callbackParameters = parameters;
    this.#set({ callback: result });
    return result;
  }

  #read(address: URL | string, pending: PendingAuthorization | null): ReadCallback {
    if (!pending) return noAnswer('No answer is awaited: nothing was asked in this session. Start again.');
    if (this.#isAnswered) return noAnswer('The answer has been read already; another one is not taken. Start again.');
    return readCallback(address, this.setup, pending);
  }

  /**
   * Exchanges the code, again with the same one if asked twice. Sends nothing unless a good answer was read.
   * @see RFC 6749 section 4.1.3
   */
  async exchange(changes: Changes = {}): Promise<StepResult> {
    const [code, { pending }] = [this.#callbackParameters, this.#state];
    if (!code || !pending) return notSent('There is no code to exchange.');
    if (pending.dpopKey !== null) await this.#back.holdDpopKey(pending.dpopKey);
    const { verifier, redirectUri, nonce, scope } = pending;
    return this.#getTokens({
      name: 'token',
      changes: { ...(redirectUri === null && { redirect_uri: null }), ...changes },
      send: (http) =>
        oauth.authorizationCodeGrantRequest(...this.#back.asking, code, redirectUri ?? this.setup.redirectUri, verifier ?? oauth.nopkce, {
          ...http,
          additionalParameters: repeatedExtra(this.setup),
        }),
      check: (response, text) => {
        const answer = response.status === 200 ? readTokens(text, { previous: null, now: this.#now() }) : null;
        // The scope that is told may be that of the access token alone.
        const isDue = this.setup.system.idTokenAlgorithms.length > 0 && (answer?.scope ?? scope).split(' ').includes('openid');
        const isOpenId = isDue || (answer?.idToken ?? null) !== null;
        return oauth.processAuthorizationCodeResponse(...this.#back.reading, response, {
          ...(isOpenId && { requireIdToken: true, expectedNonce: nonce ?? oauth.expectNoNonce }),
        });
      },
    });
  }

  /** @see RFC 6749 section 6 */
  async refresh(changes: Changes = {}): Promise<StepResult> {
    const refreshToken = this.#state.tokens?.refreshToken;
    if (!refreshToken) return notSent('There is no refresh token.');
    return this.#getTokens({
      name: 'refresh',
      changes,
      send: (http) =>
        oauth.refreshTokenGrantRequest(...this.#back.asking, refreshToken, { ...http, additionalParameters: repeatedExtra(this.setup) }),
      check: (response) => oauth.processRefreshTokenResponse(...this.#back.reading, response),
    });
  }

  /** The app takes the person's password itself: Movenium's way, and nobody else's any more. */
  async signInWithPassword(username: string, password: string): Promise<StepResult> {
    return this.#getTokens({
      name: 'token',
      send: (http) => oauth.genericTokenEndpointRequest(...this.#back.asking, 'password', { username, password }, http),
      check: (response) => oauth.processGenericTokenEndpointResponse(...this.#back.reading, response),
    });
  }

  /** The app's own access, without a person. @see RFC 6749 section 4.4 */
  async clientCredentials(changes: Changes = {}): Promise<StepResult> {
    const { scopes } = this.setup;
    const wanted = [...(scopes.length > 0 ? [['scope', scopes.join(' ')]] : []), ...repeatedExtra(this.setup, { alone: true })];
    return this.#getTokens({
      name: 'token',
      changes,
      send: (http) => oauth.clientCredentialsGrantRequest(...this.#back.asking, new URLSearchParams(wanted), http),
      check: (response) => oauth.processClientCredentialsResponse(...this.#back.reading, response),
    });
  }

  /** Asks the token endpoint by GET, which none allows; nothing secret is sent, for an address is written down on its way. */
  async askTokenByGet(): Promise<StepResult> {
    const [grant = 'authorization_code'] = this.setup.system.grants;
    const url = withQuery(this.setup.system.endpoints.token, new URLSearchParams({ grant_type: grant, client_id: this.setup.client.id }));
    return this.#perform({
      name: 'token',
      send: (http) => http[oauth.customFetch](url.href, { method: 'GET', headers: { accept: 'application/json' } }),
      read: requireSuccess,
    });
  }

  readonly call = (): Promise<StepResult> => this.#use.call();
  readonly tokenInfo = (): Promise<StepResult> => this.#use.tokenInfo();
  readonly introspect = (kind: TokenKind = 'access_token'): Promise<StepResult> => this.#use.introspect(kind);
  readonly userinfo = (): Promise<StepResult> => this.#use.userinfo();
  readonly revoke = (kind: TokenKind): Promise<StepResult> => this.#use.revoke(kind);
  readonly fetchKeys = (): Promise<StepResult> => this.#use.fetchKeys();

  #getTokens({ check, ...step }: Omit<Step, 'read' | 'dpop'> & { check: Step['read'] }): Promise<StepResult> {
    return this.#perform({
      ...step,
      dpop: this.setup.system.dpop,
      read: async (response, text) => {
        // Its `scope: null` is more than the library can read.
        if (this.setup.system.dialect !== 'movenium') await check(response, text);
        else requireSuccess(response);
        const previous = step.name === 'refresh' ? this.#state.tokens : null;
        this.#set({ tokens: readTokens(text, { previous, now: this.#now() }) });
      },
    });
  }

  async #perform(step: Step): Promise<StepResult> {
    this.#set({ busy: step.name });
    try {
      return await this.#back.perform(step);
    } finally {
      this.#set({ busy: null });
    }
  }

  #set(change: Partial<FlowState>): void {
    this.#state = { ...this.#state, ...change };
    for (const watcher of this.#watchers) watcher();
  }
}
