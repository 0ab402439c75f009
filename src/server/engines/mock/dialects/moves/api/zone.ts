import { type Day, dateOf } from './days.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far a time zone is ahead of UTC at an instant, in seconds. @param zone a name of the IANA database */
export function offsetAt(zone: string, at: Date): number {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, format);
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /^GMT([+-])(\d{2}):(\d{2})$/.exec(name) ?? [];
  const seconds = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60;
  return sign === '-' ? -seconds : seconds;
}

/** When a clock on the wall shows a time of day. @param seconds since midnight */
export function instantOf(zone: string, day: Day, seconds: number): Date {
  const shown = dateOf(day).getTime() + seconds * 1000;
  const near = new Date(shown - offsetAt(zone, new Date(shown)) * 1000);
  return new Date(shown - offsetAt(zone, near) * 1000);
}

/** As yyyyMMddTHHmmss with the offset, such as +0100; in UTC with a Z. */
export function writeTime(at: Date, zone: string): string {
  const offset = offsetAt(zone, at);
  const shown = new Date(at.getTime() + offset * 1000).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
  if (zone === 'UTC') return `${shown}Z`;
  const minutes = Math.abs(offset) / 60;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${shown}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}
