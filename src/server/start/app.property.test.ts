import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTestApp } from '../testing/test-app.ts';

const { fetch, origin } = createTestApp();
const registered =
  /^http:\/\/127\.0\.0\.1(:\d+)?\/callback\?|^https:\/\/(notes|timesheets|planner)\.example\/|^com\.example\.jotter:|^http:\/\/127\.0\.0\.1:4400\//;

const names = [
  'response_type',
  'client_id',
  'redirect_uri',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
  'prompt',
  'max_age',
  'login_hint',
  'ui_locales',
  'resource',
  'response_mode',
  'request_uri',
  'claims',
  'nonce',
  'id_token_hint',
  'post_logout_redirect_uri',
  'access_token',
  'grant_type',
  'code',
  'code_verifier',
  'refresh_token',
  'client_secret',
  'token',
  'token_type_hint',
  'cursor',
  'scope[a]',
  '__proto__',
  'constructor',
];
const values = [
  'code',
  'token',
  'notesweb',
  'noteswebsecret',
  'notesspa',
  'timesheets',
  'latchstring',
  'http://127.0.0.1:9999/callback',
  'http://127.0.0.1:9999/',
  '{"userinfo":null}',
  'https://evil.example/',
  'https://notes.example/callback',
  'javascript:alert(1)',
  '//evil.example',
  'notes:read',
  'ProjectTaskRead',
  'S256',
  'none',
  'login',
  '-1',
  'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  'authorization_code',
  'refresh_token',
  'client_credentials',
  '',
  '\u0000',
  '%',
  '😀',
  '\r\nSet-Cookie: a=b',
];
const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...values) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);
const parameters = fc.array(
  fc.tuple(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: fc.string() }), value),
  { maxLength: 10 },
);
const headers = fc.record(
  {
    authorization: fc.oneof(
      fc.constantFrom('Basic bm90ZXN3ZWI6bm90ZXN3ZWJzZWNyZXQ=', 'Basic x', 'Bearer x', 'Bearer', 'Basic ====', 'Bearer \u00e9'),
      fc.base64String(),
    ),
    origin: fc.constantFrom(origin, 'null', 'https://evil.example', 'http://127.0.0.1:9999'),
    'sec-fetch-site': fc.constantFrom('same-origin', 'cross-site', 'none', 'x'),
    'content-type': fc.constantFrom(
      'application/x-www-form-urlencoded',
      'application/json',
      'multipart/form-data; boundary=x',
      'text/plain',
      '',
    ),
    cookie: fc.constantFrom(
      'latchstring-browser-4400=x',
      'latchstring-session-4400=x; latchstring-session-4400=y',
      '=;;=',
      'latchstring-session-4400=%',
    ),
    accept: fc.constantFrom('text/html', 'application/json', '*/*'),
  },
  { requiredKeys: [] },
);
const method = fc.constantFrom('GET', 'POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH');
const path = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '/standard/authorize',
      '/standard/token',
      '/standard/revoke',
      '/standard/introspect',
      '/standard/userinfo',
      '/standard/end-session',
      '/sign-out',
      '/moovila/oauth/authorize',
      '/moovila/oauth/token',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '/api/interactions/x',
      '/api/interactions/x/decision',
      '/api/interactions/%00/sign-in',
      '/api/session',
      '/api/session/sign-out',
      '/api/connections',
      '/api/connections/x/history',
      '/api/capabilities',
      '/api/lab/demo',
      '/standard/api/notes',
      '/moovila/api/users',
    ),
  },
  { weight: 1, arbitrary: fc.webPath() },
);
const body = fc.oneof(
  parameters.map((pairs) => new URLSearchParams(pairs).toString()),
  fc.json(),
  fc.string({ unit: 'binary' }),
);

describe('whatever is sent', () => {
  it('2, R43: there is no 5xx, and no redirect but to registered redirect URIs and our own pages', async () => {
    await fc.assert(
      fc.asyncProperty(method, path, parameters, headers, body, async (verb, where, query, sent, content) => {
        const url = new URL(origin + where);
        for (const [name, text] of query) url.searchParams.append(name, text);
        const hasBody = verb !== 'GET' && verb !== 'HEAD';
        const response = await fetch(
          new Request(url, { method: verb, headers: asLatin1(sent), redirect: 'manual', ...(hasBody ? { body: content } : {}) }),
        );
        expect(response.status).toBeLessThan(500);
        const location = response.headers.get('location');
        if (location !== null) expect(location).toMatch(registered);
        if (response.status >= 400 && verb !== 'HEAD') expect(await response.text()).not.toBe('');
      }),
      { numRuns: 3000 },
    );
  });
});

/** Header values are bytes; what cannot be sent at all is left out. */
function asLatin1(sent: Record<string, string | undefined>): Headers {
  const result = new Headers();
  for (const [name, text] of Object.entries(sent)) if (text !== undefined) result.set(name, text.replace(/[^\x20-\xff]/g, ''));
  return result;
}
