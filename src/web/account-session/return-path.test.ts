import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultReturnPath, safeReturnPath } from './return-path.ts';

const origin = 'https://latchstring.example';

describe('safeReturnPath', () => {
  it('keeps a path of this origin with its query and fragment', () => {
    expect(safeReturnPath('/connected-apps/c1?revoke#history', origin)).toBe('/connected-apps/c1?revoke#history');
  });

  it.each([
    ['//evil.example'],
    ['/\\evil.example'],
    ['\\\\evil.example'],
    ['/\t/evil.example'],
    ['/\n/evil.example'],
    ['\t//evil.example'],
    ['/\u0000/evil.example'],
    ['/..//evil.example'],
    ['/.//evil.example'],
    ['https://evil.example/'],
    ['javascript:alert(1)'],
    ['connected-apps'],
    [''],
    [undefined],
    [{ toString: (): string => '/x' }],
  ])('refuses %j (R43)', (value) => {
    expect(safeReturnPath(value, origin)).toBe(defaultReturnPath);
  });

  it('does not return to the callback page', () => {
    expect(safeReturnPath('/account/callback?code=x', origin)).toBe(defaultReturnPath);
  });

  it('stays on this origin whatever it is given (R43)', () => {
    const pieces = fc.constantFrom('/', '\\', '.', '..', '\t', '\r', '@', ':', '%2f', '%5c', 'evil.example', 'https:', '?', '#');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const path = safeReturnPath(parts.join(''), origin);
        expect(new URL(path, origin).origin).toBe(origin);
        expect(path).toMatch(/^\/(?!\/)/);
      }),
    );
  });
});
