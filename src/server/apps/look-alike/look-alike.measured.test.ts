import { describe, expect, it, vi } from 'vitest';
import { seedRegistrations } from '../../demo/seed.ts';
import { findLookAlike } from './look-alike.ts';
import { everydayNames } from './testing/everyday-names.ts';
import { operators, variantsOf } from './testing/variants.ts';

const now = new Date('2026-01-15T09:00:00Z');
const seeded = seedRegistrations(new URL('http://127.0.0.1:4400'), now);
const own = seeded.find(({ firstParty }) => firstParty)?.name ?? '';
const services = ['Moovila', 'Movemint', 'Movenium', 'Moves', 'Notebook'];
const protectedNames = [...services, ...seeded.filter(({ verified }) => verified).map(({ name }) => name)];

const look = (name: string, names = protectedNames) =>
  findLookAlike(name, { verified: false, registeredAt: now, now, protectedNames: names });

describe('S15: variants of known names', () => {
  const known =
    `Google, Gmail, Apple, Microsoft, Outlook, Dropbox, Slack, Zoom, GitHub, PayPal, Bitwarden, LinkedIn, Netflix, Adobe, Spotify,
    Stripe, Wells Fargo, 1Password, Timesheets, ${own}`.split(/,\s+/);
  const variants = known.flatMap((name, index) =>
    variantsOf(name, index + 1).map((made) => ({ name, ...made, found: look(made.variant) })),
  );
  const missed = (share: typeof variants) => share.filter(({ found }) => found === null).map(({ variant }) => variant);

  it('are made of twenty names, each in every way that there is for it', () => {
    expect(known).toHaveLength(20);
    for (const name of known) expect(variants.filter((made) => made.name === name).length).toBeGreaterThan(75);
    for (const operator of Object.keys(operators)) expect(variants.filter((made) => made.operator === operator)).not.toEqual([]);
  });

  it('are warned of: at least 95 of 100', () => {
    expect(missed(variants).length / variants.length, missed(variants).join('\n')).toBeLessThanOrEqual(0.05);
  });

  it.each(known)('are warned of: at least 95 of 100 of those of %s', (name) => {
    const all = variants.filter((made) => made.name === name);
    expect(missed(all).length / all.length, missed(all).join('\n')).toBeLessThanOrEqual(0.05);
  });

  it.each(Object.keys(operators))('are warned of: at least 80 of 100 of those made by “%s”', (operator) => {
    const all = variants.filter((made) => made.operator === operator);
    expect(missed(all).length / all.length, missed(all).join('\n')).toBeLessThanOrEqual(0.2);
  });

  it('are taken for the name that they are made of: at least 95 of 100', () => {
    const wrong = variants.filter(({ name, found }) => found?.resembles !== name);
    expect(wrong.length / variants.length, wrong.map(({ variant }) => variant).join('\n')).toBeLessThanOrEqual(0.05);
  });
});

it.each([
  ['Goo9le', 'Google'],
  ['8itwarden', 'Bitwarden'],
  ['clropbox', 'Dropbox'],
  ['Ƥaypal', 'PayPal'],
  ['🆉🅾🅾🅼', 'Zoom'],
  ['🅐🅟🅟🅛🅔', 'Apple'],
  ['Apples', 'Apple'],
  ['Googles', 'Google'],
  ['Timesheet', 'Timesheets'],
  [own.replaceAll('t', 'ƭ').replaceAll('k', 'ƙ'), own],
  [own.replaceAll('c', '¢'), own],
  [`${own}s`, own],
])('S15: %s is taken for %s', (name, known) => {
  expect(look(name)?.resembles).toBe(known);
});

it('S15: warns of at most 1 % of everyday names', () => {
  expect(new Set(everydayNames).size).toBe(300);
  const warned = everydayNames.filter((name) => look(name) !== null);
  expect(warned.length / everydayNames.length, warned.join(', ')).toBeLessThanOrEqual(0.01);
});

it.each([
  'メモ帳と予定表',
  'ロボット工場',
  'دفتر الملاحظات',
  'الأول',
  'كتاب الله',
  'Ημερολόγιο',
  'ΝΕΑ ΖΩΗ',
  'Κατάλογος',
  'Календарь',
  'Расход',
  'יומן',
  'सूची',
])('S15: leaves %s, which is in letters that also look Latin, alone', (name) => {
  expect(look(name)).toBeNull();
});

describe('S15: looks at a name in as many steps with a thousand names to protect as with ten', () => {
  const verified = (count: number) =>
    Array.from({ length: count }, (_, index) => `${'bcdfghjklmnpqrstvwxz'[index % 20]}${(index * 7919) % 9973} studio`);
  const [few, many] = [verified(10), verified(1000)];
  const stepsOf = (name: string, names: string[]) => {
    // What is known of the names is made once for all.
    look('', names);
    const spies = [vi.spyOn(String.prototype, 'slice'), vi.spyOn(String.prototype, 'replaceAll'), vi.spyOn(Map.prototype, 'get')];
    look(name, names);
    const steps = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
    for (const spy of spies) spy.mockRestore();
    return steps;
  };

  it.each([
    ['an everyday name', 'Weekly expenses of the whole family'],
    ['as many words as there is room for', 'a b c d e f g h j k '.repeat(20)],
    ['half of all names again and again', 'studio '.repeat(30)],
    ['signs that stand for sentences', 'ﷺ '.repeat(100)],
  ])('%s', (_what, name) => {
    const steps = stepsOf(name, many);
    expect(steps).toBeLessThan(2 * stepsOf(name, few));
    // Every run of neighbouring words with every name would be a million.
    expect(steps).toBeLessThan(100_000);
  });
});
