import * as v from 'valibot';

/** From here on a clock may have told the time. */
const firstMoment = new Date(0);
/** What was dated by a clock at the end of the year 9999 may last a century beyond it; every sum of times stays one that a `Date` holds. */
const lastMoment = new Date('+011000-01-01T00:00:00Z');

const range = `from ${firstMoment.toISOString()} to ${lastMoment.toISOString()}`;

export const moment = v.pipe(
  v.string('must be a time'),
  v.check((time) => !Number.isNaN(Date.parse(time)), 'must be a time'),
  v.transform((time) => new Date(time)),
  v.check((time) => time >= firstMoment && time <= lastMoment, `must be a time ${range}`),
);

/** The same, kept as text in the one form that can be compared as text. */
export const momentText = v.pipe(
  moment,
  v.transform((time) => time.toISOString()),
);

export function wholeNumber(least: number, most: number) {
  const message = `must be a whole number from ${least} to ${most}`;
  return v.pipe(v.number(message), v.integer(message), v.minValue(least, message), v.maxValue(most, message));
}
