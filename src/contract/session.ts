import * as v from 'valibot';
import { AccountSchema } from './client.ts';

/** The accounts signed in in this browser, the current one first. */
export const SessionSchema = v.object({
  accounts: v.array(v.object({ ...AccountSchema.entries, signedInAt: v.string() })),
});
export type Session = v.InferOutput<typeof SessionSchema>;
