import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BoundedWhole, type Bounds } from './bounded-whole.ts';

const bounds: Bounds = { whole: 12, share: 5, browserShare: 3, goes: 'newest' };

/** Adds entries, each named by its owner and a number. @returns what made way */
function fill(whole: BoundedWhole<string>, by: string, count: number, from = 0, browser?: string): string[] {
  return Array.from({ length: count }, (_, index) => whole.add(`${by}-${from + index}`, { by, browser })).flat();
}

describe('a bounded whole', () => {
  it('S5: lets who fills their share push out their own newest only', () => {
    const whole = new BoundedWhole<string>(bounds);
    fill(whole, 'ada', 1);
    expect(fill(whole, 'flood', 8)).toEqual(['flood-4', 'flood-5', 'flood-6']);
    expect(['ada-0', 'flood-0', 'flood-7'].every((entry) => whole.has(entry))).toBe(true);
  });

  it('S5: lets the newest of the greediest make way when it is full, never somebody modest', () => {
    const whole = new BoundedWhole<string>(bounds);
    fill(whole, 'modest', 2);
    fill(whole, 'greedy', 5);
    fill(whole, 'middling', 4);
    fill(whole, 'one', 1);
    expect(fill(whole, 'another', 3)).toEqual(['greedy-4', 'greedy-3', 'middling-3']);
  });

  it('S5: gives each browser a share too', () => {
    const whole = new BoundedWhole<string>(bounds);
    expect(fill(whole, 'office', 4, 0, 'mine')).toEqual(['office-2']);
    expect(fill(whole, 'office', 2, 10, 'yours')).toEqual([]);
  });

  it('lets what is over make way before the newest', () => {
    const over = new Set(['ada-0']);
    const whole = new BoundedWhole<string>(bounds, (entry) => over.has(entry));
    expect(fill(whole, 'ada', 7)).toEqual(['ada-0', 'ada-5']);
  });

  it('can let the oldest make way', () => {
    const whole = new BoundedWhole<string>({ ...bounds, goes: 'oldest' });
    expect(fill(whole, 'ada', 7)).toEqual(['ada-0', 'ada-1']);
  });

  it('knows for whom there is no room but their own', () => {
    const whole = new BoundedWhole<string>({ ...bounds, whole: 6 });
    fill(whole, 'greedy', 5);
    expect([whole.isCrowdedFor('greedy'), whole.isCrowdedFor('ada')]).toEqual([true, false]);
    fill(whole, 'ada', 3);
    expect([whole.isCrowdedFor('greedy'), whole.isCrowdedFor('ada'), whole.isCrowdedFor('new')]).toEqual([true, true, false]);
  });

  it('S5: whatever comes and goes, stays within its bounds, and takes from nobody who holds less than another', () => {
    const step = fc.record({
      by: fc.constantFrom('a', 'b', 'c', 'd'),
      browser: fc.constantFrom('x', 'y', 'z', undefined),
      gone: fc.nat(40),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const whole = new BoundedWhole<number>(bounds);
        const held = new Map<number, { by: string; browser: string | undefined }>();
        const sizeOf = (key: 'by' | 'browser', name: string | undefined) =>
          [...held.values()].filter((owner) => owner[key] === name).length;
        for (const [index, { by, browser, gone }] of steps.entries()) {
          expect(whole.delete(gone)).toBe(held.delete(gone));
          const sizes = new Map(['a', 'b', 'c', 'd'].map((name) => [name, sizeOf('by', name)]));
          const wasFull = held.size >= bounds.whole;
          for (const other of whole.add(index, { by, browser })) {
            const loser = held.get(other);
            held.delete(other);
            const isOwn = loser?.by === by || (browser !== undefined && loser?.browser === browser);
            if (!isOwn) expect([wasFull, sizes.get(loser?.by ?? '')]).toEqual([true, Math.max(...sizes.values())]);
          }
          held.set(index, { by, browser });
          expect(whole.size).toBe(held.size);
          expect(held.size).toBeLessThanOrEqual(bounds.whole);
          expect(sizeOf('by', by)).toBeLessThanOrEqual(bounds.share);
          if (browser !== undefined) expect(sizeOf('browser', browser)).toBeLessThanOrEqual(bounds.browserShare ?? 0);
        }
        expect([...held.keys()].every((entry) => whole.has(entry))).toBe(true);
      }),
    );
  });
});
