import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, daysOf } from './answers.ts';
import { dayOf, writeDay } from './days.ts';
import { tellDay } from './story.ts';
import { instantOf, offsetAt, writeTime } from './zone.ts';

const storyline = { summary: true, segments: 'all' } as const;
const accounts = ['acct-ada', 'acct-grace', 'acct-katherine', 'acct-unknown', '__proto__'];

describe('generated days', () => {
  it('run from midnight to midnight without a gap, or are empty', () => {
    fc.assert(
      fc.property(fc.constantFrom(...accounts), fc.integer({ min: 15_000, max: 25_000 }), (account, day) => {
        const segments = tellDay(account, day);
        if (segments.length === 0) return;
        expect([segments[0]?.start, segments.at(-1)?.end]).toEqual([0, 24 * 60 * 60]);
        for (const [index, { start, end, place, activities }] of segments.entries()) {
          expect(start).toBe(index === 0 ? 0 : segments[index - 1]?.end);
          expect(end).toBeGreaterThan(start);
          expect(activities.length > 0).toBe(place === undefined);
        }
      }),
    );
  });

  it('are the same every time, of the rich accounts mostly there, and of the others never', () => {
    const days = Array.from({ length: 300 }, (_none, index) => 16_000 + index);
    for (const account of ['acct-ada', 'acct-grace']) {
      expect(tellDay(account, 16_000)).toEqual(tellDay(account, 16_000));
      const empty = days.filter((day) => tellDay(account, day).length === 0).length;
      expect(empty).toBeGreaterThan(0);
      expect(empty).toBeLessThan(30);
    }
    for (const account of accounts.slice(2)) expect(days.every((day) => tellDay(account, day).length === 0)).toBe(true);
  });

  it("hold nothing that has not happened by the person's own clock", () => {
    fc.assert(
      fc.property(
        fc.constantFrom('acct-ada', 'acct-grace'),
        fc.date({ min: new Date('2014-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        (account, now) => {
          const { today, last } = boundsOf(account, now);
          const [, ...rest] = daysOf(account, { first: today, last: Math.max(last, today + 1) }, storyline, now) as {
            summary: unknown;
            segments: unknown;
          }[];
          for (const { summary, segments } of rest) expect([summary, segments]).toEqual([null, null]);
          const [shown] = daysOf(account, { first: today, last: today }, storyline, now) as { lastUpdate?: string }[];
          if (shown?.lastUpdate) expect(shown.lastUpdate <= writeTime(now, 'UTC')).toBe(true);
        },
      ),
    );
  });
});

describe('the clock on the wall', () => {
  it.each([
    ['Europe/London', '2026-07-01T12:00:00Z', 3600, '20260701T130000+0100'],
    ['Europe/London', '2026-01-01T12:00:00Z', 0, '20260101T120000+0000'],
    ['America/New_York', '2026-01-01T12:00:00Z', -18_000, '20260101T070000-0500'],
    ['Asia/Kolkata', '2026-01-01T12:00:00Z', 19_800, '20260101T173000+0530'],
    ['UTC', '2026-01-01T12:00:00Z', 0, '20260101T120000Z'],
  ])('shows in %s at %s what it should', (zone, at, offset, shown) => {
    expect(offsetAt(zone, new Date(at))).toBe(offset);
    expect(writeTime(new Date(at), zone)).toBe(shown);
  });

  it('is read back right on both days of the year that are not 24 hours long', () => {
    for (const [month, date] of [
      [3, 29],
      [10, 25],
    ] as const) {
      const day = dayOf(2026, month, date) ?? 0;
      for (const hour of [0, 4, 8, 23]) {
        const text = writeTime(instantOf('Europe/London', day, hour * 3600), 'Europe/London');
        expect(text.slice(0, 11)).toBe(`${writeDay(day)}T${String(hour).padStart(2, '0')}`);
      }
    }
  });
});
