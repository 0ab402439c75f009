import { describe, expect, it } from 'vitest';
import { FlowError } from './flow-error.ts';
import { systemByHand } from './system-by-hand.ts';

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
    ['javascript:alert(1)', 'endpoints.authorize is not an http or https address.'],
    ['authorize', 'endpoints.authorize is not an http or https address.'],
    ['https://ada:secret@as.example/authorize', 'endpoints.authorize is not an http or https address.'],
  ])('R7: is refused with the authorization endpoint %s', (authorize, sentence) => {
    const typed = () => systemByHand({ endpoints: { token: 'https://as.example/token', authorize } });
    expect(typed).toThrow(FlowError);
    expect(typed).toThrow(sentence);
  });
});
