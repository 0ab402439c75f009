import * as v from 'valibot';
import { InteractionSchema } from './interaction.ts';
import { ProblemSchema } from './problem.ts';

/** What a page of an interaction is rendered from: on the server, and once more in the browser that takes it over. */
export const InteractionPageSchema = v.object({
  /** Null when there is nothing to decide; then `problem` says why. */
  interaction: v.nullable(InteractionSchema),
  /** Why there is nothing to decide, or what was wrong with the form that this browser sent last. */
  problem: v.nullable(ProblemSchema),
  /** What was typed into that form to say who it is; typed once is enough. */
  identifier: v.nullable(v.string()),
});
export type InteractionPage = v.InferOutput<typeof InteractionPageSchema>;
