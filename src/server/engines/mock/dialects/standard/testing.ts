import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { createDemoClients } from '../../../../testing/demo-clients.ts';
import { createTestApp } from '../../../../testing/test-app.ts';
import { TestBrowser } from '../../../../testing/test-browser.ts';
import type { TestClient, Tokens } from '../../../../testing/test-client.ts';

export type OpenIdTokens = Tokens & { id_token: string };

/** What the scope `profile` tells of the first demo account. */
export const adasProfile = {
  name: 'Ada Lovelace',
  given_name: 'Ada',
  family_name: 'Lovelace',
  preferred_username: 'ada',
  locale: 'en-GB',
  updated_at: Date.parse('2024-03-01T08:00:00Z') / 1000,
};

const identity = 'openid profile email';

/** The app with a browser, and an app's view of an OpenID provider. */
export function setUpOpenId(options: Parameters<typeof createTestApp>[0] = {}) {
  const test = createTestApp(options);
  const browser = new TestBrowser(test.fetch, test.origin);
  const clients = createDemoClients(test.fetch, test.origin);
  const issuer = `${test.origin}/standard`;
  const get = async (path: string) => (await test.fetch(new Request(issuer + path))).json();

  /** Signs in where asked, allows what is asked, and redeems the code. */
  const signIn = async (changes: Record<string, string> = {}, by = clients.notesweb, decision?: Record<string, unknown>) => {
    const answer = await browser.authorize(by.authorizationUrl({ scope: identity, ...changes }), undefined, decision);
    return readTokens(await by.exchange(answer.searchParams.get('code')));
  };
  /** Checks an ID token as an app does, by the published keys. */
  const read = async (idToken: string, audience = 'notesweb') => {
    const keys = createLocalJWKSet((await get('/jwks')) as JSONWebKeySet);
    return jwtVerify(idToken, keys, { issuer, audience, currentDate: test.clock.now() });
  };
  const askUserinfo = (headers: Record<string, string>, init: RequestInit = {}) =>
    test.fetch(new Request(`${issuer}/userinfo`, { ...init, headers }));
  return { ...test, ...clients, browser, issuer, get, signIn, read, askUserinfo };
}

export async function readTokens(response: Response): Promise<OpenIdTokens> {
  return (await response.json()) as OpenIdTokens;
}

/** Tries a silent sign-in. @returns the answer's parameters */
export async function askSilently(
  browser: TestBrowser,
  client: TestClient,
  changes: Record<string, string> = {},
): Promise<URLSearchParams> {
  return (await browser.follow(client.authorizationUrl({ scope: identity, prompt: 'none', ...changes }))).searchParams;
}
