import * as client from 'openid-client';
import { describe, expect, it } from 'vitest';
import { adasProfile } from '../../engines/mock/dialects/standard/testing.ts';
import { describeBothEngines } from './both-engines.ts';

const acr = 'urn:latchstring:acr:password';
const email = { email: 'ada@example.test', email_verified: true };

/** Claims that belong to a token and not to the person. */
const ofTokens = ['iss', 'aud', 'exp', 'iat', 'auth_time', 'nonce', 'at_hash'];

describeBothEngines(({ at, discover, browser, ask }) => {
  /** @returns what the ID token and userinfo tell of the person, and of the sign-in */
  const signIn = async (parameters: Record<string, string>, decision?: Record<string, unknown>) => {
    const config = await discover();
    const { url, pkceCodeVerifier } = await ask(config, parameters);
    const answer = await browser().authorize(url, undefined, decision);
    const tokens = await client.authorizationCodeGrant(config, answer, { pkceCodeVerifier, idTokenExpected: true });
    const refreshed = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');
    const told = (claims: object = {}) => Object.fromEntries(Object.entries(claims).filter(([name]) => !ofTokens.includes(name)));
    return {
      idToken: told(tokens.claims()),
      refreshedIdToken: told(refreshed.claims()),
      userinfo: told(await client.fetchUserInfo(config, tokens.access_token, 'acct-ada')),
    };
  };
  const refuse = async (parameters: Record<string, string>) => {
    const { url } = await ask(await discover(), { state: 'a-state', ...parameters });
    return Object.fromEntries((await browser().authorize(url)).searchParams);
  };
  const claims = (request: object) => ({ claims: JSON.stringify(request) });

  it('P14: tells by userinfo what the scopes stand for, and by the ID token how the person signed in', async () => {
    const { idToken, refreshedIdToken, userinfo } = await signIn({ scope: 'openid profile email' });
    expect(userinfo).toEqual({ sub: 'acct-ada', ...adasProfile, ...email });
    expect(idToken).toEqual({ sub: 'acct-ada', acr, amr: ['pwd'] });
    expect(refreshedIdToken).toEqual(idToken);
  });

  it('P14: puts into the ID token what the claims parameter asks for there', async () => {
    const request = { id_token: { given_name: { essential: true }, email: null, nickname: null }, userinfo: { name: null } };
    const { idToken, refreshedIdToken, userinfo } = await signIn({ scope: 'openid profile email', ...claims(request) });
    expect(idToken).toEqual({ sub: 'acct-ada', acr, amr: ['pwd'], given_name: 'Ada', email: 'ada@example.test' });
    expect(refreshedIdToken).toEqual(idToken);
    expect(userinfo).toEqual({ sub: 'acct-ada', ...adasProfile, ...email });
  });

  it('P14: 80, 91: gives no claim whose scope was not asked for, or that the person left out', async () => {
    const everything = { name: { essential: true }, email: null, email_verified: null };
    const request = claims({ id_token: everything, userinfo: everything });
    const narrow = await signIn({ scope: 'openid email', prompt: 'consent', ...request }, { decision: 'allow', scopes: ['openid'] });
    const scarce = await signIn({ scope: 'openid', ...request });
    for (const { idToken, userinfo } of [narrow, scarce]) {
      expect(idToken).toEqual({ sub: 'acct-ada', acr, amr: ['pwd'] });
      expect(userinfo).toEqual({ sub: 'acct-ada' });
    }
    // What was given once is not told again where the request does not ask for its scope.
    await signIn({ scope: 'openid profile email' });
    expect((await signIn({ scope: 'openid', ...request })).idToken).not.toHaveProperty('email');
  });

  describe('P14: sub with a value', () => {
    it('is answered for that account and for no other', async () => {
      const wanted = (value: string) => ({ scope: 'openid', ...claims({ id_token: { sub: { value } } }) });
      expect((await signIn(wanted('acct-ada'))).idToken.sub).toBe('acct-ada');
      expect(await refuse(wanted('acct-grace'))).toMatchObject({ error: 'login_required', state: 'a-state' });
    });
  });

  describe('P14: an essential acr', () => {
    const asked = (wish: object) => ({ scope: 'openid', ...claims({ id_token: { acr: wish } }) });

    it.each([{ essential: true }, { essential: true, value: acr }, { essential: true, values: ['urn:other', acr] }])(
      'is met by a password: %j',
      async (wish) => {
        expect((await signIn(asked(wish))).idToken.acr).toBe(acr);
      },
    );

    it.each([
      { essential: true, value: 'urn:other' },
      { essential: true, values: ['urn:other', 'urn:another'] },
    ])('that nobody can meet is a failed sign-in: %j', async (wish) => {
      expect(await refuse(asked(wish))).toMatchObject({ error: 'unmet_authentication_requirements', state: 'a-state' });
    });

    it('is no matter where it is only wished for', async () => {
      expect((await signIn(asked({ values: ['urn:other'] }))).idToken.acr).toBe(acr);
      expect((await signIn({ scope: 'openid', acr_values: 'urn:other' })).idToken.acr).toBe(acr);
    });
  });

  it.each(['{', '[]', 'null', '{"userinfo":["email"]}', '{"id_token":{"sub":"acct-ada"}}', '{"id_token":{"sub":{"values":["a","b"]}}}'])(
    '80: refuses the claims %s with invalid_request',
    async (malformed) => {
      expect(await refuse({ scope: 'openid', claims: malformed })).toMatchObject({ error: 'invalid_request', state: 'a-state' });
    },
  );

  it('80: takes claims that ask for nothing', async () => {
    expect((await signIn({ scope: 'openid', claims: '{}' })).userinfo).toEqual({ sub: 'acct-ada' });
  });

  it('P14: 62: announces what it tells', async () => {
    const metadata = (await (await fetch(at('/.well-known/openid-configuration'))).json()) as Record<string, string[]>;
    expect(metadata).toMatchObject({ acr_values_supported: [acr], claims_parameter_supported: true });
    const told = ['sub', 'acr', 'amr', 'auth_time', ...Object.keys(adasProfile), ...Object.keys(email)];
    expect(metadata.claims_supported).toEqual(expect.arrayContaining(told));
  });
});
