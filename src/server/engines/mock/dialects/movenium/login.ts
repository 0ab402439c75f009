import type { Registration } from '../../../../apps/registration.ts';
import type { Call } from '../../call.ts';
import type { MockContext } from '../../context.ts';
import type { Parameters } from '../../protocol/parameters.ts';
import { atFreeSecond } from './free-second.ts';
import { LoginError } from './login-error.ts';
import { readLogin } from './login-form.ts';
import { refresh } from './refresh.ts';
import { signIn } from './sign-in.ts';

/** `POST /login`: the grant type is looked at first, then the client, then what the grant itself needs [BS]. */
export async function login(call: Call, context: MockContext): Promise<Response> {
  context.store.sweep(context.clock.now());
  const parameters = await readLogin(call);
  const grantType = parameters.get('grant_type');
  if (grantType === null) throw new LoginError('invalid_request', 'The grant type was not specified in the request');
  const known = context.dialect.grantTypes.find((name) => name === grantType);
  if (!known) throw new LoginError('unsupported_grant_type', `Grant type "${grantType}" not supported`);
  const client = readClient(call, parameters, context);
  const asked = { call, context, parameters, client };
  return atFreeSecond(context.clock, () => (known === 'password' ? signIn(asked) : refresh(asked)));
}

/** There are no client secrets [S], so neither `client_secret` nor HTTP Basic is looked at: a client says who it is, and that is all. */
function readClient({ request, trail }: Call, parameters: Parameters, { store, dialect }: MockContext): Registration {
  const id = parameters.get('client_id');
  if (id === null) {
    const reason = request.headers.has('authorization')
      ? 'No client_id was sent. The Authorization header is not looked at: clients have no secrets here.'
      : 'No client_id was sent.';
    throw new LoginError('invalid_client', 'Client credentials were not found in the headers or body', { reason });
  }
  trail.clientId = id;
  const client = store.registration(dialect.service.id, id);
  if (client && client.secret === undefined) return client;
  throw new LoginError('invalid_client', 'This client is invalid or must authenticate using a client secret', {
    reason: client ? 'The app is registered with a secret, which cannot be sent here.' : `No app is registered here as ${id}.`,
  });
}
