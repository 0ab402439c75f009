import { describe, expect, it } from 'vitest';
import { dialectNames } from '../engines/mock/dialects/modules.ts';
import { describeDialects } from './dialects.ts';

describe('the list of deviations', () => {
  it('names every dialect, and each deviation with its line, source and reason', () => {
    const text = describeDialects([]);
    for (const name of dialectNames) expect(text).toContain(`${name} (`);
    expect(describeDialects(['moovila'])).toMatch(/^moovila \(Moovila\): where it deviates/);
    expect(describeDialects(['moovila']).split('\n').slice(1)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^ {2}22 +\[A\] +a request without PKCE is accepted/)]),
    );
    expect(describeDialects(['moovila'])).not.toContain('standard');
  });

  it('refuses a name that no dialect has, and says which there are', () => {
    expect(() => describeDialects(['moves', 'hydra'])).toThrow(
      `"hydra" is not a dialect of the mock server. There are: ${dialectNames.join(', ')}.`,
    );
  });
});
