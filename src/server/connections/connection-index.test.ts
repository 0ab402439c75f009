import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConnectionSort, ConnectionSortSchema, type LastUse } from '../../contract/connection.ts';
import { type ConnectionQuery, CursorError } from '../ports/connections.ts';
import { ConnectionIndex } from './connection-index.ts';
import type { ListEntry } from './order.ts';

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const used = (number: number): LastUse => ({ state: 'used', at: day(number).toISOString(), kind: 'resource', what: 'Read notes' });
const never: LastUse = { state: 'never' };
const notReported: LastUse = { state: 'not-reported' };

type Changes = Partial<Omit<ListEntry, 'words'>> & { words?: (string | null)[] };

function entry(id: string, { words = [], ...changes }: Changes = {}): ListEntry {
  return {
    id,
    service: { id: 'standard', name: 'Notebook' },
    clientId: `client-${id}`,
    clientName: `App ${id}`,
    scopes: [],
    words: () => words,
    canChange: false,
    grantedAt: day(1),
    lastUse: never,
    ...changes,
  };
}

const query = (changes: Partial<ConnectionQuery> = {}): ConnectionQuery => ({ sort: 'newest', limit: 50, ...changes });
const listPage = (entries: readonly ListEntry[], asked: ConnectionQuery) => new ConnectionIndex(entries).page(asked);
const idsOf = (entries: readonly ListEntry[], changes: Partial<ConnectionQuery> = {}) =>
  listPage(entries, query(changes)).page.map(({ id }) => id);

/** Everything by pages of `limit`. */
function walk(entries: readonly ListEntry[], sort: ConnectionSort, limit: number): string[] {
  const ids: string[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages <= entries.length; pages += 1) {
    const { page, nextCursor } = listPage(entries, query({ sort, limit, cursor }));
    ids.push(...page.map(({ id }) => id));
    if (nextCursor === null) return ids;
    cursor = nextCursor;
  }
  throw new Error('the pages never end');
}

describe('the order of a list', () => {
  it('is by grant, newest first, and by id where two are as new', () => {
    const entries = [entry('b'), entry('new', { grantedAt: day(9) }), entry('a'), entry('old', { grantedAt: day(0) })];
    expect(idsOf(entries)).toEqual(['new', 'a', 'b', 'old']);
  });

  it('is by name as people read it: without case and accents, numbers by their size', () => {
    const names = ['zebra', 'App 10', 'app 9', 'Émile', 'emil', 'Étude', 'Éclair'];
    const entries = names.map((clientName, index) => entry(String(index), { clientName }));
    const sorted = listPage(entries, query({ sort: 'name' })).page.map(({ clientName }) => clientName);
    expect(sorted).toEqual(['app 9', 'App 10', 'Éclair', 'emil', 'Émile', 'Étude', 'zebra']);
  });

  const uses = [
    entry('unknown', { lastUse: notReported, grantedAt: day(20) }),
    entry('never-new', { grantedAt: day(9) }),
    entry('never-old', { grantedAt: day(2) }),
    entry('used-late', { lastUse: used(12) }),
    entry('used-early', { lastUse: used(5) }),
  ];

  it('is by use, last used first, then never used; unknown use stands last', () => {
    expect(idsOf(uses, { sort: 'last-used' })).toEqual(['used-late', 'used-early', 'never-new', 'never-old', 'unknown']);
  });

  it('is by use, longest unused first, never used before that; unknown use stands last here too', () => {
    expect(idsOf(uses, { sort: 'longest-unused' })).toEqual(['never-old', 'never-new', 'used-early', 'used-late', 'unknown']);
  });
});

const anyUse = fc.oneof(fc.constant(never), fc.constant(notReported), fc.integer({ min: 1, max: 5 }).map(used));
const anyName = fc.oneof(fc.constantFrom('App', 'app', 'Äpp', '', '\ud83d', '\u0000'), fc.string({ unit: 'binary', maxLength: 250 }));
const anyEntry = fc.record({ clientName: anyName, lastUse: anyUse, granted: fc.integer({ min: 1, max: 4 }) });
const anyEntries = fc
  .array(anyEntry, { maxLength: 12 })
  .map((all) => all.map(({ granted, ...rest }, index) => entry(String(index), { ...rest, grantedAt: day(granted) })));
const anySort = fc.constantFrom(...ConnectionSortSchema.options);

describe('paging', () => {
  it('gives every entry exactly once, in the order of one page, whatever the names and the size of a page', () => {
    fc.assert(
      fc.property(anyEntries, anySort, fc.integer({ min: 1, max: 5 }), (entries, sort, limit) => {
        expect(walk(entries, sort, limit)).toEqual(idsOf(entries, { sort }));
      }),
      { numRuns: 500 },
    );
  });

  it('gives a cursor that fits into a query, however odd the name', () => {
    for (const clientName of ['\ud83d'.repeat(300), '\u0000'.repeat(300), '語'.repeat(300), '"\\'.repeat(300)]) {
      const entries = [entry('a'.repeat(43), { clientName }), entry('b'.repeat(43), { clientName })];
      const { nextCursor } = listPage(entries, query({ sort: 'name', limit: 1 }));
      expect(nextCursor?.length).toBeLessThanOrEqual(2000);
      expect(idsOf(entries, { sort: 'name', cursor: nextCursor ?? '' })).toEqual(['b'.repeat(43)]);
    }
  });

  it('goes on after the same entry when others come and go, that entry itself included', () => {
    const entries = [5, 4, 3, 2, 1].map((number) => entry(String(number), { grantedAt: day(number) }));
    const first = listPage(entries, query({ limit: 2 }));
    expect(first.page.map(({ id }) => id)).toEqual(['5', '4']);
    const cursor = first.nextCursor ?? '';
    const changed = [...entries.filter(({ id }) => id !== '4' && id !== '2'), entry('6', { grantedAt: day(6) })];
    expect(idsOf(changed, { cursor })).toEqual(['3', '1']);
    expect(idsOf([...entries, entry('3b', { grantedAt: day(3) })], { cursor })).toEqual(['3', '3b', '2', '1']);
  });

  it('tells how many match on every page, and ends without an empty page', () => {
    const entries = ['a', 'b', 'c', 'd'].map((id) => entry(id));
    const first = listPage(entries, query({ limit: 2 }));
    const second = listPage(entries, query({ limit: 2, cursor: first.nextCursor ?? '' }));
    expect([first.total, second.total, second.nextCursor]).toEqual([4, 4, null]);
    expect(listPage([], query())).toEqual({ page: [], nextCursor: null, total: 0 });
  });

  it('S11: takes a cursor as it was written only', () => {
    const entries = ['a', 'b'].map((id) => entry(id));
    const { nextCursor } = listPage(entries, query({ limit: 1 }));
    const [sort, key, id] = JSON.parse(Buffer.from(nextCursor ?? '', 'base64url').toString());
    const reworded = Buffer.from(JSON.stringify([sort, key, id, 'more'])).toString('base64url');
    for (const cursor of [`${nextCursor}=`, ` ${nextCursor}`, `${nextCursor}.`, reworded])
      expect(() => listPage(entries, query({ cursor }))).toThrow(CursorError);
    expect(listPage(entries, query({ cursor: nextCursor ?? '' })).page).toHaveLength(1);
  });

  it('refuses a cursor of another order, and what is no cursor at all', () => {
    const entries = ['a', 'b'].map((id) => entry(id));
    for (const sort of ConnectionSortSchema.options) {
      const { nextCursor } = listPage(entries, query({ sort, limit: 1 }));
      for (const other of ConnectionSortSchema.options.filter((name) => name !== sort))
        expect(() => listPage(entries, query({ sort: other, cursor: nextCursor ?? '' }))).toThrow(CursorError);
    }
    const encode = (text: string) => Buffer.from(text).toString('base64url');
    const json = ['null', '1', '"newest"', '{}', '[]', '["newest"]', '["newest","x",1]', '["newest",null,"x"]', '[["newest"],"x","y"]'];
    for (const cursor of ['', 'x', '😀', '====', '%00', ...json.map(encode)])
      expect(() => listPage(entries, query({ cursor }))).toThrow(CursorError);
  });
});

/** What may happen to a list between two of its pages. */
const anyChange = fc.oneof(
  fc.record({ do: fc.constant('put' as const), id: fc.nat(15).map(String), entry: anyEntry }),
  fc.record({ do: fc.constant('remove' as const), id: fc.nat(15).map(String) }),
);

describe('a list that changes', () => {
  it('is as one made anew, in every order, whatever came, changed and went', () => {
    fc.assert(
      fc.property(anyEntries, fc.array(anyChange, { maxLength: 15 }), (entries, changes) => {
        const index = new ConnectionIndex(entries);
        const model = new Map(entries.map((one) => [one.id, one]));
        const pageOf = (list: ConnectionIndex<ListEntry>, sort: ConnectionSort) => list.page(query({ sort }));
        for (const sort of ConnectionSortSchema.options) pageOf(index, sort);
        for (const change of changes) {
          if (change.do === 'remove') {
            index.remove(change.id);
            model.delete(change.id);
          } else {
            const { granted, ...rest } = change.entry;
            const put = entry(change.id, { ...rest, grantedAt: day(granted) });
            index.put(put);
            model.set(put.id, put);
          }
          expect([index.size, index.get(change.id)]).toEqual([model.size, model.get(change.id) ?? null]);
        }
        const anew = new ConnectionIndex(model.values());
        for (const sort of ConnectionSortSchema.options) expect(pageOf(index, sort)).toEqual(pageOf(anew, sort));
      }),
      { numRuns: 300 },
    );
  });

  it('shows what stays exactly once and in order, while others come and go between its pages', () => {
    fc.assert(
      fc.property(
        anyEntries,
        anySort,
        fc.integer({ min: 1, max: 3 }),
        fc.array(anyChange, { maxLength: 12 }),
        (entries, sort, limit, changes) => {
          const index = new ConnectionIndex(entries);
          const changed = new Set(changes.map(({ id }) => id));
          const seen: string[] = [];
          let cursor: string | null | undefined;
          for (const left = [...changes]; cursor !== null; ) {
            const { page, nextCursor } = index.page(query({ sort, limit, cursor }));
            seen.push(...page.map(({ id }) => id));
            cursor = nextCursor;
            const change = left.shift();
            if (change?.do === 'remove') index.remove(change.id);
            else if (change) index.put(entry(change.id, { ...change.entry, grantedAt: day(change.entry.granted) }));
          }
          const staying = entries.filter(({ id }) => !changed.has(id));
          expect(seen.filter((id) => !changed.has(id))).toEqual(idsOf(staying, { sort }));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a long list', () => {
  /** Ten thousand entries that count how often any of them is looked at. */
  function countLooks() {
    const looks = { count: 0 };
    const counted = (target: ListEntry) =>
      new Proxy(target, {
        get(of, property) {
          looks.count += 1;
          return Reflect.get(of, property);
        },
      });
    const entries = Array.from({ length: 10_000 }, (_, index) =>
      counted(entry(String(index), { clientName: `App ${(index * 7919) % 10_000}`, grantedAt: day(index % 300) })),
    );
    const index = new ConnectionIndex(entries);
    const looksFor = (asked: Partial<ConnectionQuery>) => {
      looks.count = 0;
      const answer = index.page(query(asked));
      return { ...answer, looks: looks.count };
    };
    return { index, looksFor };
  }

  it('is sorted once: a later page looks at no entry, and a change at a few', () => {
    const { index, looksFor } = countLooks();
    for (const sort of ConnectionSortSchema.options) {
      const { nextCursor } = looksFor({ sort });
      expect(looksFor({ sort, cursor: nextCursor ?? '' }).looks).toBe(0);
      index.put(entry(`new-${sort}`, { clientName: 'App 5000½' }));
      expect(looksFor({ sort }).looks).toBe(0);
    }
  });

  it('is folded once for every search', () => {
    const { looksFor } = countLooks();
    looksFor({ sort: 'name', text: 'app 1' });
    const { looks, total, page } = looksFor({ sort: 'name', text: 'app 12' });
    expect([looks, total, page[0]?.clientName]).toEqual([0, 299, 'App 12']);
  });
});

describe('a search', () => {
  const notes = entry('notes', { clientName: 'Cahier Étoilé', words: ['Maison Brûlé', 'notes.example:8443', 'Read your notes'] });
  const sheets = entry('sheets', {
    clientName: 'Timesheets',
    service: { id: 'moovila', name: 'Moovila' },
    words: [null, 'com.example.app'],
  });
  const all = [notes, sheets];

  it.each([
    ['by the name, without case and accents', 'ETOILE', ['notes']],
    ['by the name, with accents that it has', 'étoilé', ['notes']],
    ['by the name, with accents in another form', 'e\u0301toile\u0301', ['notes']],
    ['by a part of a word', 'meshee', ['sheets']],
    ['by the publisher', 'brule', ['notes']],
    ['by the service', 'moovila', ['sheets']],
    ['by the redirect host', 'NOTES.example:8443', ['notes']],
    ['by the title of a scope', 'read your', ['notes']],
    ['by several words, in any order and place', ' notebook   etoile\tread ', ['notes']],
    ['by all of the words only', 'etoile moovila', []],
    ['without words, everything', ' \u00a0\t', ['notes', 'sheets']],
    ['by letters of full width', 'ｔｉｍｅ', ['sheets']],
    ['not by null, where there is no publisher', 'null', []],
    ['not by signs that a pattern would read', '.*', []],
    ['not by what no app has, at full length', 'x'.repeat(200), []],
    ['by lone surrogates and control characters, nothing', '\ud800\u0000', []],
  ])('finds %s', (_how, text, ids) => {
    expect(idsOf(all, { text })).toEqual(ids);
    expect(listPage(all, query({ text })).total).toBe(ids.length);
  });

  it('R60: finds a name as it is seen: invisible characters hide no app from its owner', () => {
    const hidden = entry('hidden', { clientName: 'P\u200br\u200di\u00adze\u2060 \u202edraw\u202c' });
    expect(idsOf([hidden], { text: 'prize draw' })).toEqual(['hidden']);
    expect(idsOf([notes], { text: 'étoi\u200blé' })).toEqual(['notes']);
  });
});

describe('a filter', () => {
  const all = [
    entry('reads', { lastUse: used(5) }),
    entry('writes', { canChange: true, lastUse: used(10) }),
    entry('elsewhere', { service: { id: 'moovila', name: 'Moovila' }, grantedAt: day(3) }),
    entry('unknown', { lastUse: notReported }),
  ];

  it('keeps the apps of one service, or one app of it', () => {
    expect(idsOf(all, { service: 'moovila' })).toEqual(['elsewhere']);
    expect(idsOf(all, { service: 'standard', clientId: 'client-writes' })).toEqual(['writes']);
    expect(idsOf(all, { service: 'moovila', clientId: 'client-writes' })).toEqual([]);
    expect(idsOf(all, { service: 'Moovila' })).toEqual([]);
  });

  it('keeps the apps that can change data', () => {
    expect(idsOf(all, { canChange: true })).toEqual(['writes']);
    expect(idsOf(all, { canChange: false })).toHaveLength(4);
  });

  it('keeps apps that are known not to have used their access: since their last use, or since they got it', () => {
    expect(idsOf(all, { unusedSince: day(5) })).toEqual(['elsewhere']);
    expect(idsOf(all, { unusedSince: day(6) })).toEqual(['elsewhere', 'reads']);
    expect(idsOf(all, { unusedSince: day(3) })).toEqual([]);
    expect(idsOf(all, { unusedSince: day(30) })).not.toContain('unknown');
  });

  it('counts what matches, and a cursor goes on within it', () => {
    const many = [...all, entry('w2', { canChange: true }), entry('w3', { canChange: true })];
    const first = listPage(many, query({ canChange: true, limit: 2 }));
    expect(first.total).toBe(3);
    expect(idsOf(many, { canChange: true, limit: 2, cursor: first.nextCursor ?? '' })).toEqual(['writes']);
  });
});
