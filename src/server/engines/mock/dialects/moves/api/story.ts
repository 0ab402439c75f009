import { sha256 } from '../../../../../ports/random.ts';
import { type Day, weekdayOf } from './days.ts';
import { type Mover, moverOf, type Place } from './people.ts';

const speeds = {
  walking: { meters: 1.35, steps: 1.8, calories: 0.07 },
  running: { meters: 2.8, steps: 2.65, calories: 0.2 },
  cycling: { meters: 4.7, calories: 0.12 },
  transport: { meters: 9 },
} satisfies Record<string, { meters: number; steps?: number; calories?: number }>;

export type ActivityName = keyof typeof speeds;

/** One way of moving, without a pause. Times are in seconds since midnight, distances in meters. */
export interface Activity {
  activity: ActivityName;
  start: number;
  end: number;
  distance: number;
  steps?: number;
  calories?: number;
}

/** A stay at a place, or the way from one to the next. Times as above. */
export interface Segment {
  start: number;
  end: number;
  place?: Place;
  activities: Activity[];
}

const minute = 60;
const hour = 60 * minute;
const midnight = 24 * hour;

/**
 * A day from midnight to midnight, by the clock of the person: a pure function of account and day, so the same however often
 * and by which app it is asked for. Empty for who has no data, and for the odd day when the phone was off.
 */
export function tellDay(accountId: string, day: Day): Segment[] {
  const mover = moverOf(accountId);
  const { places } = mover;
  const draw = createDraw(`moves ${accountId} ${day}`);
  if (!places || draw(0, 28) === 0) return [];
  const telling = new Telling();
  if (weekdayOf(day) < 5) tellWorkday(telling, mover, places, draw);
  else tellFreeDay(telling, places, draw);
  telling.stay(places.home, midnight);
  return telling.segments;
}

type Draw = (least: number, most: number) => number;

function tellWorkday(telling: Telling, { commute }: Mover, { home, work, outdoors }: Required<Mover>['places'], draw: Draw): void {
  const ride = (): [ActivityName, number] => [commute, draw(14, 24) * minute];
  telling.stay(home, 7 * hour + draw(30, 90) * minute);
  telling.go([['walking', draw(200, 500)], ride(), ['walking', draw(120, 400)]]);
  telling.stay(work, 12 * hour + draw(0, 40) * minute);
  telling.go([['walking', draw(300, 900)]]);
  telling.stay(outdoors, 13 * hour + draw(0, 30) * minute);
  telling.go([['walking', draw(300, 900)]]);
  telling.stay(work, 17 * hour + draw(0, 75) * minute);
  telling.go([['walking', draw(120, 400)], ride(), ['walking', draw(200, 500)]]);
  if (draw(0, 2) > 0) return;
  telling.stay(home, 19 * hour + draw(30, 60) * minute);
  telling.go([['running', draw(20, 45) * minute]]);
}

function tellFreeDay(telling: Telling, { home, outdoors }: Required<Mover>['places'], draw: Draw): void {
  telling.stay(home, 9 * hour + draw(0, 120) * minute);
  telling.go([['walking', draw(900, 2400)]]);
  telling.stay(outdoors, 13 * hour + draw(0, 120) * minute);
  telling.go([[draw(0, 1) === 0 ? 'walking' : 'cycling', draw(900, 2400)]]);
}

/** Puts a day together, each piece from where the one before it ended. */
class Telling {
  readonly segments: Segment[] = [];
  #now = 0;

  stay(place: Place, until: number): void {
    this.segments.push({ start: this.#now, end: until, place, activities: [] });
    this.#now = until;
  }

  go(ways: [activity: ActivityName, seconds: number][]): void {
    const start = this.#now;
    const activities = ways.map(([activity, seconds]): Activity => {
      const speed: { meters: number; steps?: number; calories?: number } = speeds[activity];
      const from = this.#now;
      this.#now += seconds;
      return {
        activity,
        start: from,
        end: this.#now,
        distance: Math.round(speed.meters * seconds),
        ...(speed.steps && { steps: Math.round(speed.steps * seconds) }),
        ...(speed.calories && { calories: Math.round(speed.calories * seconds) }),
      };
    });
    this.segments.push({ start, end: this.#now, activities });
  }
}

/** Whole numbers that look drawn by lot, and are the same for the same seed. */
function createDraw(seed: string): Draw {
  const bytes = sha256(seed);
  let next = 0;
  return (least, most) => {
    const value = bytes.readUInt8(next % bytes.length) * 256 + bytes.readUInt8((next + 1) % bytes.length);
    next += 2;
    return least + (value % (most - least + 1));
  };
}
