import fc from 'fast-check';
import { vi } from 'vitest';
import type { Subject } from '../engine-contract/subject.ts';
import { World } from '../engine-contract/world.ts';
import { Coverage } from './coverage.ts';
import { Play } from './play.ts';
import { life } from './steps.ts';

/** Rounds after which what was never reached counts as out of reach. */
const maxRounds = 12;

/**
 * Lives many lives on fresh servers whose clock stands still but for the steps that move it; more of them while something that
 * can happen has not happened yet.
 * @param numRuns lives in a round
 */
export async function checkAccess(setUp: () => Promise<Subject>, numRuns: number): Promise<void> {
  const coverage = new Coverage();
  const round = () =>
    fc.assert(
      fc.asyncProperty(life, async (steps) => {
        vi.setSystemTime(new Date('2026-01-15T09:00:00Z'));
        await new Play(new World(await setUp()), coverage).run(steps);
      }),
      { numRuns },
    );
  try {
    await round();
    for (let rounds = 1; rounds < maxRounds && !coverage.isComplete(); rounds += 1) await round();
  } finally {
    vi.useRealTimers();
  }
  coverage.requireEach();
}
