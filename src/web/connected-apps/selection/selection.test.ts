import { describe, expect, it } from 'vitest';
import { someConnection } from '../testing.ts';
import { howMany, toggled, toggledAll, withMore } from './selection.ts';

const a = someConnection({ id: 'a' });
const b = someConnection({ id: 'b' });
const c = someConnection({ id: 'c' });
const ids = (selection: ReadonlyMap<string, unknown>) => [...selection.keys()];

describe('choosing apps', () => {
  it('takes one in and out again', () => {
    const one = toggled(new Map(), a);
    expect(ids(one)).toEqual(['a']);
    expect(ids(toggled(one, a))).toEqual([]);
  });

  it('takes all that are shown, then none of them, and leaves what a search hides as it is', () => {
    const hidden = toggled(new Map(), c);
    const all = toggledAll(hidden, [a, b]);
    expect(ids(all)).toEqual(['c', 'a', 'b']);
    expect(ids(toggledAll(all, [a, b]))).toEqual(['c']);
    expect(ids(toggledAll(toggled(hidden, a), [a, b]))).toEqual(['c', 'a', 'b']);
  });

  it('takes more in up to a limit, and none twice', () => {
    const one = toggled(new Map(), a);
    expect(ids(withMore(one, [a, b, c], 3))).toEqual(['a', 'b', 'c']);
    expect(ids(withMore(one, [a, b, c], 2))).toEqual(['a', 'b']);
  });

  it('knows whether none, some or all of those shown are chosen', () => {
    expect(
      [
        new Map(),
        new Map([['a', a]]),
        new Map([
          ['a', a],
          ['b', b],
        ]),
      ].map((chosen) => howMany(chosen, [a, b])),
    ).toEqual(['none', 'some', 'all']);
  });
});
