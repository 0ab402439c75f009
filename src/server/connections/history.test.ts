import { describe, expect, it } from 'vitest';
import { addEntry, endsLater, type KeptEntry } from './history.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 0, minutes)).toISOString();

describe("a connection's history", () => {
  it('notes of uses and refreshes the first in an hour', () => {
    const history: KeptEntry[] = [];
    for (let minutes = 0; minutes <= 120; minutes += 10) addEntry(history, { at: at(minutes), event: 'used', scopes: [] });
    expect(history.map((entry) => entry.at)).toEqual([at(0), at(60), at(120)]);
  });

  it('93: keeps what a person did, however often the app refreshes', () => {
    const history: KeptEntry[] = [];
    addEntry(history, { at: at(0), event: 'granted', scopes: ['a'] });
    addEntry(history, { at: at(1), event: 'widened', scopes: ['b'] });
    for (let hour = 1; hour <= 600; hour += 1) addEntry(history, { at: at(hour * 60), event: 'refreshed', scopes: [] });
    expect(history).toHaveLength(500);
    expect(history.slice(0, 3).map(({ event }) => event)).toEqual(['granted', 'widened', 'refreshed']);
    expect(history.at(-1)?.at).toBe(at(600 * 60));
  });

  it('knows that no end is later than any', () => {
    const [early, late] = [new Date(1), new Date(2)];
    expect([endsLater(late, early), endsLater(early, late), endsLater(null, early), endsLater(early, null), endsLater(null, null)]).toEqual(
      [true, false, true, false, false],
    );
  });
});
