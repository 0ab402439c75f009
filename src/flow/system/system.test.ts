import { describe, expect, it } from 'vitest';
import { FlowError } from '../flow-error.ts';
import { systemByHand, TypedSystemError } from './by-hand.ts';

describe('a system that is typed', () => {
  it('needs its token endpoint only', () => {
    expect(systemByHand({ endpoints: { token: 'https://as.example/token' } })).toMatchObject({
      name: 'as.example',
      issuer: null,
      endpoints: { token: 'https://as.example/token', authorize: null, revoke: null },
      issInAnswer: false,
    });
  });

  it.each([
    ['javascript:alert(1)', 'authorize is not an http or https address.'],
    ['authorize', 'authorize is not an http or https address.'],
    ['https://ada:secret@as.example/authorize', 'authorize is not an http or https address.'],
  ])('R7: is refused with the authorization endpoint %s', (authorize, sentence) => {
    const typed = () => systemByHand({ endpoints: { token: 'https://as.example/token', authorize } });
    expect(typed).toThrow(FlowError);
    expect(typed).toThrow(sentence);
  });

  it('may have pushed requests, DPoP, an issuer in its answers, and all that can be asked about a token', () => {
    const at = (path: string) => `https://as.example/${path}`;
    const endpoints = { token: at('token'), par: at('par'), tokenInfo: at('info'), introspect: at('introspect'), userinfo: at('me') };
    const rest = { dpop: true, issInAnswer: true, idTokenAlgorithms: ['RS256'] };
    expect(systemByHand({ issuer: 'https://as.example', endpoints, clientCredentials: true, ...rest })).toMatchObject({
      issuer: 'https://as.example',
      endpoints,
      grants: ['authorization_code', 'refresh_token', 'client_credentials'],
      ...rest,
    });
  });

  it.each([
    [{ issuer: 'as.example' }, 'issuer', 'is not an http or https address.'],
    [{ issuer: 'https://as.example/?tenant=1' }, 'issuer', 'has a query or a fragment, which no issuer has.'],
    [{ issInAnswer: true }, 'issuer', 'is needed: iss in the answer is compared with it.'],
    [{ resource: 'notes' }, 'resource', 'is not an http or https address.'],
    [{ endpoints: { token: '', par: 'x' } }, 'token', 'is not an http or https address.'],
    [{ endpoints: { token: '', par: 'x' } }, 'par', 'is not an http or https address.'],
  ])('with %j says at the field %s what is wrong', (changes, field, sentence) => {
    const typed = () => systemByHand({ endpoints: { token: 'https://as.example/token' }, ...changes });
    expect(typed).toThrow(TypedSystemError);
    try {
      typed();
    } catch (error) {
      expect((error as TypedSystemError).fields.get(field)).toBe(sentence);
    }
  });
});
