import * as oauth from 'oauth4webapi';
import type { AccountIssuer, ServiceCapabilities } from '../../contract/capabilities.ts';
import type { PendingSignIn } from './pending-sign-in.ts';
import { SignInError, SignInRequiredError } from './sign-in-error.ts';
import { type Tokens, tokensFromAnswer } from './tokens.ts';

/** What a sign-in may ask for. */
export interface SignInWish {
  returnTo: string;
  /** Answer at once, without showing a page. */
  silent?: boolean;
  /** Seconds that the sign-in may be old. */
  maxAge?: number;
}

/** Milliseconds. A refresh holds a lock that other tabs wait for, so it must end. */
const timeLimit = 15_000;

/** Errors by which the authorization server says that a person has to act. @see OpenID Connect Core section 3.1.2.6 */
const personNeeded = new Set(['login_required', 'interaction_required', 'consent_required', 'account_selection_required', 'access_denied']);

/** The protocol between these pages, a public client with PKCE, and their authorization server. */
export class AuthorizationServer {
  readonly #account: AccountIssuer;
  readonly #metadata: oauth.AuthorizationServer;
  readonly #client: oauth.Client;
  readonly #http: { [oauth.allowInsecureRequests]: boolean; signal: () => AbortSignal };

  /**
   * @param services those of the server that these pages come from. It names its own endpoints, which saves the pages a request
   * for the issuer's metadata before every sign-in.
   */
  constructor(account: AccountIssuer, services: readonly ServiceCapabilities[]) {
    const service = services.find(({ issuer }) => issuer === account.issuer);
    const authorizationEndpoint = service?.authorizationEndpoint ?? '';
    if (!service || !isWebAddress(authorizationEndpoint)) throw new SignInError('unexpected');
    this.#account = account;
    this.#metadata = {
      issuer: account.issuer,
      authorization_endpoint: authorizationEndpoint,
      token_endpoint: service.tokenEndpoint,
      ...(service.revocationEndpoint !== null && { revocation_endpoint: service.revocationEndpoint }),
      // An answer without `iss` is never taken.
      authorization_response_iss_parameter_supported: true,
    };
    this.#client = { client_id: account.clientId };
    this.#http = {
      [oauth.allowInsecureRequests]: account.issuer.startsWith('http:'),
      signal: () => AbortSignal.timeout(timeLimit),
    };
  }

  get issuer(): string {
    return this.#account.issuer;
  }

  /** Prepares an authorization request. @see RFC 7636 section 4.3, RFC 9700 section 2.1.1 */
  async authorizationRequest(wish: SignInWish): Promise<{ url: URL; pending: PendingSignIn }> {
    const url = new URL(this.#metadata.authorization_endpoint ?? '');
    const openid = this.#account.parameters.scope?.split(' ').includes('openid') ?? false;
    const pending: PendingSignIn = {
      state: oauth.generateRandomState(),
      verifier: oauth.generateRandomCodeVerifier(),
      nonce: openid ? oauth.generateRandomNonce() : null,
      issuer: this.issuer,
      returnTo: wish.returnTo,
    };
    const parameters: Record<string, string> = {
      ...this.#account.parameters,
      response_type: 'code',
      client_id: this.#account.clientId,
      redirect_uri: this.#account.redirectUri,
      state: pending.state,
      code_challenge: await oauth.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
      ...(pending.nonce === null ? {} : { nonce: pending.nonce }),
      ...(wish.silent ? { prompt: 'none' } : {}),
      ...(wish.maxAge === undefined ? {} : { max_age: String(wish.maxAge) }),
    };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    return { url, pending };
  }

  /**
   * Checks an authorization response and exchanges its code, once.
   * @throws SignInRequiredError when a person has to act; SignInError otherwise. `wrong-answer`: no token was requested.
   * @see RFC 9207 section 2.4
   */
  async redeem(answer: URLSearchParams, pending: PendingSignIn): Promise<Tokens> {
    if (pending.issuer !== this.issuer) throw new SignInError('wrong-answer');
    const metadata = this.#metadata;
    const checked = this.#check(metadata, answer, pending);
    return this.#translate(async () => {
      const response = await oauth.authorizationCodeGrantRequest(
        metadata,
        this.#client,
        oauth.None(),
        checked,
        this.#account.redirectUri,
        pending.verifier,
        { ...this.#http, additionalParameters: this.#resource() },
      );
      const nonce = pending.nonce === null ? {} : { expectedNonce: pending.nonce, requireIdToken: true };
      return tokensFromAnswer(await oauth.processAuthorizationCodeResponse(metadata, this.#client, response, nonce), Date.now());
    });
  }

  /** @throws SignInError `expired` when the refresh token no longer works; SignInRequiredError when there is none */
  async refresh(tokens: Tokens): Promise<Tokens> {
    const { refreshToken } = tokens;
    if (refreshToken === null) throw new SignInRequiredError();
    const metadata = this.#metadata;
    return this.#translate(async () => {
      const response = await oauth.refreshTokenGrantRequest(metadata, this.#client, oauth.None(), refreshToken, {
        ...this.#http,
        additionalParameters: this.#resource(),
      });
      return tokensFromAnswer(await oauth.processRefreshTokenResponse(metadata, this.#client, response), Date.now(), tokens);
    });
  }

  /** Ends this browser's own tokens, as far as the server takes them back. @see RFC 7009 section 2.1 */
  async revoke(tokens: Tokens): Promise<void> {
    const metadata = this.#metadata;
    if (!metadata.revocation_endpoint) return;
    const token = tokens.refreshToken ?? tokens.accessToken;
    await oauth.processRevocationResponse(await oauth.revocationRequest(metadata, this.#client, oauth.None(), token, this.#http));
  }

  #check(metadata: oauth.AuthorizationServer, answer: URLSearchParams, pending: PendingSignIn): URLSearchParams {
    try {
      const checked = oauth.validateAuthResponse(metadata, this.#client, answer, pending.state);
      if (checked.has('code')) return checked;
    } catch (error) {
      if (error instanceof oauth.AuthorizationResponseError) {
        if (personNeeded.has(error.error)) throw new SignInRequiredError();
        throw new SignInError('refused', { cause: error });
      }
    }
    throw new SignInError('wrong-answer');
  }

  #resource(): Record<string, string> {
    const resource = this.#account.parameters.resource;
    return resource === undefined ? {} : { resource };
  }

  async #translate<T>(send: () => Promise<T>): Promise<T> {
    try {
      return await send();
    } catch (cause) {
      if (cause instanceof oauth.ResponseBodyError) {
        throw new SignInError(cause.error === 'invalid_grant' ? 'expired' : 'refused', { cause });
      }
      const code = cause instanceof oauth.OperationProcessingError ? cause.code : undefined;
      if (code === oauth.JWT_TIMESTAMP_CHECK) throw new SignInError('clock', { cause });
      throw new SignInError(code === undefined ? 'unreachable' : 'unexpected', { cause });
    }
  }
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
