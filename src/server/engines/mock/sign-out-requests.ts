import { namesOf } from '../../apps/registration.ts';
import type { Clock } from '../../ports/clock.ts';
import type { SignOutRequests } from '../../ports/engine.ts';
import type { Store } from './state/store.ts';

/** The sign-outs that apps of the mock server have asked for, as the gateway sees them. */
export function createSignOutRequests({ signOuts }: Store, clock: Clock): SignOutRequests {
  return {
    find(ref) {
      const signOut = signOuts.get(ref);
      if (!signOut || signOut.expiresAt <= clock.now()) return null;
      const { registration, accountId, redirectTo, expiresAt } = signOut;
      signOuts.attend(ref, expiresAt);
      return { client: registration && namesOf(registration), accountId, redirectTo };
    },
    finish(ref) {
      signOuts.delete(ref);
    },
  };
}
