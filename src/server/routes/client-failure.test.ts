import { describe, expect, it } from 'vitest';
import { createTestEngine, testSubject } from '../engines/oidc-provider/testing.ts';
import { createTestApp } from '../testing/test-app.ts';
import type { TestFetch } from '../testing/test-browser.ts';

const origin = 'http://127.0.0.1:4400';
const basic = (credentials: string) => ({ authorization: `Basic ${btoa(credentials)}` });

/** How a client fails to show who it is. */
const failures: [how: string, fields: Record<string, string>, headers: Record<string, string>][] = [
  ['a wrong secret in the body', { client_id: 'notesweb', client_secret: 'wrong' }, {}],
  ['no secret', { client_id: 'notesweb' }, {}],
  ['an unknown id in the body', { client_id: 'nobody', client_secret: 'wrong' }, {}],
  ['no id', {}, {}],
  ['a public app with a secret', { client_id: 'notesspa', client_secret: 'wrong' }, {}],
  ['a wrong secret by Basic', {}, basic('notesweb:wrong')],
  ['an unknown id by Basic', {}, basic('nobody:wrong')],
];

const engines: [name: string, start: () => Promise<TestFetch>, endpoints: string[], introspection: string][] = [
  ['standard', async () => createTestApp().fetch, ['/standard/token', '/standard/revoke'], '/standard/introspect'],
  ['moovila', async () => createTestApp().fetch, ['/moovila/oauth/token'], ''],
  [
    'oidc-provider',
    async () => testSubject(await createTestEngine()).fetch,
    ['/oidc/token', '/oidc/revoke', '/oidc/par'],
    '/oidc/introspect',
  ],
];

describe.each(engines)('P3: at %s', (_name, start, endpoints, introspection) => {
  it.each(failures)('a client that fails by %s is challenged only where it used the header', async (_how, fields, headers) => {
    const fetch = await start();
    for (const endpoint of [...endpoints, introspection].filter(Boolean)) {
      const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: 'x', token: 'x', ...fields });
      const response = await fetch(new Request(origin + endpoint, { method: 'POST', body, headers }));
      const isChallenged = 'authorization' in headers || endpoint === introspection;
      const scheme = response.headers.get('www-authenticate')?.split(' ')[0];
      expect({ endpoint, status: response.status, scheme }).toEqual({
        endpoint,
        status: isChallenged ? 401 : 400,
        scheme: isChallenged ? 'Basic' : undefined,
      });
      expect(response.headers.get('content-type')).toMatch(/^application\/json/);
      expect(await response.json()).toMatchObject({ error: 'invalid_client' });
    }
  });
});
