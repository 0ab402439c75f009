import * as v from 'valibot';
import { DurationSchema } from '../../../contract/client.ts';
import type { Decision, Interaction } from '../../../contract/interaction.ts';

/** The answer that the consent form holds. Anything but a clear "allow" is a no. */
export function readDecision(data: FormData, { revision }: Pick<Interaction, 'revision'>): Decision {
  if (data.get('decision') !== 'allow') return { decision: 'deny', revision };
  const duration = v.safeParse(DurationSchema, data.get('duration'));
  return {
    decision: 'allow',
    revision,
    scopes: data.getAll('scopes').filter((name): name is string => typeof name === 'string' && name !== ''),
    ...(duration.success && { duration: duration.output }),
  };
}

/** An Allow of nothing, where something was asked for. */
export function choosesNothing(decision: Decision, { scopes }: Pick<Interaction, 'scopes'>): boolean {
  return decision.decision === 'allow' && scopes.length > 0 && decision.scopes?.length === 0;
}
