import { expect, it } from 'vitest';
import { warningLead } from './warning-lead.ts';

it.each([
  ['90 seconds before the end of a long wait', 600_000, 90_000],
  ['in the last third of a short one', 120_000, 40_000],
  ['20 seconds ahead at least', 30_000, 20_000],
  ['at once when less than that is left', 10_000, 10_000],
])('warns %s', (_, left, lead) => {
  expect(warningLead(left)).toBe(lead);
});
