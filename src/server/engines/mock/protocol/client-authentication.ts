import type { Registration } from '../../../apps/registration.ts';
import { sameSecret } from '../../../ports/random.ts';
import { OAuthError } from '../../shared/oauth-error.ts';
import type { Call } from '../call.ts';
import type { MockContext } from '../context.ts';
import type { Parameters } from './parameters.ts';

/**
 * Finds out which client speaks, and that it is the one: a secret by Basic or in the body, or no secret for public clients.
 * @throws OAuthError invalid_client, invalid_request
 * @see RFC 6749 section 2.3
 */
export function authenticateClient(call: Call, parameters: Parameters, context: MockContext): Registration {
  const { request } = call;
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
  return authenticateBySecret(call, { id: basic?.id ?? bodyId, secret: basic?.secret ?? bodySecret }, context);
}

/**
 * The client that an id names, if the secret is its own.
 * @param credentials as sent, by whatever way; null where absent
 * @throws OAuthError invalid_client
 */
export function authenticateBySecret(
  { trail }: Call,
  { id, secret }: { id: string | null; secret: string | null },
  { dialect, store }: MockContext,
): Registration {
  const registration = id === null ? null : store.registration(dialect.service.id, id);
  if (id !== null) trail.clientId = id;
  const isKnown = registration?.secret === undefined ? secret === null : secret !== null && sameSecret(secret, registration.secret);
  if (registration && isKnown) return registration;
  throw new OAuthError(
    'invalid_client',
    'The client is unknown, or its authentication failed or is missing.',
    whyNot(id, registration, secret),
  );
}

function whyNot(id: string | null, registration: Registration | null, secret: string | null): string {
  if (id === null) return 'No client_id was sent.';
  if (!registration) return `No app is registered here as ${id}.`;
  if (registration.secret === undefined) return 'The app is public, but a secret was sent.';
  return secret === null ? 'The app has a secret, and none was sent.' : 'The secret is not the one of the app.';
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
