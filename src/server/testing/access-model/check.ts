import fc from 'fast-check';
import { vi } from 'vitest';
import type { Subject } from '../engine-contract/subject.ts';
import { World } from '../engine-contract/world.ts';
import { Coverage } from './coverage.ts';
import { Play } from './play.ts';
import { life } from './steps.ts';

/** Lives many lives on fresh servers whose clock stands still but for the steps that move it. */
export async function checkAccess(setUp: () => Promise<Subject>, numRuns: number): Promise<void> {
  const coverage = new Coverage();
  try {
    await fc.assert(
      fc.asyncProperty(life, async (steps) => {
        vi.setSystemTime(new Date('2026-01-15T09:00:00Z'));
        await new Play(new World(await setUp()), coverage).run(steps);
      }),
      { numRuns },
    );
  } finally {
    vi.useRealTimers();
  }
  coverage.requireEach();
}
