import { expect, it } from 'vitest';
import type { ConnectionPage } from '../../../contract/connection.ts';
import { someConnections } from '../bulk-revocation/testing.ts';
import { collectMatching } from './collect-matching.ts';

/** Collects out of so many, on pages of 50. */
async function collect(count: number, most: number, fails = Number.POSITIVE_INFINITY) {
  const all = someConnections(count);
  const asked: (string | null)[] = [];
  const learned: string[] = [];
  const fetchPage = async (cursor: string | null): Promise<ConnectionPage> => {
    asked.push(cursor);
    if (asked.length > fails) throw new Error('offline');
    const start = Number(cursor);
    const nextCursor = start + 50 < count ? String(start + 50) : null;
    return {
      account: { id: 'a', name: 'A', identifier: 'a' },
      connections: all.slice(start, start + 50),
      nextCursor,
      total: count,
      all: count,
    };
  };
  const done = collectMatching({ fetchPage, learn: (more) => learned.push(...more.map(({ id }) => id)), most });
  return { failed: await done.then(() => false).catch(() => true), asked, learned };
}

it('collects all that match, from the first page on', async () => {
  const { asked, learned } = await collect(120, 500);
  expect(asked).toEqual([null, '50', '100']);
  expect(learned).toEqual(someConnections(120).map(({ id }) => id));
});

it('stops at the most that can be chosen at once, and asks for nothing beyond', async () => {
  const { asked, learned } = await collect(300, 100);
  expect([asked.length, learned.length]).toEqual([2, 100]);
  expect((await collect(300, 60)).learned).toHaveLength(60);
});

it('keeps what had come when a page does not', async () => {
  const { failed, learned } = await collect(300, 500, 2);
  expect([failed, learned.length]).toEqual([true, 100]);
});
