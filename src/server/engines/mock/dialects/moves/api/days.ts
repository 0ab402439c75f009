/** A day of the calendar, wherever: its number since 1970-01-01. */
export type Day = number;

const millisecondsPerDay = 24 * 60 * 60 * 1000;

/** @returns null where the calendar has no such day */
export function dayOf(year: number, month: number, date: number): Day | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return exists ? at.getTime() / millisecondsPerDay : null;
}

/** The day that it is somewhere. @param offset of that place from UTC, in seconds */
export function dayAt(now: Date, offset: number): Day {
  return Math.floor((now.getTime() + offset * 1000) / millisecondsPerDay);
}

/** Midnight of the day in UTC. */
export function dateOf(day: Day): Date {
  return new Date(day * millisecondsPerDay);
}

/** As yyyyMMdd. */
export function writeDay(day: Day): string {
  return dateOf(day).toISOString().slice(0, 10).replaceAll('-', '');
}

/** 0 is Monday. */
export function weekdayOf(day: Day): number {
  return (day + 3) % 7;
}

/** The Monday that a week of ISO 8601 begins with; null where the year has no such week. */
export function mondayOf(year: number, week: number): Day | null {
  const fourth = dayOf(year, 1, 4);
  if (fourth === null) return null;
  const monday = fourth - weekdayOf(fourth) + 7 * (week - 1);
  // The week belongs to the year that has its Thursday.
  return dateOf(monday + 3).getUTCFullYear() === year ? monday : null;
}
