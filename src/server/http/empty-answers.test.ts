import { describe, expect, it } from 'vitest';
import { startOidcServer } from '../engines/oidc-provider/testing.ts';
import { startTestServer } from '../testing/test-server.ts';

const form = (fields: Record<string, string>): RequestInit => ({ method: 'POST', body: new URLSearchParams(fields) });
const spa = { client_id: 'notesspa', token: 'unknown' };
const preflight = { method: 'OPTIONS', headers: { origin: 'http://127.0.0.1:9999', 'access-control-request-method': 'POST' } };
const page = { headers: { 'sec-fetch-site': 'same-origin' } };

/** Every kind of answer without content. */
const ofMock: [path: string, init: RequestInit, status: number][] = [
  ['/standard/revoke', form(spa), 200],
  ['/standard/token', preflight, 204],
  ['/standard/authorize?client_id=notesspa&redirect_uri=http%3A%2F%2F127.0.0.1%3A9999%2Fcallback', {}, 303],
  ['/movemint/api/me', {}, 401],
  ['/movemint/oauth/token', {}, 404],
  ['/moves/oauth/v1/access_token', {}, 425],
  ['/movenium/1.1/worktimes', {}, 401],
  ['/api/lab/faults', { method: 'DELETE', ...page }, 204],
  ['/api/lab/decisions', { method: 'DELETE', ...page }, 204],
  ['/api/lab/reset', { method: 'POST', body: '{}', headers: { ...page.headers, 'content-type': 'application/json' } }, 204],
];
const ofOidcProvider: typeof ofMock = [
  ['/oidc/revoke', form(spa), 200],
  ['/oidc/token', preflight, 204],
  ['/oidc/auth?client_id=notesspa&redirect_uri=http%3A%2F%2F127.0.0.1%3A9999%2Fcallback', {}, 303],
  ['/oidc/jwks', { ...preflight, headers: { ...preflight.headers, 'access-control-request-method': 'GET' } }, 204],
];

describe.each([
  ['mock', () => startTestServer(), ofMock],
  ['oidc-provider', () => startOidcServer(), ofOidcProvider],
] as const)('D3: %s', (_engine, start, table) => {
  it('names no type where there is no content', async () => {
    const server = await start();
    try {
      for (const [path, init, status] of table) {
        const response = await fetch(server.origin + path, { redirect: 'manual', ...init });
        const seen = { path, status: response.status, type: response.headers.get('content-type'), body: await response.text() };
        expect(seen).toEqual({ path, status, type: null, body: '' });
      }
    } finally {
      await server.stop();
    }
  });
});
