import type { Decision, Interaction } from '../../../contract/interaction.ts';

/** The answer that the consent form holds. Anything but a clear "allow" is a no. */
export function readDecision(data: FormData, { revision, durations }: Pick<Interaction, 'revision' | 'durations'>): Decision {
  if (data.get('decision') !== 'allow') return { decision: 'deny', revision };
  const duration = durations.find((offered) => offered === data.get('duration'));
  return {
    decision: 'allow',
    revision,
    scopes: data.getAll('scopes').filter((name): name is string => typeof name === 'string' && name !== ''),
    ...(duration && { duration }),
  };
}

/** An Allow of nothing, where something was asked for. */
export function choosesNothing(decision: Decision, { scopes }: Pick<Interaction, 'scopes'>): boolean {
  return decision.decision === 'allow' && scopes.length > 0 && decision.scopes?.length === 0;
}
