import type { GrantType, Registration } from '../../../../apps/registration.ts';
import { jsonResponse } from '../../../../http/json-response.ts';
import type { Call } from '../../call.ts';
import type { MockContext } from '../../context.ts';
import type { Parameters } from '../../protocol/parameters.ts';
import { LoginError } from './login-error.ts';

/** One login whose client is known. */
export interface AskedLogin {
  call: Call;
  context: MockContext;
  parameters: Parameters;
  client: Registration;
}

/** Comes last: whether the rest of the request was right is told first [BS]. */
export function requireGrantType({ grantTypes }: Registration, type: GrantType): void {
  if (grantTypes.includes(type)) return;
  throw new LoginError('unauthorized_client', 'The grant type is unauthorized for this client_id', {
    reason: `The app is not registered for grant_type=${type}.`,
  });
}

/** Tokens, in the order in which they are written; `pragma` as [BS] sends it. @see RFC 6749 section 5.1 */
export function tokenAnswer(body: Record<string, string | number | null>): Response {
  return jsonResponse(body, { headers: { pragma: 'no-cache' } });
}
