import { language } from '../i18n/format.ts';

/** The time of day in the reader's own time zone. */
export function formatTime(iso: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(iso));
}

/** A day of these weeks, as in "Thu, Jan 15", in UTC. */
export function formatWeekday(iso: string): string {
  return new Intl.DateTimeFormat(language, { weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(iso));
}
