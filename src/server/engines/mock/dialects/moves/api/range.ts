import { type Day, dayOf, mondayOf, writeDay } from './days.ts';

/** The most days that one call asks for [MP]. */
const maxDays = 31;

/** A date that cannot be answered. The message says what was wrong and what would be right. */
export class DateError extends Error {
  override name = 'DateError';
}

/** Days from the first to the last, both included. */
export interface Range {
  first: Day;
  last: Day;
}

/** What can be asked for: from a person's first day on, up to the day that has begun anywhere on earth. */
export interface Bounds extends Range {
  /** The day that it is for the person. */
  today: Day;
}

/**
 * Reads which days a call asks for: `yyyyMMdd`, `yyyy-Www` or `yyyyMM` in the path, or `from` and `to` or `pastDays` in the
 * query. Weeks and months end where the bounds do.
 * @throws DateError
 */
export function readRange(segment: string | null, query: URLSearchParams, bounds: Bounds): Range {
  if (segment !== null) return readSegment(segment, bounds);
  if (query.has('pastDays')) return readPastDays(only(query, 'pastDays'), bounds);
  if (!query.has('from') && !query.has('to')) {
    throw new DateError('Say which days: /daily/yyyyMMdd, /daily/yyyy-Www, /daily/yyyyMM, ?from=yyyyMMdd&to=yyyyMMdd or ?pastDays=7.');
  }
  const first = readDay(only(query, 'from'), 'from');
  const last = readDay(only(query, 'to'), 'to');
  if (last < first) throw new DateError('to is before from.');
  if (last - first >= maxDays)
    throw new DateError(`from and to span ${last - first + 1} days; at most ${maxDays} can be asked for at once.`);
  return inside({ first, last }, bounds);
}

function readSegment(segment: string, bounds: Bounds): Range {
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(segment) ?? [];
  if (week !== undefined) {
    const first = mondayOf(Number(year), Number(week));
    if (first === null) throw new DateError('The year has no such week; weeks are those of ISO 8601, such as 2013-W09.');
    return clipped({ first, last: first + 6 }, bounds);
  }
  const [, ofYear, month] = /^(\d{4})(\d{2})$/.exec(segment) ?? [];
  if (month !== undefined) {
    const first = dayOf(Number(ofYear), Number(month), 1);
    if (first === null) throw new DateError('There is no such month; months are written yyyyMM, such as 201303.');
    const days = new Date(Date.UTC(Number(ofYear), Number(month), 0)).getUTCDate();
    return clipped({ first, last: first + days - 1 }, bounds);
  }
  const day = readDay(segment, 'The date');
  return inside({ first: day, last: day }, bounds);
}

function readPastDays(value: string, bounds: Bounds): Range {
  const count = /^\d{1,2}$/.test(value) ? Number(value) : 0;
  if (count < 1 || count > maxDays)
    throw new DateError(`pastDays must be a whole number from 1 to ${maxDays}; today is the first of them.`);
  return { first: Math.max(bounds.first, bounds.today - count + 1), last: bounds.today };
}

function readDay(value: string, name: string): Day {
  const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})$/.exec(value) ?? [];
  const day = dayOf(Number(year), Number(month), Number(date));
  if (day === null) throw new DateError(`${name} must be a day of the calendar, written yyyyMMdd, such as 20130315.`);
  return day;
}

function only(query: URLSearchParams, name: string): string {
  const [value = '', ...others] = query.getAll(name);
  if (others.length > 0) throw new DateError(`${name} was sent more than once.`);
  return value;
}

function inside({ first, last }: Range, bounds: Bounds): Range {
  if (first < bounds.first || last > bounds.last) throw outOf(bounds);
  return { first, last };
}

function clipped({ first, last }: Range, bounds: Bounds): Range {
  if (last < bounds.first || first > bounds.last) throw outOf(bounds);
  return { first: Math.max(first, bounds.first), last: Math.min(last, bounds.last) };
}

function outOf({ first, last }: Bounds): DateError {
  return new DateError(`Dates must be from ${writeDay(first)}, the person's first day, to ${writeDay(last)}, the current day.`);
}
