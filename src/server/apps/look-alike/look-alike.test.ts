import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { findLookAlike } from './look-alike.ts';

const now = new Date('2026-01-15T09:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const protectedNames = ['Notebook', 'Jotter for Desktop', '筆記本', ''];

const look = (name: string, over: Partial<Parameters<typeof findLookAlike>[1]> = {}) =>
  findLookAlike(name, { verified: false, registeredAt: daysAgo(1), now, protectedNames, ...over });
const resembled = (name: string) => look(name)?.resembles ?? null;
const mixes = (name: string) => look(name)?.mixedScripts ?? false;

describe('R61: a fresh app reads like a well-known name', () => {
  it.each([
    'Google',
    'GOOGLE',
    'Google Drive Helper',
    'GoogleDrive',
    'GooGle!',
    'Google | Sync',
    'My Google.',
    'Gооgle',
    'Gοοgle',
    'G00gle',
    'Goog1e',
    'Goog|e',
    'GoogIe',
    'ＧＯＯＧＬＥ',
    '𝐆𝐨𝐨𝐠𝐥𝐞',
    'ⓖⓞⓞⓖⓛⓔ',
    'Göögłe',
    'G o o g l e',
    'G-o-o-g-l-e',
    'ꓖꓳꓳꓖꓡꓰ',
    'ɢᴏᴏɢʟᴇ',
    'G̷o̷o̷g̷l̷e̷',
  ])('Google as %j', (name) => {
    expect(resembled(name)).toBe('Google');
  });

  it.each([
    ['Arnazon', 'Amazon'],
    ['a r n a z o n', 'Amazon'],
    ['PayPaI', 'PayPal'],
    ['Pay Pal login', 'PayPal'],
    ['P@yPal', 'PayPal'],
    ['РауРаІ', 'PayPal'],
    ['аррӏе', 'Apple'],
    ['TVVITTER', 'Twitter'],
    ['$lack', 'Slack'],
    ['office365', 'Office 365'],
    ['Offìce  365 Support', 'Office 365'],
    ['lcloud', 'iCloud'],
    ['Face\u00ADbook', 'Facebook'],
    ['Micr\u200B\u2060osoft', 'Microsoft'],
    ['The Bank of America', 'Bank of America'],
  ])('%j as %s', (name, brand) => {
    expect(resembled(name)).toBe(brand);
  });

  it('R60: characters that take no room or turn the direction hide nothing, however many', () => {
    expect(resembled(`\u202E\u2066${'\u200B'.repeat(10_000)}Go\u200Do\u202Cgle\uFEFF`)).toBe('Google');
    expect(resembled('\uD800Goo\uDC00gle')).toBe('Google');
  });
});

describe('R61: what reads like the service itself or one of its verified apps', () => {
  it.each([
    ['notebook', 'Notebook'],
    ['N0teb00k Sync', 'Notebook'],
    ['Jotter for Desktop', 'Jotter for Desktop'],
    ['new JotterForDesktop 2', 'Jotter for Desktop'],
    ['筆記本', '筆記本'],
    ['Notebooks', 'Notebook'],
    ['my n0tebookapp', 'Notebook'],
  ])('%j as %s', (name, known) => {
    expect(resembled(name)).toBe(known);
  });

  it('is not a part of it, nor an empty one', () => {
    expect(resembled('Jotter')).toBeNull();
    expect(resembled('…')).toBeNull();
  });
});

it.each([
  'Timesheets',
  'Planner',
  'Prize draw',
  'Pineapple',
  'Applesauce',
  'Slacker',
  'Zoomies',
  'Googol',
  'Metadata',
  'Inbox Zero',
  'X',
  'Office hours',
  'Password notes',
  'Modern burns',
  'Über uns',
  'Café crème',
  'Σημειώσεις',
  'Заметки',
  'メモ帳',
  '2048',
  '🍏 🧭',
  '',
  ' ',
  '\u200B\u202E',
  '\uD800',
])('leaves the name %j alone', (name) => {
  expect(look(name)).toBeNull();
});

describe('R61: words that mix alphabets', () => {
  it.each(['Gооgle', 'Gοοgle', 'Bаnk', 'Nоtеs', 'раypal', 'Sсhool notes', 'ѕafe', 'Ꭺpp', 'Γоворун', 'ノоte', 'Ⲁpp', '𐌀pp', 'सafe'])(
    'tells of %j',
    (name) => {
      expect(mixes(name)).toBe(true);
    },
  );

  it.each([
    'Яндекс Mail',
    'SMS-сообщения',
    'Ελληνικά 2.0',
    'Tシャツ',
    'ラーメンログ',
    'お知らせLINE版',
    '東京メモ',
    'ㄅ半Notes',
    'SK텔레콤',
    '한국漢字',
    'हिन्दी',
    'ไทย',
    'العربية۲',
    'עברית',
    'Tiếng Việt',
    'naïve',
    'µTorrent',
    '𝐁𝐨𝐥𝐝 notes',
    '𐌀𐌁𐌂',
    '👩🏽‍💻 Coder',
    'ქართული',
    'Հայերեն',
  ])('finds nothing odd in %j', (name) => {
    expect(mixes(name)).toBe(false);
  });
});

it('R61: a verified app may be called what it likes', () => {
  expect(look('Gооgle', { verified: true })).toBeNull();
});

it('R61: after 90 days a name is its own, but mixed alphabets stay odd', () => {
  expect(look('Google', { registeredAt: daysAgo(89.9) })).toEqual({ mixedScripts: false, resembles: 'Google' });
  expect(look('Google', { registeredAt: daysAgo(90) })).toBeNull();
  expect(look('Gооgle', { registeredAt: daysAgo(1000) })).toEqual({ mixedScripts: true, resembles: null });
});

it('R61: a date of registration that cannot be read counts as fresh', () => {
  expect(look('Google', { registeredAt: new Date(Number.NaN) })?.resembles).toBe('Google');
});

it('takes any name, however long', () => {
  for (const piece of ['a', 'a ', 'rn', 'о', 'aо ', 'é', '\u0301', '👍🏽', '\u200B', '\uD800', 'aB', '|!']) look(piece.repeat(10_000));
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => void look(name)),
    { numRuns: 30 },
  );
});

it('puts no more words of a name together than what it could be taken for has letters', () => {
  const joined = vi.spyOn(String.prototype, 'replaceAll');
  look('㏂'.repeat(60));
  const steps = joined.mock.calls.length;
  joined.mockRestore();
  // A hundred words, each with the twenty after it; every run of up to 64 with every beginning of it made 400,000.
  expect(steps).toBeLessThan(8000);
});

describe('R61: what the eye takes for a well-known name', () => {
  const fresh = { verified: false, registeredAt: new Date('2026-01-01'), now: new Date('2026-01-02'), protectedNames: [] };

  it.each(['Googǀe', 'Goog∣e', 'Ɡoogle', 'Gᴑᴑgle', 'ǤOOGLE', 'G🅾️🅾️gle', 'Ðropbox', 'ⲢⲀⲨⲢⲀⳐ', 'Googledrive'])('%s', (name) => {
    expect(resembled(name)).not.toBeNull();
  });

  it('takes no longer for names made to be slow', () => {
    const start = performance.now();
    for (let round = 0; round < 20; round += 1) findLookAlike('ﷺ '.repeat(500), { ...fresh, protectedNames: ['ﷺ'.repeat(1000)] });
    const slow = performance.now() - start;
    const usual = performance.now();
    for (let round = 0; round < 20; round += 1) findLookAlike('abc '.repeat(50), fresh);
    // A thousand times as long before it was bounded; the ratio leaves room for a busy machine.
    expect(slow).toBeLessThan(200 * (performance.now() - usual) + 1000);
  });
});
