import type { Interaction, NextStep } from '../../contract/interaction.ts';
import type { Read } from '../http/send.ts';

/*
 * These pages come from the server that answers them, and never without it; so they look at what an answer is, and not
 * at every field of it: the schemas would weigh 2.5 kB where every byte delays a sign-in.
 */

export function isInteraction(json: unknown): json is Interaction {
  return typeof json === 'object' && json !== null && 'prompt' in json && 'revision' in json && 'client' in json;
}

export const readInteraction: Read<Interaction> = (json) => (isInteraction(json) ? { value: json } : undefined);

export const readStep: Read<NextStep> = (json) => {
  if (isInteraction(json)) return { value: json };
  const leaves = typeof json === 'object' && json !== null && 'redirectTo' in json && typeof json.redirectTo === 'string';
  return leaves ? { value: { redirectTo: String(json.redirectTo) } } : undefined;
};
