import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endpoints, mountPath } from './http/endpoints.ts';
import { createTestEngine, testSubject } from './testing.ts';

const text = fc.string({ unit: 'binary', maxLength: 100 });
const name = fc.oneof(
  fc.constantFrom(
    ...[
      'response_type',
      'response_mode',
      'client_id',
      'redirect_uri',
      'scope',
      'state',
      'code_challenge',
      'code_challenge_method',
      'prompt',
    ],
    ...['max_age', 'resource', 'request_uri', 'request', 'id_token_hint', 'login_hint', 'ui_locales', 'nonce', 'claims', 'registration'],
    ...[
      'grant_type',
      'code',
      'code_verifier',
      'refresh_token',
      'client_secret',
      'token',
      'token_type_hint',
      'xsrf',
      'logout',
      'latchstring_prompt',
    ],
    ...['post_logout_redirect_uri', 'access_token', '__proto__', 'constructor', 'scope[a]'],
  ),
  text,
);
const value = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ...[
        'code',
        'token',
        'query',
        'form_post',
        'fragment',
        'notesweb',
        'notesspa',
        'latchstring',
        'noteswebsecret',
        'S256',
        'none',
        'login',
        '-1',
      ],
      ...[
        'http://127.0.0.1:9999/callback',
        'http://127.0.0.1:4400/oidc/api',
        'https://evil.example/',
        'javascript:alert(1)',
        '',
        '\u0000',
        '%',
      ],
      ...[
        'notes:read',
        'openid',
        'openid notes:read',
        'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
        'authorization_code',
        'refresh_token',
      ],
      ...[
        'a.b.c',
        'eyJhbGciOiJub25lIn0.e30.',
        '{"id_token":{"__proto__":null}}',
        'urn:ietf:params:oauth:request_uri:x',
        '\r\nSet-Cookie: a=b',
      ],
    ),
  },
  { weight: 1, arbitrary: text },
);
const parameters = fc.array(fc.tuple(name, value), { maxLength: 12 });
const authorizationParameters = {
  response_type: 'code',
  client_id: 'notesweb',
  redirect_uri: 'http://127.0.0.1:9999/callback',
  scope: 'notes:read',
  code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  code_challenge_method: 'S256',
};
const headers = fc.record(
  {
    authorization: fc.constantFrom(
      'Basic bm90ZXN3ZWI6bm90ZXN3ZWJzZWNyZXQ=',
      'Basic x',
      'Basic ====',
      'Basic JTo=',
      'Bearer x',
      'Bearer',
      'DPoP x',
      '',
    ),
    origin: fc.constantFrom('http://127.0.0.1:9999', 'http://127.0.0.1:4400', 'null', 'https://evil.example'),
    'content-type': fc.constantFrom(
      'application/x-www-form-urlencoded',
      'application/json',
      'multipart/form-data; boundary=x',
      'text/plain',
      '',
    ),
    cookie: fc.constantFrom(
      'oidc-session-4400=x',
      'oidc-session-4400=x; oidc-session-4400.sig=y',
      'oidc-resume-4400=unknown',
      '=;;=',
      'oidc-session-4400=%',
    ),
    accept: fc.constantFrom('text/html', 'application/json', '*/*', 'x'),
    dpop: fc.constantFrom('x', 'a.b.c'),
    'access-control-request-method': fc.constantFrom('POST', 'x'),
  },
  { requiredKeys: [] },
);
const path = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom(...Object.values(endpoints).map((endpoint) => mountPath + endpoint.path), `${mountPath}/auth/unknown`),
  },
  { weight: 1, arbitrary: fc.webPath().map((tail) => mountPath + tail) },
);
const body = fc.oneof(
  { weight: 4, arbitrary: parameters.map((pairs) => new URLSearchParams(pairs).toString()) },
  { weight: 1, arbitrary: fc.json() },
);

describe('whatever is sent to the issuer', () => {
  it('2, R43: there is no 5xx, no redirect but to registered redirect URIs and our own pages, and no script in an answer', async () => {
    const { fetch, origin } = testSubject(await createTestEngine());
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'GET', 'POST', 'POST', 'HEAD', 'OPTIONS', 'PUT'),
        path,
        fc.boolean(),
        parameters,
        headers,
        body,
        async (method, where, sound, query, sent, content) => {
          const url = new URL(origin + where);
          if (sound) url.search = new URLSearchParams(authorizationParameters).toString();
          for (const [key, item] of query) sound ? url.searchParams.set(key, item) : url.searchParams.append(key, item);
          const hasBody = method === 'POST' || method === 'PUT';
          const known = Object.fromEntries(Object.entries(sent).filter(([, item]) => item !== undefined)) as Record<string, string>;
          const response = await fetch(
            new Request(url, { method, headers: known, redirect: 'manual', ...(hasBody ? { body: content } : {}) }),
          );
          expect(response.status).toBeLessThan(500);
          const location = response.headers.get('location');
          if (location !== null)
            expect(new URL(location, 'http://127.0.0.1:4400').href).toMatch(/^http:\/\/127\.0\.0\.1:(9999\/callback[?#]|4400\/)/);
          expect(await response.text()).not.toMatch(/<script|<style>@|onload=/);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
