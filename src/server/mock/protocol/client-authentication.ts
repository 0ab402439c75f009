import type { Registration } from '../../demo/registration.ts';
import { OAuthError } from '../../oauth-error.ts';
import { sameSecret } from '../../random.ts';
import type { Dialect } from '../dialects/dialect.ts';
import type { Store } from '../store.ts';
import type { Parameters } from './parameters.ts';

/**
 * Finds out which client speaks, and that it is the one: a secret by Basic or in the body, or no secret for public clients.
 * @throws OAuthError invalid_client, invalid_request
 * @see RFC 6749 section 2.3
 */
export function authenticateClient(request: Request, parameters: Parameters, dialect: Dialect, store: Store): Registration {
  const query = request.url.includes('?') ? new URL(request.url).searchParams : null;
  if (query?.has('client_secret') || query?.has('client_id')) {
    throw new OAuthError('invalid_request', 'Client credentials are not accepted in the query; send them in the body or by HTTP Basic.');
  }
  const basic = readBasic(request.headers.get('authorization'));
  const bodyId = parameters.get('client_id');
  const bodySecret = parameters.get('client_secret');
  if (basic && bodySecret !== null) throw new OAuthError('invalid_request', 'Two methods of client authentication were used; use one.');
  if (basic && bodyId !== null && bodyId !== basic.id) {
    throw new OAuthError('invalid_request', 'client_id in the body and in HTTP Basic are not the same.');
  }
  const id = basic?.id ?? bodyId;
  const secret = basic?.secret ?? bodySecret;
  const registration = id === null ? null : store.registration(dialect.service.id, id);
  const isKnown = registration?.secret === undefined ? secret === null : secret !== null && sameSecret(secret, registration.secret);
  if (registration && isKnown) return registration;
  throw new OAuthError('invalid_client', 'The client is unknown, or its authentication failed or is missing.');
}

/** Id and secret are form-encoded before they are joined. @see RFC 6749 section 2.3.1 */
function readBasic(header: string | null): { id: string; secret: string } | null {
  if (header === null) return null;
  const encoded = /^basic +([A-Za-z0-9+/_-]+=*)$/i.exec(header)?.[1];
  const decoded = encoded === undefined ? '' : Buffer.from(encoded, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  if (colon < 1) throw new OAuthError('invalid_client', 'The Authorization header is not well-formed HTTP Basic.');
  try {
    return { id: formDecode(decoded.slice(0, colon)), secret: formDecode(decoded.slice(colon + 1)) };
  } catch {
    throw new OAuthError('invalid_client', 'Client id and secret must be form-encoded before they are joined for HTTP Basic.');
  }
}

function formDecode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}
