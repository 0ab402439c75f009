import { describe, expect, it } from 'vitest';
import { type Day, dayOf, writeDay } from './days.ts';
import { DateError, readRange } from './range.ts';

const day = (year: number, month: number, date: number): Day => dayOf(year, month, date) ?? Number.NaN;

/** A person who began on 2012-12-11, and for whom it is 2013-03-15, while it is a day later elsewhere. */
const bounds = { first: day(2012, 12, 11), today: day(2013, 3, 15), last: day(2013, 3, 16) };

function read(segment: string | null, query = ''): string {
  try {
    const { first, last } = readRange(segment, new URLSearchParams(query), bounds);
    return `${writeDay(first)} to ${writeDay(last)}`;
  } catch (error) {
    if (error instanceof DateError) return error.message;
    throw error;
  }
}

describe('the dates of an API call', () => {
  it.each([
    ['20130315', '20130315 to 20130315'],
    ['20121211', '20121211 to 20121211'],
    // The day has begun somewhere, so it can be asked for.
    ['20130316', '20130316 to 20130316'],
    ['2013-W09', '20130225 to 20130303'],
    ['2013-W01', '20121231 to 20130106'],
    // Weeks and months end where the bounds do.
    ['2012-W50', '20121211 to 20121216'],
    ['2013-W11', '20130311 to 20130316'],
    ['201302', '20130201 to 20130228'],
    ['201212', '20121211 to 20121231'],
    ['201303', '20130301 to 20130316'],
  ])('reads %s', (segment, expected) => {
    expect(read(segment)).toBe(expected);
  });

  it.each([
    ['from=20130101&to=20130131', '20130101 to 20130131'],
    ['from=20130315&to=20130315', '20130315 to 20130315'],
    ['pastDays=1', '20130315 to 20130315'],
    ['pastDays=31', '20130213 to 20130315'],
  ])('reads ?%s', (query, expected) => {
    expect(read(null, query)).toBe(expected);
  });

  it('lets pastDays begin with the first day', () => {
    const young = { ...bounds, first: day(2013, 3, 10) };
    expect(readRange(null, new URLSearchParams('pastDays=31'), young)).toEqual({ first: young.first, last: young.today });
  });

  it.each([
    ['20130317', 'to 20130316, the current day'],
    ['20121210', "from 20121211, the person's first day"],
    ['2013-W12', 'to 20130316'],
    ['201304', 'to 20130316'],
    ['201211', 'from 20121211'],
    ['20130229', 'must be a day of the calendar'],
    ['201313', 'no such month'],
    ['2013-W53', 'no such week'],
    ['2013-W00', 'no such week'],
    ['2013-03-15', 'yyyyMMdd'],
    ['today', 'yyyyMMdd'],
    ['%00', 'yyyyMMdd'],
  ])('says what is wrong with %s', (segment, reason) => {
    expect(read(segment)).toContain(reason);
  });

  it.each([
    ['', 'Say which days'],
    ['from=20130101', 'to must be a day'],
    ['to=20130101', 'from must be a day'],
    ['from=20130102&to=20130101', 'to is before from'],
    ['from=20130101&to=20130201', 'span 32 days; at most 31'],
    ['from=20121210&to=20121212', 'from 20121211'],
    ['from=20130315&to=20130317', 'to 20130316'],
    ['from=20130101&from=20130102&to=20130103', 'from was sent more than once'],
    ['pastDays=0', 'from 1 to 31'],
    ['pastDays=32', 'from 1 to 31'],
    ['pastDays=soon', 'from 1 to 31'],
    ['pastDays=', 'from 1 to 31'],
  ])('says what is wrong with ?%s', (query, reason) => {
    expect(read(null, query)).toContain(reason);
  });
});
