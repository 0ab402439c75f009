import { describe, expect, it } from 'vitest';
import { adasProfile, setUpOpenId } from './testing.ts';

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('userinfo', () => {
  it.each([
    ['openid', { sub: 'acct-ada' }],
    ['openid profile', { sub: 'acct-ada', ...adasProfile }],
    ['openid email notes:read', { sub: 'acct-ada', email: 'ada@example.test', email_verified: true }],
  ])('tells for %s exactly %j', async (scope, claims) => {
    const { signIn, askUserinfo } = setUpOpenId();
    const { access_token } = await signIn({ scope });
    const response = await askUserinfo(bearer(access_token));
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await response.json()).toEqual(claims);
  });

  it('91: tells nothing that the person left out', async () => {
    const { signIn, askUserinfo, notesweb } = setUpOpenId();
    const { access_token } = await signIn({}, notesweb, { decision: 'allow', scopes: ['openid', 'profile'] });
    expect(await (await askUserinfo(bearer(access_token))).json()).toEqual({ sub: 'acct-ada', ...adasProfile });
  });

  it('takes POST, with the token in the header or in the form, and not in both', async () => {
    const { signIn, askUserinfo } = setUpOpenId();
    const { access_token } = await signIn();
    const body = new URLSearchParams({ access_token });
    expect((await askUserinfo(bearer(access_token), { method: 'POST' })).status).toBe(200);
    expect((await askUserinfo({}, { method: 'POST', body })).status).toBe(200);
    const twice = await askUserinfo(bearer(access_token), { method: 'POST', body });
    expect([twice.status, await twice.json()]).toEqual([400, expect.objectContaining({ error: 'invalid_request' })]);
  });

  it('answers with the errors of RFC 6750: without a token, with a wrong one, and without openid', async () => {
    const { signIn, askUserinfo, clock } = setUpOpenId();
    const bare = await askUserinfo({});
    expect([bare.status, bare.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="latchstring"']);
    const { access_token, refresh_token = '' } = await signIn();
    for (const wrong of [refresh_token, 'x', '']) {
      const response = await askUserinfo(bearer(wrong));
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, expect.stringContaining('error="invalid_token"')]);
    }
    const other = await askUserinfo(bearer((await signIn({ scope: 'notes:read' })).access_token));
    expect(other.status).toBe(403);
    expect(other.headers.get('www-authenticate')).toContain('error="insufficient_scope", scope="openid"');
    clock.advance(600);
    expect((await askUserinfo(bearer(access_token))).status).toBe(401);
  });

  it('F15: stops at once after the revoke, and until then counts as a use', async () => {
    const { signIn, askUserinfo, browser, latchstring, origin } = setUpOpenId();
    const { access_token } = await signIn();
    await askUserinfo(bearer(access_token));
    const pages = await latchstring.obtainTokens(browser);
    const list = await latchstring.call(`${origin}/api/connections`, pages.access_token);
    const { connections } = (await list.json()) as { connections: { id: string; lastUse: object }[] };
    expect(connections[0]?.lastUse).toMatchObject({ state: 'used', kind: 'resource', what: 'Read who you are' });
    await latchstring.call(`${origin}/api/connections/${connections[0]?.id}`, pages.access_token, { method: 'DELETE' });
    expect((await askUserinfo(bearer(access_token))).status).toBe(401);
  });

  it('43: can be read by pages of registered origins only, preflight included', async () => {
    const { askUserinfo } = setUpOpenId();
    const preflight = (origin: string) =>
      askUserinfo(
        { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' },
        { method: 'OPTIONS' },
      );
    const own = await preflight('http://127.0.0.1:9999');
    expect([own.status, own.headers.get('access-control-allow-headers')]).toEqual([204, expect.stringContaining('authorization')]);
    expect((await preflight('https://evil.example')).headers.has('access-control-allow-origin')).toBe(false);
  });
});
