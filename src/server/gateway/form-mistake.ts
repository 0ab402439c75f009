import type { Problem } from '../../contract/problem.ts';

/** How long a page tells what was wrong with its form, in seconds; a waiting time is told for as long as it lasts. */
const toldSeconds = 120;

/** A form that could not be taken, as its page tells it once more. */
export interface FormMistake {
  /** What the address of that page carries, so that nobody else who can open the page is told what was typed. */
  key: string;
  problem: Problem;
  /** What was typed to say who it is. */
  identifier: string | null;
  at: Date;
}

/** What the page with this key still has to tell of it now, with the waiting time that is left. */
export function currentMistake(
  mistake: FormMistake | null,
  { key, now }: { key: string | null; now: Date },
): Pick<FormMistake, 'problem' | 'identifier'> | null {
  if (!mistake || mistake.key !== key) return null;
  const { problem, identifier, at } = mistake;
  const age = (now.getTime() - at.getTime()) / 1000;
  if (age > (problem.retryAfter ?? toldSeconds)) return null;
  if (problem.retryAfter === undefined) return { problem, identifier };
  return { problem: { ...problem, retryAfter: Math.ceil(problem.retryAfter - age) }, identifier };
}
