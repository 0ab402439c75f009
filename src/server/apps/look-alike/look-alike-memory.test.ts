import { afterEach, expect, it, vi } from 'vitest';
import { rememberLookAlikes } from './look-alike-memory.ts';

const day = 86_400_000;
const registeredAt = new Date('2026-01-15T09:00:00Z');
const fresh = { verified: false, registeredAt, now: registeredAt, protectedNames: ['Notebook'] };
const app = {};
const deceptive = ['Timesheets', 'N0tebook'];

afterEach(() => void vi.restoreAllMocks());

/** Asks about an app, and tells the answer and whether its names were looked at for it. */
function setUp() {
  const lookAlikeOf = rememberLookAlikes();
  const looked = vi.spyOn(String.prototype, 'normalize');
  return (names: readonly string[], options: Partial<typeof fresh> = {}, asked: object = app, publisher: string | null = null) => {
    looked.mockClear();
    const lookAlike = lookAlikeOf(asked, { names, publisher }, { ...fresh, ...options });
    return { resembles: lookAlike?.resembles ?? null, looked: looked.mock.calls.length > 0 };
  };
}

it('looks at the names of an app once, however often anybody asks about it', () => {
  const ask = setUp();
  expect(ask(deceptive)).toEqual({ resembles: 'Notebook', looked: true });
  expect(ask([...deceptive], { now: new Date(registeredAt.getTime() + 89 * day) })).toEqual({ resembles: 'Notebook', looked: false });
  expect(ask(['Timesheets'], {}, { another: 'app' })).toEqual({ resembles: null, looked: true });
});

it.each([
  ['another name', ['Timesheets', 'Google'], {}, 'Google'],
  ['a name less', ['Timesheets'], {}, null],
  ['age', deceptive, { now: new Date(registeredAt.getTime() + 90 * day) }, null],
  ['other names to protect', deceptive, { protectedNames: ['Timesheets'] }, 'Timesheets'],
  ['being vouched for', deceptive, { verified: true }, null],
])('R61: gives another answer after %s, and the former once that is as it was', (_what, names, options, resembles) => {
  const ask = setUp();
  expect(ask(deceptive).resembles).toBe('Notebook');
  expect(ask(names, options).resembles).toBe(resembles);
  expect(ask(deceptive).resembles).toBe('Notebook');
});

it('S15: looks at the publisher too, after the names, and tells which of them it is about', () => {
  const lookAlikeOf = rememberLookAlikes();
  const words = { names: ['Timesheets', 'Stundenzettel'], publisher: 'Goog1e LLC' };
  expect(lookAlikeOf(app, words, fresh)).toEqual({ of: 'publisher', mixedScripts: false, resembles: 'Google' });
  expect(lookAlikeOf(app, { ...words, names: deceptive }, fresh)).toMatchObject({ of: 'name', resembles: 'Notebook' });
  expect(lookAlikeOf(app, { ...words, publisher: 'Gооgling' }, fresh)).toEqual({ of: 'publisher', mixedScripts: true, resembles: null });
  expect(lookAlikeOf(app, { ...words, publisher: 'Brightwork' }, fresh)).toBeNull();
  expect(lookAlikeOf(app, { ...words, publisher: null }, fresh)).toBeNull();
  expect(lookAlikeOf(app, words, { ...fresh, verified: true })).toBeNull();
});
