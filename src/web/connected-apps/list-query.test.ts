import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apiSearch, isFiltered, noQuery, readListQuery, writeListQuery } from './list-query.ts';

const now = Date.parse('2026-11-22T15:04:05Z');

describe('what the list is asked for', () => {
  it('is the same after a reload, whatever was typed (F12)', () => {
    const query = fc.record({
      q: fc.string({ maxLength: 200 }),
      sort: fc.constantFrom('newest', 'name', 'last-used', 'longest-unused'),
      service: fc.option(fc.string({ minLength: 1, maxLength: 100 })),
      change: fc.boolean(),
      unused: fc.boolean(),
    });
    fc.assert(
      fc.property(query, (asked) => {
        expect(readListQuery(writeListQuery(asked))).toEqual(asked);
      }),
    );
  });

  it('leaves the address bare for what is asked for anyway', () => {
    expect(writeListQuery(noQuery)).toBe('');
    expect(readListQuery('')).toEqual(noQuery);
  });

  it('takes nothing from an address that the server would refuse (R49)', () => {
    const odd = readListQuery(`?sort=worst&access=all&service=${'s'.repeat(500)}&q=${'x'.repeat(5000)}`);
    expect(odd).toMatchObject({ sort: 'newest', change: false });
    expect([odd.q.length, odd.service?.length]).toEqual([200, 100]);
  });
});

describe('what the server is sent', () => {
  it('is nothing for all apps, newest first', () => {
    expect(apiSearch(noQuery, now)).toBe('');
    expect(apiSearch({ ...noQuery, q: '   ' }, now)).toBe('');
  });

  it('says since when an app has to be unused, and holds still all day', () => {
    const unused = { ...noQuery, unused: true };
    expect(new URLSearchParams(apiSearch(unused, now)).get('unusedSince')).toBe('2026-08-24T00:00:00.000Z');
    expect(apiSearch(unused, Date.parse('2026-11-22T23:59:59Z'))).toBe(apiSearch(unused, now));
    expect(apiSearch(unused, Date.parse('2026-11-23T00:00:00Z'))).not.toBe(apiSearch(unused, now));
  });

  it('joins search, order and filters', () => {
    const all = apiSearch({ q: ' time & sheets ', sort: 'longest-unused', service: 'moovila', change: true, unused: false }, now);
    expect(Object.fromEntries(new URLSearchParams(all))).toEqual({
      q: 'time & sheets',
      sort: 'longest-unused',
      service: 'moovila',
      access: 'change',
    });
  });
});

it('knows an order from a filter: only a filter leaves apps out', () => {
  expect(isFiltered({ ...noQuery, sort: 'name' })).toBe(false);
  expect(isFiltered({ ...noQuery, q: ' ' })).toBe(false);
  for (const part of [{ q: 'a' }, { service: 's' }, { change: true }, { unused: true }])
    expect(isFiltered({ ...noQuery, ...part })).toBe(true);
});
