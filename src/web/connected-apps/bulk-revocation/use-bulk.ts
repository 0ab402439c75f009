import { createContext, type Dispatch, useContext, useReducer } from 'react';
import { type BulkEvent, type BulkState, bulkReducer, noBulk } from './bulk.ts';

interface Bulk {
  state: BulkState;
  /** Tells what happened. Stable, so that effects may depend on it. */
  tell: Dispatch<BulkEvent>;
}

export const BulkContext = createContext<Bulk | null>(null);

export function useBulk(): Bulk {
  const bulk = useContext(BulkContext);
  if (!bulk) throw new Error('useBulk needs a BulkContext above it');
  return bulk;
}

/** Keeps what is being revoked together and what became of it, also while the list is left. */
export function useBulkState(): Bulk {
  const [state, tell] = useReducer(bulkReducer, noBulk);
  return { state, tell };
}
