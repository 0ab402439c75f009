import type { FlowFetch } from './messages/message-log.ts';
import type { Setup } from './setup/setup.ts';
import type { System } from './system/system.ts';

/** A server with everything, for tests. */
export function someSystem(changes: Partial<System> = {}): System {
  const at = (path: string) => `https://as.example${path}`;
  return {
    id: 'server',
    name: 'as.example',
    issuer: 'https://as.example',
    endpoints: {
      authorize: at('/authorize'),
      token: at('/token'),
      revoke: at('/revoke'),
      introspect: at('/introspect'),
      userinfo: at('/userinfo'),
      tokenInfo: null,
      par: null,
      jwks: at('/jwks'),
      endSession: null,
    },
    grants: ['authorization_code', 'refresh_token'],
    pkce: ['S256', 'plain'],
    pkceRequired: false,
    authentication: ['client_secret_basic', 'client_secret_post', 'none'],
    scopes: ['notes'],
    resource: { method: 'GET', url: 'https://api.example/notes' },
    dialect: null,
    dpop: false,
    issInAnswer: true,
    idTokenAlgorithms: ['ES256'],
    ...changes,
  };
}

/** A confidential app at {@link someSystem}, for tests. */
export function someSetup(changes: Partial<Setup> = {}): Setup {
  return {
    system: someSystem(),
    client: { id: 'app', secret: 'app-secret', authentication: 'client_secret_post' },
    redirectUri: 'https://app.example/callback',
    scopes: ['notes'],
    pkce: 'S256',
    answer: 'redirect',
    extra: [],
    ...changes,
  };
}

/** What was sent to a {@link fakeFetch}. */
export interface SentRequest {
  method: string;
  url: string;
  headers: Headers;
  /** Empty where no form was sent. */
  form: URLSearchParams;
  init: RequestInit;
}

/** A server for tests: takes each request to the answer that is given for its path, or to 404. */
export function fakeFetch(answers: Record<string, (request: SentRequest) => Response | Promise<Response>>) {
  const sent: SentRequest[] = [];
  const fetch: FlowFetch = async (url, init) => {
    const request = {
      method: init.method ?? 'GET',
      url,
      headers: new Headers(init.headers),
      form: new URLSearchParams(typeof init.body === 'string' ? init.body : ''),
      init,
    };
    sent.push(request);
    return (await answers[new URL(url).pathname]?.(request)) ?? new Response('nothing here', { status: 404 });
  };
  return { fetch, sent };
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}
