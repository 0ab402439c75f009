import type { StorageSource } from './pending-sign-in.ts';

const key = 'latchstring.signed-out-everywhere';

/** Remembers, across the reload that a sign-out ends with, that it was one everywhere. No address could vouch for that: anyone can write a link. */
export function saveSignedOutEverywhere(storage: StorageSource): void {
  try {
    storage().setItem(key, 'yes');
  } catch {
    // Then the page says the lesser thing, which is true too.
  }
}

/** Whether the last sign-out in this tab was one everywhere. Answers once. */
export function takeSignedOutEverywhere(storage: StorageSource): boolean {
  try {
    const saved = storage().getItem(key);
    storage().removeItem(key);
    return saved !== null;
  } catch {
    return false;
  }
}
