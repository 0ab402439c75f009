import type { Registration } from '../../../../apps/registration.ts';
import { sameSecret } from '../../../../ports/random.ts';
import type { Call } from '../../call.ts';
import type { MockContext } from '../../context.ts';
import type { Parameters } from '../../protocol/parameters.ts';
import { movemintError } from './errors.ts';

/** Who a call says that it comes from. A blank secret is none. */
export interface Credentials {
  id: string;
  secret: string | null;
}

/** Reads HTTP Basic, as it is and without form-decoding, or else the parameters; a Basic without a name is none [DK]. @returns null when no client is named */
export function readCredentials({ request, trail }: Call, parameters: Parameters): Credentials | null {
  const credentials = readBasic(request.headers.get('authorization')) ?? readNamed(parameters);
  if (credentials) trail.clientId = credentials.id;
  return credentials;
}

function readBasic(header: string | null): Credentials | null {
  const encoded = /^basic (.*)$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return null;
  const [, id = '', secret = ''] = /^([^:]*):?(.*)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? [];
  return id === '' ? null : { id, secret: secret || null };
}

function readNamed(parameters: Parameters): Credentials | null {
  const id = parameters.get('client_id');
  return id === null ? null : { id, secret: parameters.get('client_secret') };
}

/**
 * Finds the app that the credentials belong to; a public one needs no secret.
 * @throws OAuthError invalid_client
 */
export function authenticate(credentials: Credentials | null, { dialect, store }: MockContext): Registration {
  if (!credentials) throw movemintError('invalid_client', 'No client was named, by HTTP Basic or by client_id.');
  const { id, secret } = credentials;
  const client = store.registration(dialect.service.id, id);
  if (!client) throw movemintError('invalid_client', 'No app is registered here with this client_id.');
  const isKnown = client.secret === undefined ? secret === null : secret !== null && sameSecret(secret, client.secret);
  if (isKnown) return client;
  throw movemintError(
    'invalid_client',
    secret === null ? 'The app has a secret, and none was sent.' : 'The secret is not the one of the app.',
  );
}
