import { InFlight } from '../../shared/in-flight.ts';
import { OAuthError } from '../../shared/oauth-error.ts';
import type { MemoryStore } from '../memory/memory-store.ts';
import { SerialQueue } from '../memory/serial-queue.ts';

type TokenRequests = (form: URLSearchParams, authorization: string | null, call: () => Promise<Response>) => Promise<Response>;

/**
 * Runs token requests in the family of what they present. The library looks a code or refresh token up and spends it
 * in two steps, so requests with the same one never overlap: a code under way refuses others, refreshes queue.
 */
export function createTokenRequests(store: MemoryStore): TokenRequests {
  const inFlight = new InFlight();
  const refreshes = new SerialQueue();
  return async (form, authorization, call) => {
    const clientId = form.get('client_id') ?? clientOf(authorization);
    const code = form.get('grant_type') === 'authorization_code' ? form.get('code') : null;
    const refreshToken = form.get('grant_type') === 'refresh_token' ? form.get('refresh_token') : null;
    if (code !== null) {
      // Whoever is not the code's client cannot hold it up; the library refuses them.
      if (store.get('AuthorizationCode', code)?.payload.clientId !== clientId) return call();
      if (inFlight.disturbs(code)) return new OAuthError('invalid_grant', 'The code is being redeemed already.').toResponse();
      return inFlight.run(code, () => store.inFamilyOf(code, call));
    }
    if (refreshToken !== null) return refreshes.run(refreshToken, () => store.inFamilyOf(refreshToken, call));
    return call();
  };
}

/** The client id of HTTP Basic, unchecked. */
function clientOf(authorization: string | null): string | null {
  const encoded = /^basic +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return null;
  const [id = ''] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  try {
    return decodeURIComponent(id.replaceAll('+', ' '));
  } catch {
    return null;
  }
}
