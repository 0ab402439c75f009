import type { Duration } from '../../contract/client.ts';
import type { Prompt } from '../../contract/interaction.ts';
import { type Clock } from '../clock.ts';
import type { EngineRequest } from '../engine.ts';
import { ProblemError } from '../problem.ts';
/** An answer in the form in which two answers can be compared. */
export type NormalDecision =
  | {
      decision: 'deny';
    }
  | {
      decision: 'allow';
      scopes: string[];
      duration: Duration;
    };
/** What a page shows: one engine request after another, bound to the browser that started it. */
export interface Transaction {
  readonly id: string;
  readonly browser: Buffer;
  request: EngineRequest;
  prompt: Prompt;
  revision: number;
  /** When the page stops waiting, never later than the engine does. */
  expiresAt: Date;
  /** As whom the person decides; null before sign-in. */
  accountId: string | null;
  /** The identifier to prefill, where the sign-in is for a known account. */
  loginHint: string | null;
  outcome: {
    kind: 'allowed' | 'denied' | 'continued';
    redirectTo: string;
    decision: NormalDecision | null;
  } | null;
}
/** The transactions of all browsers, in memory, the oldest forgotten first when there are too many. */
export declare class Transactions {
  /** @param lifetime how long a page waits for a person, in seconds */
  constructor(clock: Clock, lifetime: number);
  /** Opens a transaction, or carries on the one whose request this continues in the same browser. */
  open(request: EngineRequest, browser: string): Transaction;
  /** Puts another engine request on the page. */
  show(transaction: Transaction, request: EngineRequest): void;
  /** Lets the page wait for its whole lifetime again, as far as the engine allows. */
  extend(transaction: Transaction): void;
  /**
   * Runs one change at a time per transaction, in the order in which they came.
   * @throws ProblemError interaction-not-found, interaction-foreign, interaction-expired
   */
  change<T>(id: string, browser: string | undefined, work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** @throws ProblemError interaction-not-found, interaction-foreign, interaction-expired */
  find(id: string, browser: string | undefined): Transaction;
}
export declare function expired({ request: { client } }: Transaction): ProblemError;
