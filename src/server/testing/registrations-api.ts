import type { Registered, Registration, RegistrationList } from '../../contract/registration.ts';
import { openAccountApi } from './account-api.ts';
import { TestBrowser } from './test-browser.ts';
import { TestClient } from './test-client.ts';

/** An app that keeps every rule. */
export const soundDraft = {
  service: 'moovila',
  name: 'Week Planner',
  redirectUris: ['https://planner.example/callback'],
  scopes: ['ProjectTaskRead', 'UsersRead'],
};

/** The test app with Ada signed in, and the registrations API as her pages call it. */
export async function openRegistrationsApi(options: Parameters<typeof openAccountApi>[0] = {}) {
  const account = await openAccountApi(options);
  const { fetch, origin, pagesTokens, latchstring } = account;
  const registrations = (method: string, path = '', body?: unknown, token = pagesTokens.access_token) =>
    latchstring.call(`${origin}/api/registrations${path}`, token, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
  const register = async (changes: Record<string, unknown> = {}): Promise<Registered> => {
    const response = await registrations('POST', '', { ...soundDraft, ...changes });
    if (response.status !== 201) throw new Error(`not registered: ${await response.text()}`);
    return response.json() as Promise<Registered>;
  };
  /** A registered app, as its own code would speak. */
  const play = ({ registration, clientSecret }: Registered): TestClient =>
    new TestClient(fetch, {
      authorize: registration.authorizationEndpoint,
      token: registration.tokenEndpoint ?? '',
      id: registration.id,
      ...(clientSecret !== null && { secret: clientSecret }),
      redirectUri: registration.redirectUris[0] ?? '',
      scope: registration.scopes.map(({ name }) => name).join(' '),
    });
  /** Someone else's pages: their token. */
  const signInAs = async (identifier: string) => (await latchstring.obtainTokens(new TestBrowser(fetch, origin), identifier)).access_token;
  const listed = async () => ((await (await registrations('GET')).json()) as RegistrationList).registrations;
  const find = async (id: string) => (await registrations('GET', `/${id}`)).json() as Promise<Registration>;
  return { ...account, registrations, register, play, signInAs, listed, find };
}
