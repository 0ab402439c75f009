import { describe, expect, it } from 'vitest';
import { someSetup } from '../testing.ts';
import type { Setup } from './setup.ts';
import { fromLink, toLink } from './setup-link.ts';

const read = (setup: unknown) => fromLink(new URLSearchParams({ setup: `1.${btoa(JSON.stringify(setup)).replaceAll('=', '')}` }));
const shared = (changes: object = {}) => {
  const { secret: _secret, ...client } = someSetup().client;
  return { ...someSetup(), client: { ...client, confidential: true }, ...changes };
};
const reasonOf = (read: ReturnType<typeof fromLink>) => (read && 'reason' in read ? read.reason : null);

describe('a deep link', () => {
  it('brings back the whole setup but the secret, which is empty and has to be typed', () => {
    const setup: Setup = someSetup({
      extra: [
        ['prompt', 'consent'],
        ['login_hint', 'Ada Ünïcode 🔑'],
      ],
      answer: 'popup',
    });
    expect(fromLink(toLink(setup))).toEqual({ setup: { ...setup, client: { ...setup.client, secret: '' } } });
    const open = someSetup({ client: { id: 'spa', secret: null, authentication: 'none' } });
    expect(fromLink(toLink(open))).toEqual({ setup: open });
  });

  it('holds no secret, in whatever form', () => {
    const link = toLink(someSetup()).get('setup') ?? '';
    expect(atob((link.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'))).not.toContain('app-secret');
  });

  it('leaves out extra parameters that are secret', () => {
    const extra: Setup['extra'] = [
      ['id_token_hint', 'eyJ.secret.x'],
      ['prompt', 'login'],
    ];
    expect(fromLink(toLink(someSetup({ extra })))).toMatchObject({ setup: { extra: [['prompt', 'login']] } });
  });

  it('is none where the query has none', () => {
    expect(fromLink(new URLSearchParams('a=1'))).toBeNull();
  });

  it.each([
    ['2.abc', 'The link was made by another version (2); this one reads version 1.'],
    ['1.abc', 'The link is incomplete, or was changed.'],
    ['1.', 'The link is incomplete, or was changed.'],
    ['hello', 'The link is incomplete, or was changed.'],
    [`1.${'a'.repeat(20_001)}`, 'The link is too long to be one of ours.'],
  ])('%.20s is refused with its reason', (setup, reason) => {
    expect(reasonOf(fromLink(new URLSearchParams({ setup })))).toBe(reason);
  });

  it.each([
    ['a secret', shared({ client: { ...shared().client, secret: 's' } }), /must not be in links/],
    [
      'a javascript: endpoint (R7)',
      shared({ system: { ...someSetup().system, endpoints: { ...someSetup().system.endpoints, authorize: 'javascript:alert(1)' } } }),
      /authorize.*not an http or https/,
    ],
    ['no client', shared({ client: undefined }), /cannot be used/],
    ['an extra parameter that the flow sets itself', shared({ extra: [['state', 'x']] }), /set by the flow itself/],
    ['a nonce beside our own', shared({ extra: [['nonce', 'x']] }), /set by the flow itself/],
    ['an extra parameter that is secret', shared({ extra: [['client_secret', 'x']] }), /set by the flow itself/],
    ['a redirect URI that is none', shared({ redirectUri: '/callback' }), /redirectUri/],
    ['a list', [], /cannot be used/],
    ['nothing', null, /incomplete|cannot be used/],
  ])('with %s is refused with its reason', (_what, setup, reason) => {
    expect(reasonOf(read(setup))).toMatch(reason);
  });

  it('that holds two setups is refused', () => {
    const link = toLink(someSetup());
    link.append('setup', link.get('setup') ?? '');
    expect(reasonOf(fromLink(link))).toBe('The link holds more than one setup.');
  });
});
