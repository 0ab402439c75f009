import type { Connection } from '../../../contract/connection.ts';
import type { Outcome } from '../revocation/revocation.ts';

/** What became of one of many. `not-sent`: the rest was stopped before its turn, so nothing happened to it. */
export type BulkOutcome = Outcome | { kind: 'not-sent'; connection: Connection };

/** Why the rest was not sent. */
export type Stop = { why: 'no-answer' } | { why: 'refused'; reason: string } | { why: 'sign-in'; maxAge: number };

export interface BulkState {
  /** The connections that the dialog asks about, or is revoking. */
  asking: readonly Connection[] | null;
  /** How many of them have an outcome; null until the person has confirmed. */
  done: number | null;
  /** Why the server refused all of them, in its words: then nothing was revoked. */
  refusal: string | null;
  /** One for each connection, until dismissed. */
  outcomes: readonly BulkOutcome[];
  stop: Stop | null;
  /** Grows with every revocation that ends: its summary is a new one. */
  run: number;
}

export type BulkEvent =
  | { type: 'asked'; connections: readonly Connection[] }
  | { type: 'kept' }
  | { type: 'confirmed' }
  | { type: 'refused'; reason: string }
  /** Some have an outcome, while the others are on their way or after a second look. */
  | { type: 'learned'; outcomes: readonly BulkOutcome[] }
  | { type: 'ended'; stop: Stop | null; rest: readonly Connection[] }
  | { type: 'dismissed' };

export const noBulk: BulkState = { asking: null, done: null, refusal: null, outcomes: [], stop: null, run: 0 };

export function bulkReducer(state: BulkState, event: BulkEvent): BulkState {
  switch (event.type) {
    case 'asked':
      return { ...state, asking: event.connections, done: null, refusal: null };
    case 'kept':
      return state.done === null ? { ...state, asking: null, refusal: null } : state;
    case 'confirmed':
      return { ...state, done: 0, refusal: null };
    case 'refused':
      return { ...state, done: null, refusal: event.reason };
    case 'learned': {
      const done = state.done === null ? null : state.done + event.outcomes.length;
      return { ...state, done, outcomes: merged(state.outcomes, event.outcomes) };
    }
    case 'ended': {
      const rest = event.rest.map((connection) => ({ kind: 'not-sent', connection }) as const);
      const outcomes = merged(state.outcomes, rest);
      return { ...state, asking: null, done: null, outcomes, stop: event.stop, run: state.run + 1 };
    }
    case 'dismissed':
      return { ...state, outcomes: [], stop: null };
  }
}

function merged(known: readonly BulkOutcome[], news: readonly BulkOutcome[]): BulkOutcome[] {
  return [...new Map([...known, ...news].map((outcome) => [outcome.connection.id, outcome])).values()];
}
