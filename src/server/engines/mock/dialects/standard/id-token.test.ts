import { decodeProtectedHeader } from 'jose';
import { describe, expect, it } from 'vitest';
import { seedRegistrations } from '../../../../demo/seed.ts';
import { epochSeconds } from '../../../../ports/clock.ts';
import { sha256 } from '../../../../ports/random.ts';
import { openRegistrationsApi, soundDraft } from '../../../../testing/registrations-api.ts';
import { idOf } from '../../../../testing/test-browser.ts';
import { readTokens, setUpOpenId } from './testing.ts';

describe('the ID token', () => {
  it('says who signed in, when, to which app and in answer to which request, signed by a published key', async () => {
    const { signIn, read, get, issuer, clock } = setUpOpenId();
    const signedInAt = epochSeconds(clock.now());
    const { id_token, access_token } = await signIn({ nonce: 'a nonce, as it is: é%20' });
    const { payload, protectedHeader } = await read(id_token);
    expect(payload).toEqual({
      iss: issuer,
      sub: 'acct-ada',
      aud: 'notesweb',
      iat: signedInAt,
      exp: signedInAt + 600,
      auth_time: signedInAt,
      acr: 'urn:latchstring:acr:password',
      amr: ['pwd'],
      nonce: 'a nonce, as it is: é%20',
      at_hash: sha256(access_token).subarray(0, 16).toString('base64url'),
    });
    const { keys } = (await get('/jwks')) as { keys: Record<string, string>[] };
    expect(protectedHeader).toEqual({ alg: 'ES256', kid: keys[0]?.kid });
  });

  it('comes only where openid was asked for and allowed, and has no nonce where none was sent', async () => {
    const { signIn, read } = setUpOpenId();
    expect(await signIn({ scope: 'notes:read', nonce: 'a-nonce' })).not.toHaveProperty('id_token');
    const { payload } = await read((await signIn()).id_token);
    expect(payload).not.toHaveProperty('nonce');
  });

  it('comes with a refresh too: the same sign-in, no nonce, the hash of the new access token', async () => {
    const { signIn, read, notesweb, clock } = setUpOpenId();
    const first = await signIn({ nonce: 'a-nonce' });
    clock.advance(300);
    const second = await readTokens(await notesweb.refresh(first.refresh_token));
    const [{ payload: before }, { payload: after }] = [await read(first.id_token), await read(second.id_token)];
    const { nonce: _, ...same } = before;
    const at_hash = sha256(second.access_token).subarray(0, 16).toString('base64url');
    expect(after).toEqual({ ...same, iat: Number(before.iat) + 300, exp: Number(before.exp) + 300, at_hash });
    const narrower = await readTokens(await notesweb.refresh(second.refresh_token, { scope: 'profile' }));
    expect(narrower).not.toHaveProperty('id_token');
  });

  it('is for a public app as well, with a key id that can be looked up', async () => {
    const { signIn, read, notesspa } = setUpOpenId();
    const { id_token } = await signIn({}, notesspa);
    expect((await read(id_token, 'notesspa')).payload.sub).toBe('acct-ada');
    expect(decodeProtectedHeader(id_token).kid).toMatch(/^[\w-]{43}$/);
  });

  it('U18: cannot be left out of what is given, whatever the registration says: openid is locked, and never taken back by itself', async () => {
    const registrations = seedRegistrations(new URL('http://127.0.0.1:4400'), new Date()).map((app) => ({
      ...app,
      optionalScopes: app.scopes,
    }));
    const { browser, notesweb, latchstring, origin } = setUpOpenId({ mock: { registrations } });
    const page = await browser.follow(notesweb.authorizationUrl({ scope: 'openid email notes:read' }));
    await browser.signIn(page);
    const { scopes } = await browser.interaction(idOf(page));
    expect(scopes.map(({ name, optional }) => [name, optional])).toEqual([
      ['openid', false],
      ['email', true],
      ['notes:read', true],
    ]);
    await expect(browser.decide(page, { decision: 'allow', scopes: ['notes:read'] })).rejects.toThrow('400');
    await browser.decide(page, { decision: 'allow', scopes: ['openid', 'notes:read'] });
    const { access_token } = await latchstring.obtainTokens(browser);
    const { connections } = (await (await latchstring.call(`${origin}/api/connections`, access_token)).json()) as {
      connections: { scopes: { name: string; removable: boolean }[] }[];
    };
    expect(connections[0]?.scopes).toMatchObject([
      { name: 'openid', title: 'Know who you are', removable: false },
      { name: 'notes:read', removable: true },
    ]);
  });

  it('82: nobody can register an app that may do without openid', async () => {
    const { registrations } = await openRegistrationsApi();
    const draft = { ...soundDraft, service: 'standard', scopes: ['openid', 'email'], optionalScopes: ['email', 'openid'] };
    const refused = await registrations('POST', '', draft);
    expect([refused.status, await refused.json()]).toEqual([400, expect.objectContaining({ pointer: '/optionalScopes/1' })]);
    expect((await registrations('POST', '', { ...draft, optionalScopes: ['email'] })).status).toBe(201);
  });
});

describe('the published keys', () => {
  it('P1, 43: are public halves only, and can be read by any page', async () => {
    const { fetch, issuer } = setUpOpenId();
    const response = await fetch(new Request(`${issuer}/jwks`, { headers: { origin: 'http://127.0.0.1:9999' } }));
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const { keys } = (await response.json()) as { keys: Record<string, string>[] };
    expect(keys).toHaveLength(1);
    expect(Object.keys(keys[0] ?? {}).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
    expect((await fetch(new Request(`${issuer}/jwks`, { method: 'POST' }))).status).toBe(405);
  });
});
