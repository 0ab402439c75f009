import { expect, it, vi } from 'vitest';
import { seedRegistrations } from '../demo/seed.ts';
import { ManualClock } from '../ports/clock.ts';
import { createClientDescriber } from './registration.ts';

const clock = new ManualClock();
const [app] = seedRegistrations(new URL('http://127.0.0.1:4400'), clock.now());
if (!app) throw new Error('nothing is seeded');
const describeClient = createClientDescriber(clock, () => []);

it.each(['', ' ', '\u200B\u200B', '\u202E\u2066', '\uFE0F'])('R60: an app whose name shows nothing (%j) is named by its id', (name) => {
  expect(describeClient({ ...app, name }, 'https://app.example/callback').name).toBe('timesheets');
});

it('only a verified app says what ends when its access is taken back', () => {
  const say = (verified: boolean) => describeClient({ ...app, verified }, 'https://app.example/callback').revocationNote;
  expect([say(true), say(false)]).toEqual([app.revocationNote, null]);
});

it('an app that is described again has its names looked at no more', () => {
  const deceptive = { ...app, name: 'Planner', localNames: { de: 'N0tizen' }, verified: false, registeredAt: clock.now() };
  const protectedNames = ['Notizen'];
  const describeAmong = createClientDescriber(clock, () => protectedNames);
  const first = describeAmong(deceptive, 'https://app.example/callback');
  const looked = vi.spyOn(String.prototype, 'normalize');
  const again = describeAmong(deceptive, 'https://app.example/callback');
  expect(looked).not.toHaveBeenCalled();
  looked.mockRestore();
  expect([first.lookAlike, again]).toEqual([{ of: 'name', mixedScripts: false, resembles: 'Notizen' }, first]);
});
