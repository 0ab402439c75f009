import * as v from 'valibot';
import { type Setup, SetupSchema } from '../../../flow/setup/setup.ts';

/** What keeps a setup from being run. */
export interface SetupTrouble {
  /** A sentence each. */
  reasons: string[];
  /** By the number of the extra parameter. */
  extra: ReadonlyMap<number, string>;
}

export function checkSetup(setup: Setup): SetupTrouble {
  const { success, issues } = v.safeParse(SetupSchema, setup);
  const trouble = { reasons: new Set<string>(), extra: new Map<number, string>() };
  for (const { path, message } of success ? [] : issues) {
    trouble.reasons.add(message);
    if (path?.[0].key === 'extra' && path[1]) trouble.extra.set(Number(path[1].key), message);
  }
  return { reasons: [...trouble.reasons], extra: trouble.extra };
}
