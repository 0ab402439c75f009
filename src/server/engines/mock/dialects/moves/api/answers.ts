import { userIdOf } from '../user-id.ts';
import { type Day, dayAt, writeDay } from './days.ts';
import { type Mover, moverOf } from './people.ts';
import type { Bounds, Range } from './range.ts';
import { type Activity, type ActivityName, type Segment, tellDay } from './story.ts';
import { instantOf, offsetAt, writeTime } from './zone.ts';

/** Where a day begins first: 'today' can be asked for from then on, whosever day it is [S]. */
const earliestOffset = 14 * 60 * 60;

/** What the profile call answers. */
export function profileOf(accountId: string, now: Date): unknown {
  const { firstDay, zone, locale, firstWeekDay, metric, caloriesIdle } = moverOf(accountId);
  return {
    userId: userIdOf(accountId),
    profile: {
      firstDate: writeDay(firstDay),
      currentTimeZone: { id: zone, offset: offsetAt(zone, now) },
      localization: { language: 'en', locale, firstWeekDay, metric },
      caloriesAvailable: caloriesIdle !== undefined,
      platform: 'ios',
    },
  };
}

export function boundsOf(accountId: string, now: Date): Bounds {
  const { firstDay, zone } = moverOf(accountId);
  return { first: firstDay, today: dayAt(now, offsetAt(zone, now)), last: dayAt(now, earliestOffset) };
}

/** Which of its parts a day is answered with, and which of its segments. */
export interface View {
  summary: boolean;
  segments: 'none' | 'moves' | 'places' | 'all';
}

/** The days of a range; those without data, and those that have not begun for the person, with `null` for what they lack [S]. */
export function daysOf(accountId: string, { first, last }: Range, view: View, now: Date): unknown[] {
  return Array.from({ length: last - first + 1 }, (_none, index) => describeDay(accountId, first + index, view, now));
}

function describeDay(accountId: string, day: Day, view: View, now: Date): unknown {
  const mover = moverOf(accountId);
  const happened = tellDay(accountId, day).filter(({ end }) => instantOf(mover.zone, day, end) <= now);
  const activities = happened.flatMap((segment) => segment.activities);
  const latest = happened.at(-1);
  const segments = happened.filter(({ place }) => view.segments === 'all' || (view.segments === 'places') === (place !== undefined));
  return {
    date: writeDay(day),
    ...(view.summary && { summary: activities.length > 0 ? summarize(activities) : null }),
    ...(view.segments !== 'none' && {
      segments: segments.length > 0 ? segments.map((segment) => describeSegment(segment, mover, day)) : null,
    }),
    ...(view.summary && { caloriesIdle: mover.caloriesIdle }),
    lastUpdate: latest && writeTime(instantOf(mover.zone, day, latest.end), 'UTC'),
  };
}

function summarize(activities: readonly Activity[]): unknown[] {
  const names: ActivityName[] = ['walking', 'running', 'cycling', 'transport'];
  return names.flatMap((name) => {
    const same = activities.filter(({ activity }) => activity === name);
    const sum = (of: (activity: Activity) => number | undefined) => same.reduce((total, activity) => total + (of(activity) ?? 0), 0);
    if (same.length === 0) return [];
    return {
      activity: name,
      group: name,
      duration: sum(({ start, end }) => end - start),
      distance: sum(({ distance }) => distance),
      // Riding has no steps, and being driven burns nothing.
      steps: sum(({ steps }) => steps) || undefined,
      calories: sum(({ calories }) => calories) || undefined,
    };
  });
}

function describeSegment({ start, end, place, activities }: Segment, { zone }: Mover, day: Day): unknown {
  const at = (seconds: number) => writeTime(instantOf(zone, day, seconds), zone);
  return {
    type: place ? 'place' : 'move',
    startTime: at(start),
    endTime: at(end),
    ...(place && { place }),
    ...(!place && {
      activities: activities.map((way) => ({
        activity: way.activity,
        group: way.activity,
        manual: false,
        startTime: at(way.start),
        endTime: at(way.end),
        duration: way.end - way.start,
        distance: way.distance,
        steps: way.steps,
        calories: way.calories,
      })),
    }),
    lastUpdate: writeTime(instantOf(zone, day, end), 'UTC'),
  };
}
