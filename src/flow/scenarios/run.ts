import type { Setup } from '../setup/setup.ts';
import { type Actor, type Need, NotPlayable, type Scenario } from './scenario.ts';

export interface Played {
  result: 'passed' | 'failed' | 'skipped';
  /** Null where it was skipped, or did not come so far. */
  expected: string | null;
  got: string | null;
  /** Why it was skipped, or what went wrong before it could be seen. */
  reason: string | null;
}

const missing: Record<Need, string> = {
  person: 'it takes a person who answers, or the lab of a Latchstring mock server',
  lab: 'it takes the lab of a Latchstring mock server',
  'take-back': 'it takes a way to take access back as a person does',
};

/** Why a scenario cannot be played here, in a sentence; null where it can. */
export function whySkipped({ applies, needs }: Scenario, setup: Setup, offers: readonly Need[]): string | null {
  const applied = applies(setup);
  if (applied !== true) return applied;
  const need = needs.find((one) => !offers.includes(one));
  return need === undefined ? null : `Not played: ${missing[need]}.`;
}

/** Plays a scenario. Never throws. */
export async function runScenario(scenario: Scenario, actor: Actor): Promise<Played> {
  const skipped = whySkipped(scenario, actor.setup, actor.offers);
  if (skipped !== null) return { result: 'skipped', expected: null, got: null, reason: skipped };
  try {
    const { passed, expected, got } = await scenario.run(actor);
    return { result: passed ? 'passed' : 'failed', expected, got, reason: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { result: error instanceof NotPlayable ? 'skipped' : 'failed', expected: null, got: null, reason };
  }
}
