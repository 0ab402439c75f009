import type { Decision, Interaction, NextStep } from '../../contract/interaction.ts';
import type { EngineRequest } from '../engine.ts';
import type { NormalDecision, Transaction } from './transactions.ts';

type Allowed = Extract<
  NormalDecision,
  {
    decision: 'allow';
  }
>;
/**
 * Fills in what an Allow leaves out and checks it against what the page shows: what is granted is a subset of it.
 * @throws ProblemError scope-not-offered, invalid-body
 */
export declare function normalise({ scopes, duration }: Decision, request: EngineRequest): Allowed;
/** Answers a decision on a transaction that has its answer: the same one again, or a refusal to change it. */
export declare function answerAgain(transaction: Transaction, decision: Decision, view: () => Promise<Interaction>): Promise<NextStep>;
