import type { Connection, Receipt } from '../../../contract/connection.ts';

/** What became of a revocation that a person asked for. Uncertain until the server has said so in clear words. */
export type Outcome =
  | { kind: 'receipt'; connection: Connection; receipt: Receipt }
  | { kind: 'uncertain'; connection: Connection; look: 'not-yet' | 'looking' | 'still-connected' | 'no-answer' }
  | { kind: 'gone'; connection: Connection };

export interface RevocationState {
  /** The connection that the dialog asks about. */
  asking: Connection | null;
  busy: boolean;
  /** Why the server refused, in its words: then nothing was revoked. */
  refusal: string | null;
  /** Newest first, one per connection; each stays until it is dismissed. */
  outcomes: Outcome[];
}

export type RevocationEvent =
  | { type: 'asked'; connection: Connection }
  | { type: 'kept' }
  | { type: 'confirmed' }
  | { type: 'refused'; reason: string }
  | { type: 'ended'; outcome: Outcome }
  | { type: 'dismissed'; id: string };

export const noRevocation: RevocationState = { asking: null, busy: false, refusal: null, outcomes: [] };

export function revocationReducer(state: RevocationState, event: RevocationEvent): RevocationState {
  const others = (id: string) => state.outcomes.filter(({ connection }) => connection.id !== id);
  switch (event.type) {
    case 'asked':
      return { ...state, asking: event.connection, busy: false, refusal: null };
    case 'kept':
      return state.busy ? state : { ...state, asking: null, refusal: null };
    case 'confirmed':
      return { ...state, busy: true, refusal: null };
    case 'refused':
      return { ...state, busy: false, refusal: event.reason };
    case 'ended':
      return { asking: null, busy: false, refusal: null, outcomes: [event.outcome, ...others(event.outcome.connection.id)] };
    case 'dismissed':
      return { ...state, outcomes: others(event.id) };
  }
}
