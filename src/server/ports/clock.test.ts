import { expect, it } from 'vitest';
import { LabClock, ManualClock } from './clock.ts';

const start = new Date('2026-01-15T09:00:00Z');

it('a lab clock that was never moved tells the time of the one it runs on', () => {
  const real = new ManualClock(start);
  const clock = new LabClock(real);
  real.advance(5);
  expect(clock.now()).toEqual(real.now());
});

it('runs on from where it was set, and from where it was stopped', () => {
  const real = new ManualClock(start);
  const clock = new LabClock(real);
  clock.set(new Date('2030-01-01T00:00:00Z'));
  real.advance(10);
  expect(clock.now().toISOString()).toBe('2030-01-01T00:00:10.000Z');
  clock.freeze(true);
  real.advance(10);
  expect(clock.now().toISOString()).toBe('2030-01-01T00:00:10.000Z');
  clock.freeze(false);
  real.advance(10);
  expect(clock.now().toISOString()).toBe('2030-01-01T00:00:20.000Z');
});

it('can be advanced while it stands still, and stands there', () => {
  const real = new ManualClock(start);
  const clock = new LabClock(real);
  clock.freeze(true);
  clock.advance(3600);
  real.advance(7);
  expect(clock.now().toISOString()).toBe('2026-01-15T10:00:00.000Z');
});

it('refuses to be set to no time at all, and goes on as before', () => {
  const clock = new LabClock(new ManualClock(start));
  for (const seconds of [Number.NaN, Number.POSITIVE_INFINITY, 1e300]) expect(() => clock.advance(seconds)).toThrow(RangeError);
  expect(clock.now()).toEqual(start);
});

it('goes on in another clock from a state that was kept', () => {
  const clock = new LabClock(new ManualClock(start));
  clock.advance(60);
  const restored = new LabClock(new ManualClock(new Date('2026-01-15T12:00:00Z')));
  restored.restore(clock.state);
  expect(restored.now().toISOString()).toBe('2026-01-15T12:01:00.000Z');
});
