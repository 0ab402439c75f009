import type { Registration } from '../../../../apps/registration.ts';
import { seedRegistrations } from '../../../../demo/seed.ts';
import { createTestApp } from '../../../../testing/test-app.ts';
import { TestBrowser } from '../../../../testing/test-browser.ts';
import { TestClient, type TestClientOptions } from '../../../../testing/test-client.ts';

/** The app with Movemint's seeded client, another one, a public one, one that has no people, and one that has nothing else; each with Doorkeeper's endpoints. */
export function setUpMovemint(more: Partial<Parameters<typeof createTestApp>[0]> = {}) {
  const publicUrl = new URL('http://127.0.0.1:4400');
  const seeded = seedRegistrations(publicUrl, new Date('2026-01-01T00:00:00Z'));
  const racepace = seeded.find(({ id }) => id === 'racepace');
  if (!racepace) throw new Error('racepace is not seeded');
  const { secret: _none, ...open } = racepace;
  const added: Registration[] = [
    { ...racepace, id: 'paceboard', secret: 'a:secret+with%signs', name: 'Pace Board' },
    { ...open, id: 'pocketpace', name: 'Pocket Pace', redirectUris: [...open.redirectUris, 'https://pocket.example/in?from=movemint'] },
    { ...racepace, id: 'strollpace', secret: 'strollpacesecret', name: 'Stroll Pace', grantTypes: ['authorization_code', 'refresh_token'] },
    { ...racepace, id: 'nightpace', secret: 'nightpacesecret', name: 'Night Pace', grantTypes: ['client_credentials'] },
  ];
  const test = createTestApp({ ...more, mock: { ...more.mock, registrations: [...seeded, ...added] } });
  const base = `${test.origin}/movemint`;
  const client = (options: Pick<TestClientOptions, 'id'> & Partial<TestClientOptions>) =>
    new TestClient(test.fetch, {
      authorize: `${base}/oauth/authorize`,
      token: `${base}/oauth/token`,
      revoke: `${base}/oauth/revoke`,
      introspect: `${base}/oauth/introspect`,
      scope: 'public read',
      ...options,
    });
  return {
    ...test,
    base,
    browser: new TestBrowser(test.fetch, test.origin),
    racepace: client({ id: 'racepace', secret: 'racepacesecret' }),
    paceboard: client({ id: 'paceboard', secret: 'a:secret+with%signs' }),
    pocketpace: client({ id: 'pocketpace' }),
    strollpace: client({ id: 'strollpace', secret: 'strollpacesecret' }),
    nightpace: client({ id: 'nightpace', secret: 'nightpacesecret' }),
  };
}

/** Without PKCE, as most clients of Doorkeeper. */
export const withoutPkce = { code_challenge: undefined, code_challenge_method: undefined };

/** A code by consent, or by an earlier one. */
export async function obtainCode(
  client: TestClient,
  browser: TestBrowser,
  changes: Record<string, string | undefined> = {},
): Promise<string> {
  const answer = await browser.authorize(client.authorizationUrl({ ...withoutPkce, ...changes }));
  return answer.searchParams.get('code') ?? '';
}

export interface Pair {
  access_token: string;
  refresh_token: string;
}

/** Tokens for a fresh code. */
export async function obtainPair(client: TestClient, browser: TestBrowser, scope?: string): Promise<Pair> {
  const code = await obtainCode(client, browser, scope === undefined ? {} : { scope });
  return (await client.exchange(code, { code_verifier: undefined })).json() as Promise<Pair>;
}

const protocolHeaders = [
  'access-control-allow-origin',
  'allow',
  'cache-control',
  'content-type',
  'etag',
  'location',
  'pragma',
  'set-cookie',
  'vary',
  'www-authenticate',
];

/** All that an answer says of the protocol: its status, those of its headers that OAuth or HTTP caches know, and its body. */
export async function wire(response: Response): Promise<[status: number, headers: Record<string, string>, body: string]> {
  const told = [...response.headers].filter(([name]) => protocolHeaders.includes(name));
  return [response.status, Object.fromEntries(told), await response.text()];
}

/** The headers of JSON, and of JSON that is an error with a challenge. */
export const json = { 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' };
export function challenged(error: string, description: string) {
  return { ...json, 'www-authenticate': challenge(error, description) };
}

/** The challenge that goes with an error. */
export function challenge(error: string, description: string): string {
  return `Bearer realm="Doorkeeper", error="${error}", error_description="${description}"`;
}

/** The body of an error, to the letter. */
export function errorBody(error: string, description: string): string {
  return JSON.stringify({ error, error_description: description });
}

/** Doorkeeper's descriptions as the protocol sheet has them. */
export const said = {
  denied: 'The resource owner or authorization server denied the request.',
  client: 'Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.',
  grant:
    'The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.',
  redirectUri: "The requested redirect uri is malformed or doesn't match client redirect URI.",
  scope: 'The requested scope is invalid, unknown, or malformed.',
  grantType: 'The authorization grant type is not supported by the authorization server.',
  responseType: 'The authorization server does not support this response type.',
  responseMode: 'The authorization server does not support this response mode.',
  method: 'The code_challenge_method must be one of plain, S256.',
  notAllowed: 'The client is not authorized to perform this request using this method.',
} as const;
