import { type Day, dayOf } from './days.ts';

export interface Place {
  id: number;
  name: string;
  type: 'home' | 'work' | 'user';
  location: { lat: number; lon: number };
}

/** Whose phone it is, and between which places it is carried. */
export interface Mover {
  firstDay: Day;
  zone: string;
  locale: string;
  /** As Moves counts: 1 is Sunday. */
  firstWeekDay: 1 | 2;
  metric: boolean;
  /** What the person burns in a day at rest, in kcal; absent where they never told their weight. */
  caloriesIdle?: number;
  /** Absent for who has the app and never carried the phone: every day is empty. */
  places?: { home: Place; work: Place; outdoors: Place };
  commute: 'cycling' | 'transport';
}

function place(id: number, type: Place['type'], name: string, lat: number, lon: number): Place {
  return { id, name, type, location: { lat, lon } };
}

const dayOrEpoch = (year: number, month: number, date: number) => dayOf(year, month, date) ?? 0;

const moversByAccount: Record<string, Mover> = {
  'acct-ada': {
    firstDay: dayOrEpoch(2012, 12, 11),
    zone: 'Europe/London',
    locale: 'en_GB',
    firstWeekDay: 2,
    metric: true,
    caloriesIdle: 1439,
    places: {
      home: place(11, 'home', 'Home', 51.50723, -0.13389),
      work: place(12, 'work', 'Dorset Street', 51.5195, -0.15581),
      outdoors: place(13, 'user', "St James's Park", 51.50248, -0.13485),
    },
    commute: 'cycling',
  },
  'acct-grace': {
    firstDay: dayOrEpoch(2013, 6, 7),
    zone: 'America/New_York',
    locale: 'en_US',
    firstWeekDay: 1,
    metric: false,
    caloriesIdle: 1512,
    places: {
      home: place(21, 'home', 'Home', 38.86213, -77.0601),
      work: place(22, 'work', 'Navy Yard', 38.87341, -76.99598),
      outdoors: place(23, 'user', 'Haines Point', 38.8567, -77.02241),
    },
    commute: 'transport',
  },
};

/** Katherine, and everyone else: no day of theirs has data. */
const newcomer: Mover = {
  firstDay: dayOrEpoch(2024, 1, 1),
  zone: 'UTC',
  locale: 'en_US',
  firstWeekDay: 1,
  metric: true,
  commute: 'transport',
};

export function moverOf(accountId: string): Mover {
  return Object.hasOwn(moversByAccount, accountId) ? (moversByAccount[accountId] ?? newcomer) : newcomer;
}
