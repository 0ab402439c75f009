import { createContext, type Dispatch, useContext, useReducer } from 'react';
import { noRevocation, type RevocationEvent, type RevocationState, revocationReducer } from './revocation.ts';

interface Revocation {
  state: RevocationState;
  /** Tells what happened. Stable, so that effects may depend on it. */
  tell: Dispatch<RevocationEvent>;
}

export const RevocationContext = createContext<Revocation | null>(null);

export function useRevocation(): Revocation {
  const revocation = useContext(RevocationContext);
  if (!revocation) throw new Error('useRevocation needs a RevocationContext above it');
  return revocation;
}

/** Keeps what is being revoked and what became of it, across the list and the details. */
export function useRevocationState(): Revocation {
  const [state, tell] = useReducer(revocationReducer, noRevocation);
  return { state, tell };
}
