import { type MockServer, startMockServer } from 'latchstring/mock';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { NotesClient } from './notes-client.ts';

let server: MockServer;
beforeAll(async () => {
  server = await startMockServer();
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const app = { service: 'standard', clientId: 'notesweb' };

/** The person's part, without a browser: the server answers the next request of the app as it was told. */
async function signIn(client: NotesClient): Promise<void> {
  const { headers } = await fetch(client.authorizationUrl(), { redirect: 'manual' });
  await client.signedIn(new URL(headers.get('location') ?? ''));
}

it('reads the notes of who allowed it', async () => {
  await server.decide({ ...app, decision: 'allow', identifier: 'grace@example.test' });
  const client = new NotesClient(`${server.url}/standard`);
  await signIn(client);
  expect(await client.notes()).toEqual(['Moth']);
});

it('takes no for an answer', async () => {
  await server.decide({ ...app, decision: 'deny' });
  await expect(signIn(new NotesClient(`${server.url}/standard`))).rejects.toThrow('access_denied');
});

it('refreshes when the access token has expired, and gives up when the access was taken back', async () => {
  await server.decide({ ...app, decision: 'allow', identifier: 'grace@example.test' });
  const client = new NotesClient(`${server.url}/standard`);
  await signIn(client);
  await server.clock.advance(601);
  expect(await client.notes()).toEqual(['Moth']);
  await server.apps.remove('standard', 'notesweb');
  await expect(client.notes()).rejects.toThrow('invalid_client');
});

it('is told why a code was refused', async () => {
  await server.decide({ ...app, decision: 'allow', identifier: 'grace@example.test' });
  const client = new NotesClient(`${server.url}/standard`);
  const { headers } = await fetch(client.authorizationUrl(), { redirect: 'manual' });
  await server.clock.advance(72);
  await expect(client.signedIn(new URL(headers.get('location') ?? ''))).rejects.toThrow('invalid_grant');
  const events = await server.events({ clientId: 'notesweb' });
  expect(events.at(-1)).toMatchObject({ name: 'token', status: 400, error: 'invalid_grant', cause: 'The code expired 12 s ago.' });
});

it('meets a server that fails once', async () => {
  await server.faults.add({ service: 'standard', endpoint: 'token', effect: { oauthError: 'temporarily_unavailable', status: 503 } });
  await server.decide({ ...app, decision: 'allow', identifier: 'grace@example.test' });
  await expect(signIn(new NotesClient(`${server.url}/standard`))).rejects.toThrow('temporarily_unavailable');
});
