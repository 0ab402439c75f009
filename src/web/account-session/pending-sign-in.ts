import * as v from 'valibot';
import { SignInError } from './sign-in-error.ts';

const key = 'latchstring.sign-in';

/** What this tab must remember between asking for a sign-in and receiving its answer. Good for one answer. */
const PendingSignInSchema = v.object({
  state: v.string(),
  verifier: v.string(),
  nonce: v.nullable(v.string()),
  issuer: v.string(),
  returnTo: v.string(),
});
export type PendingSignIn = v.InferOutput<typeof PendingSignInSchema>;

/** Reading `window.sessionStorage` itself throws where a browser blocks it, hence a function. */
export type StorageSource = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** @throws SignInError `storage-blocked`: leaving the page now would lead round in a circle */
export function savePendingSignIn(storage: StorageSource, pending: PendingSignIn): void {
  try {
    storage().setItem(key, JSON.stringify(pending));
  } catch (cause) {
    throw new SignInError('storage-blocked', { cause });
  }
}

/** Reads the pending sign-in and deletes it in the same breath, so that no answer is ever used twice. */
export function takePendingSignIn(storage: StorageSource): PendingSignIn | null {
  try {
    const saved = storage().getItem(key);
    storage().removeItem(key);
    const parsed = v.safeParse(PendingSignInSchema, JSON.parse(saved ?? 'null'));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
