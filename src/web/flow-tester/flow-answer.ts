import type { PendingFlow } from '../demo-flow/pending-flow.ts';

/** Why an answer is not used. Nothing is sent to anyone then. */
export type Refusal = 'no-answer' | 'nothing-pending' | 'wrong-state' | 'wrong-issuer' | 'repeated-parameter' | 'no-code';

export type FlowAnswer =
  | { kind: 'code'; code: string; pending: PendingFlow }
  | { kind: 'error'; error: string; description: string | null; pending: PendingFlow }
  | { kind: 'refused'; refusal: Refusal };

/**
 * Reads an authorization response against what was asked: state first, then the issuer, and only then what it says.
 * A service without an issuer sends no `iss`; one that arrives all the same comes from somebody else.
 * @param answer the query, or null when this load of the page brought none
 * @see RFC 6749 section 4.1.2, RFC 9207 section 2.4
 */
export function readFlowAnswer(answer: URLSearchParams | null, pending: PendingFlow | null): FlowAnswer {
  const refused = (refusal: Refusal): FlowAnswer => ({ kind: 'refused', refusal });
  if (!answer || [...answer].length === 0) return refused('no-answer');
  if (!pending) return refused('nothing-pending');
  const repeated = ['state', 'iss', 'code', 'error'].some((name) => answer.getAll(name).length > 1);
  if (repeated) return refused('repeated-parameter');
  if (answer.get('state') !== pending.state) return refused('wrong-state');
  if (answer.get('iss') !== pending.app.issuer) return refused('wrong-issuer');
  const error = answer.get('error');
  if (error !== null) return { kind: 'error', error, description: answer.get('error_description'), pending };
  const code = answer.get('code');
  return code ? { kind: 'code', code, pending } : refused('no-code');
}
