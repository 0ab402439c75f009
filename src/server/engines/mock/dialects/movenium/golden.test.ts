import { describe, expect, it } from 'vitest';
import { seedRegistrations } from '../../../../demo/seed.ts';
import { ada, openMovenium, partOf } from './testing.ts';

const password = { grant_type: 'password', client_id: 'openapi', ...ada };

/** Status, the headers that matter, and the body as it was written. */
async function golden(response: Response) {
  const header = (name: string) => response.headers.get(name);
  return {
    status: response.status,
    type: header('content-type'),
    cache: header('cache-control'),
    allow: header('allow'),
    challenge: header('www-authenticate'),
    body: await response.text(),
  };
}

const error = (code: string, description: string) => JSON.stringify({ error: code, error_description: description });

const refused = { status: 400, type: 'application/json', cache: 'no-store', allow: null, challenge: null };

describe('the login answers exactly', () => {
  it.each(['/login', '/1.1/login'])('at %s, urlencoded: tokens in the documented order', async (path) => {
    const { post } = openMovenium();
    const response = await post(password, { path });
    expect([response.status, response.headers.get('cache-control'), response.headers.get('pragma')]).toEqual([200, 'no-store', 'no-cache']);
    expect(await response.text()).toMatch(
      /^\{"access_token":"ey[\w-]+\.[\w-]+\.[\w-]+","expires_in":3600,"token_type":"Bearer","scope":null,"refresh_token":"ey[\w-]+\.[\w-]+\.[\w-]+"\}$/,
    );
  });

  it.each(['/login', '/1.1/login'])('at %s, multipart: the same', async (path) => {
    const { post } = openMovenium();
    const form = new FormData();
    for (const [name, value] of Object.entries(password)) form.append(name, value);
    const response = await post(form, { path });
    expect([response.status, Object.keys((await response.json()) as object)]).toEqual([
      200,
      ['access_token', 'expires_in', 'token_type', 'scope', 'refresh_token'],
    ]);
  });

  it('a refresh in an order of its own, with the number of the person', async () => {
    const { signIn, askRefresh } = openMovenium();
    const { refresh_token, access_token } = await signIn();
    const response = await askRefresh(refresh_token);
    expect([response.status, response.headers.get('cache-control'), response.headers.get('pragma')]).toEqual([200, 'no-store', 'no-cache']);
    const { userid } = JSON.parse(partOf(access_token, 'payload'));
    expect(await response.text()).toMatch(
      new RegExp(
        `^\\{"access_token":"[\\w.-]+","expires_in":3600,"refresh_token":"[\\w.-]+","scope":null,"token_type":"Bearer","user_id":${userid}\\}$`,
      ),
    );
  });

  it.each([
    ['a wrong password', { password: 'wrong' }, error('invalid_grant', 'Invalid username and password combination')],
    ['an unknown person', { username: 'nobody@example.test' }, error('invalid_grant', 'Invalid username and password combination')],
    ['no username', { username: '' }, error('invalid_request', 'Missing parameters: "username" and "password" required')],
    ['no password', { password: '' }, error('invalid_request', 'Missing parameters: "username" and "password" required')],
    ['no refresh token', { grant_type: 'refresh_token' }, error('invalid_request', 'Missing parameter: "refresh_token" is required')],
    ['no grant type', { grant_type: '' }, error('invalid_request', 'The grant type was not specified in the request')],
    ['an unknown grant', { grant_type: 'x' }, error('unsupported_grant_type', 'Grant type "x" not supported')],
    [
      'the code grant',
      { grant_type: 'authorization_code' },
      error('unsupported_grant_type', 'Grant type "authorization_code" not supported'),
    ],
    [
      'client_credentials (40)',
      { grant_type: 'client_credentials' },
      error('unsupported_grant_type', 'Grant type "client_credentials" not supported'),
    ],
    [
      'an unknown client',
      { client_id: 'ember_app' },
      error('invalid_client', 'This client is invalid or must authenticate using a client secret'),
    ],
    ['no client', { client_id: '' }, error('invalid_client', 'Client credentials were not found in the headers or body')],
    ['a made-up refresh token', { grant_type: 'refresh_token', refresh_token: 'x' }, error('invalid_grant', 'Invalid refresh token')],
  ])('400 to %s', async (_what, changes, body) => {
    expect(await golden(await openMovenium().post({ ...password, ...changes }))).toEqual({ ...refused, body });
  });

  it('400 to a spent, and to an expired refresh token', async () => {
    const { signIn, refresh, askRefresh, clock } = openMovenium();
    const { refresh_token } = await signIn();
    const next = await refresh(refresh_token);
    expect(await golden(await askRefresh(refresh_token))).toEqual({ ...refused, body: error('invalid_grant', 'Invalid refresh token') });
    clock.advance(2_592_000 - 2);
    const last = await refresh(next.refresh_token);
    clock.advance(2_592_000);
    expect(await golden(await askRefresh(last.refresh_token))).toEqual({
      ...refused,
      body: error('invalid_grant', 'Refresh token has expired'),
    });
  });

  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('33: 405 to %s, with what is allowed', async (method) => {
    const { fetch, base } = openMovenium();
    expect(await golden(await fetch(new Request(`${base}/login`, { method })))).toEqual({
      ...refused,
      status: 405,
      allow: 'POST',
      body: error('invalid_request', 'The request method must be POST when requesting an access token'),
    });
  });

  it('looks at the grant type first, then at the client, then at what the grant needs', async () => {
    const { post } = openMovenium();
    const codeOf = async (fields: Record<string, string>) => ((await (await post(fields)).json()) as { error: string }).error;
    expect(await codeOf({})).toBe('invalid_request');
    expect(await codeOf({ grant_type: 'x' })).toBe('unsupported_grant_type');
    expect(await codeOf({ grant_type: 'password' })).toBe('invalid_client');
    expect(await codeOf({ grant_type: 'password', client_id: 'openapi' })).toBe('invalid_request');
  });
});

describe('of several clients', () => {
  const publicUrl = 'http://127.0.0.1:4400';
  const seeds = seedRegistrations(new URL(publicUrl), new Date());
  const openapi = seeds.find(({ id }) => id === 'openapi');
  if (!openapi) throw new Error('openapi is not seeded');
  const others = [
    { ...openapi, id: 'other' },
    { ...openapi, id: 'secretive', secret: 's3cret' },
    { ...openapi, id: 'refresher', grantTypes: ['refresh_token' as const] },
  ];
  const open = () => openMovenium({ mock: { registrations: [...seeds, ...others] } });

  it('49: one cannot use the refresh token of another, and does not spend it', async () => {
    const { signIn, askRefresh } = open();
    const { refresh_token } = await signIn();
    expect(await golden(await askRefresh(refresh_token, { client_id: 'other' }))).toEqual({
      ...refused,
      body: error('invalid_grant', "refresh_token doesn't exist or is invalid for the client"),
    });
    expect((await askRefresh(refresh_token)).status).toBe(200);
  });

  it('one with a secret cannot come in, since no secret is looked at', async () => {
    const response = await open().askSignIn({ client_id: 'secretive', client_secret: 's3cret' });
    expect((await golden(response)).body).toBe(
      error('invalid_client', 'This client is invalid or must authenticate using a client secret'),
    );
  });

  it('39: one that is not registered for passwords is refused, after the password was looked at', async () => {
    const { askSignIn } = open();
    expect((await golden(await askSignIn({ client_id: 'refresher', password: 'wrong' }))).body).toContain('invalid_grant');
    expect(await golden(await askSignIn({ client_id: 'refresher' }))).toEqual({
      ...refused,
      body: error('unauthorized_client', 'The grant type is unauthorized for this client_id'),
    });
  });
});

describe('the resource API answers exactly', () => {
  const unauthorized = { status: 401, cache: 'no-store', allow: null };
  const told = (description: string) => ({
    ...unauthorized,
    type: 'application/json',
    challenge: `Bearer realm="Service", error="invalid_token", error_description="${description}"`,
    body: error('invalid_token', description),
  });

  it('401 without error fields to a call without a token', async () => {
    const { fetch, base } = openMovenium();
    expect(await golden(await fetch(new Request(`${base}/1.1/worktimes`)))).toEqual({
      ...unauthorized,
      type: null,
      challenge: 'Bearer realm="Service"',
      body: '',
    });
  });

  it('401 to an invalid token, and to an expired one', async () => {
    const { signIn, call, clock } = openMovenium();
    expect(await golden(await call('x'))).toEqual(told('The access token provided is invalid'));
    const { access_token } = await signIn();
    clock.advance(3599);
    expect((await call(access_token)).status).toBe(200);
    clock.advance(1);
    expect(await golden(await call(access_token))).toEqual(told('The access token provided has expired'));
  });

  it('400 to another scheme', async () => {
    const { fetch, base } = openMovenium();
    const response = await fetch(new Request(`${base}/1.1/worktimes`, { headers: { authorization: 'Basic b3BlbmFwaTo=' } }));
    expect(await golden(response)).toMatchObject({ status: 400, body: error('invalid_request', 'Malformed auth header') });
  });
});
