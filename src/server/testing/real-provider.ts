import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { calculateJwkThumbprint, EmbeddedJWK, jwtVerify } from 'jose';
import type { Configuration, Provider } from 'oidc-provider';
import { loadLibrary } from '../engines/oidc-provider/library.ts';

/** An app that the provider knows; its tokens are bound to a key. */
export const boundApp = { id: 'bound', secret: 'bound-secret', scope: 'openid notes:read' };

const notesPath = '/api/notes';

/**
 * A node-oidc-provider as its users set it up: pushed requests required, DPoP with nonces required, resource indicators, and a
 * page of two buttons for a person who is always signed in. Nothing of Latchstring's is in it.
 */
export class RealProvider {
  readonly origin: string;
  /** All that was answered so far: method, path and status. */
  readonly requests: string[] = [];
  /** Where its one resource is: on an origin of its own, since nonces are each origin's. */
  readonly resource: string;
  readonly #servers: [Server, Server];
  #provider: Provider | null = null;

  private constructor(servers: [Server, Server]) {
    this.#servers = servers;
    const [origin, api] = servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`) as [string, string];
    this.origin = origin;
    this.resource = api + notesPath;
  }

  /** Has its addresses; it answers once it is told whom. */
  static async open(): Promise<RealProvider> {
    const servers: [Server, Server] = [createServer().listen(0, '127.0.0.1'), createServer().listen(0, '127.0.0.1')];
    await Promise.all(servers.map((server) => once(server, 'listening')));
    return new RealProvider(servers);
  }

  /** @param redirectUris where the app is answered */
  async serve(redirectUris: string[]): Promise<void> {
    const { Provider } = await loadLibrary();
    this.#provider = new Provider(this.origin, this.#configuration(redirectUris));
    const answer = this.#provider.callback();
    const [authorization, api] = this.#servers;
    for (const server of this.#servers) {
      server.on('request', ({ method, url }, response) => {
        response.once('finish', () => this.requests.push(`${method} ${url?.split('?')[0]} ${response.statusCode}`));
      });
    }
    authorization.on('request', (request, response) => {
      if (request.url?.startsWith('/interaction/')) void this.#interact(request, response);
      else answer(request, response);
    });
    api.on('request', (request, response) => void this.#readNotes(request, response));
  }

  async stop(): Promise<void> {
    for (const server of this.#servers) {
      server.closeAllConnections();
      server.close();
    }
    await Promise.all(this.#servers.map((server) => once(server, 'close')));
  }

  #configuration(redirectUris: string[]): Configuration {
    return {
      clients: [
        {
          client_id: boundApp.id,
          client_secret: boundApp.secret,
          redirect_uris: redirectUris,
          grant_types: ['authorization_code', 'refresh_token'],
          dpop_bound_access_tokens: true,
        },
      ],
      cookies: { keys: [randomBytes(8).toString('hex')] },
      scopes: ['openid', 'offline_access'],
      interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
      findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
      issueRefreshToken: () => true,
      ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, RefreshToken: 600, IdToken: 600 },
      features: {
        devInteractions: { enabled: false },
        revocation: { enabled: true },
        pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
        dPoP: { enabled: true, nonceSecret: randomBytes(32), requireNonce: () => true },
        resourceIndicators: {
          enabled: true,
          // As its documentation has it: a token request that does not repeat the resource gets a token for userinfo.
          useGrantedResource: () => false,
          getResourceServerInfo: () => ({ scope: 'notes:read', audience: this.resource, accessTokenFormat: 'opaque' }),
        },
      },
    };
  }

  /** Asks with two buttons, and takes the press of one. */
  async #interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const provider = this.#required;
    const { params, prompt, grantId } = await provider.interactionDetails(request, response);
    const clientId = String(params.client_id);
    if (prompt.name === 'login') {
      // Signing in is not what this provider is for.
      return provider.interactionFinished(request, response, { login: { accountId: 'ada' } });
    }
    if (request.method !== 'POST') {
      response.setHeader('content-type', 'text/html').end(question(clientId));
      return;
    }
    let pressed = '';
    for await (const chunk of request) pressed += chunk;
    if (pressed !== 'decision=allow') {
      return provider.interactionFinished(request, response, { error: 'access_denied', error_description: 'The person said no' });
    }
    const grant = (grantId && (await provider.Grant.find(grantId))) || new provider.Grant({ accountId: 'ada', clientId });
    grant.addOIDCScope('openid offline_access');
    grant.addResourceScope(this.resource, 'notes:read');
    const consent = { grantId: await grant.save() };
    return provider.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true });
  }

  /** Opens to a token that is for this resource, with a proof of its key that has this resource's nonce. @see RFC 9449 section 7 */
  async #readNotes(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refuse = (error: string) => {
      response.writeHead(401, { 'www-authenticate': `DPoP error="${error}", algs="ES256"`, 'dpop-nonce': nonce }).end();
    };
    const [scheme, value = ''] = (request.headers.authorization ?? '').split(' ');
    const token = await this.#required.AccessToken.find(value);
    if (scheme !== 'DPoP' || !token || token.aud !== this.resource) return refuse('invalid_token');
    const { payload, protectedHeader } = await jwtVerify(String(request.headers.dpop), EmbeddedJWK, { typ: 'dpop+jwt' });
    if (payload.nonce !== nonce) return refuse('use_dpop_nonce');
    const isBound = protectedHeader.jwk && (await calculateJwkThumbprint(protectedHeader.jwk)) === token.jkt;
    const isForThis = payload.htm === request.method && payload.htu === this.resource;
    if (!isBound || !isForThis) return refuse('invalid_dpop_proof');
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ notes: ['Analytical Engine'] }));
  }

  get #required(): Provider {
    if (!this.#provider) throw new Error('the provider has not started');
    return this.#provider;
  }
}

/** What the resource wants in a proof. */
const nonce = 'a-nonce-of-the-resource';

function question(clientId: string): string {
  const button = (value: string, name: string) => `<button name="decision" value="${value}">${name}</button>`;
  return `<!doctype html><html lang="en"><title>May ${clientId}?</title><link rel="icon" href="data:,">
<h1>May ${clientId} read your notes?</h1><form method="post">${button('allow', 'Allow')} ${button('deny', 'Deny')}</form></html>`;
}
