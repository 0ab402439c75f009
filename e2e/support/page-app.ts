import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { Page } from 'playwright/test';
import { listenOnLoopback } from './callback-server.ts';

const library = createRequire(import.meta.url).resolve('oauth4webapi');
const document = '<!doctype html><html lang="en"><title>Page app</title><link rel="icon" href="data:,"><h1>Back in the app</h1></html>';

/** Who asks whom for what; all of it stays what it is on the way to the person and back. */
export interface Asking {
  issuer: string;
  clientId: string;
  redirectUri: string;
  scope: string;
}

/** An app that is a page of an origin of its own, with oauth4webapi in it and nothing behind it. */
export class PageApp {
  readonly origin: string;
  readonly #server: Server;

  private constructor(server: Server, origin: string) {
    this.#server = server;
    this.origin = origin;
  }

  /** @param host a name of loopback, which is part of the origin */
  static async start(host: string): Promise<PageApp> {
    const script = await readFile(library);
    const server = createServer(({ url }, response) => {
      if (url === '/oauth4webapi.js') response.setHeader('content-type', 'text/javascript').end(script);
      else response.setHeader('content-type', 'text/html').end(document);
    });
    return new PageApp(server, `http://${host}:${await listenOnLoopback(server)}`);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** Discovers the server from the page, and leaves for its authorization endpoint. */
export async function leaveForAuthorization(page: Page, asking: Asking): Promise<void> {
  const address = await page.evaluate(async ({ issuer, clientId, redirectUri, scope }) => {
    const path = '/oauth4webapi.js';
    const oauth = (await import(path)) as typeof import('oauth4webapi');
    const options = { [oauth.allowInsecureRequests]: true };
    const as = await oauth.processDiscoveryResponse(new URL(issuer), await oauth.discoveryRequest(new URL(issuer), options));
    const [verifier, state] = [oauth.generateRandomCodeVerifier(), oauth.generateRandomState()];
    sessionStorage.setItem('asked', JSON.stringify({ verifier, state }));
    const url = new URL(as.authorization_endpoint ?? '');
    const challenge = await oauth.calculatePKCECodeChallenge(verifier);
    url.search = new URLSearchParams({
      client_id: clientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope,
      state,
      code_challenge: challenge,
      code_challenge_method: 'S256',
    }).toString();
    return url.href;
  }, asking);
  await page.goto(address);
}

/** What the page got for its answer. */
export interface Got {
  granted: string;
  /** Whether the ID token bears the signature of the published keys; undefined without one. */
  signed?: boolean;
  /** Who the person is by userinfo, where the page may know. */
  subject?: string;
  /** The statuses of the resource, before and after the revocation. */
  resource: [before: number, after: number];
  /** Of the refusal. */
  challenge: string | null;
}

/** Redeems the answer that the page was opened with, uses what it got as a page does, and gives it back. */
export function redeem(
  page: Page,
  { resource, headers, ...asking }: Asking & { resource: string; headers: Record<string, string> },
): Promise<Got> {
  return page.evaluate(
    async ({ issuer, clientId, redirectUri, resource, headers }) => {
      const path = '/oauth4webapi.js';
      const oauth = (await import(path)) as typeof import('oauth4webapi');
      const options = { [oauth.allowInsecureRequests]: true };
      const as = await oauth.processDiscoveryResponse(new URL(issuer), await oauth.discoveryRequest(new URL(issuer), options));
      const client = { client_id: clientId };
      const { verifier, state } = JSON.parse(sessionStorage.getItem('asked') ?? '') as { verifier: string; state: string };
      const answer = oauth.validateAuthResponse(as, client, new URL(location.href), state);
      const response = await oauth.authorizationCodeGrantRequest(as, client, oauth.None(), answer, redirectUri, verifier, options);
      const tokens = await oauth.processAuthorizationCodeResponse(as, client, response);
      const claims = oauth.getValidatedIdTokenClaims(tokens);
      const got: Partial<Got> = { granted: tokens.scope ?? '' };
      if (claims) {
        got.signed = await oauth.validateApplicationLevelSignature(as, response, options).then(() => true);
        const userinfo = await oauth.userInfoRequest(as, client, tokens.access_token, options);
        got.subject = (await oauth.processUserInfoResponse(as, client, claims.sub, userinfo)).sub;
      }
      const call = () => fetch(resource, { headers: { ...headers, authorization: `Bearer ${tokens.access_token}` } });
      const before = await call();
      await oauth.processRevocationResponse(await oauth.revocationRequest(as, client, oauth.None(), tokens.access_token, options));
      const after = await call();
      return { ...got, resource: [before.status, after.status], challenge: after.headers.get('www-authenticate') } as Got;
    },
    { ...asking, resource, headers },
  );
}
