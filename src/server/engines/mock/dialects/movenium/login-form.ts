import type { Call } from '../../call.ts';
import { readMultipart } from '../../protocol/multipart.ts';
import { MalformedRequestError, Parameters, readForm } from '../../protocol/parameters.ts';

/** What may never stand in an address: addresses are kept in logs and histories. */
const bodyOnly = ['username', 'password', 'client_id', 'refresh_token', 'client_secret'];

/**
 * Reads a login's fields, urlencoded or multipart [S], for the event log too.
 * @throws OAuthError invalid_request for another content type, a file, a field that came twice, or a body over 64 kB
 */
export async function readLogin({ request, trail }: Call): Promise<Parameters> {
  const { searchParams } = new URL(request.url);
  const exposed = bodyOnly.find((name) => searchParams.has(name));
  if (exposed !== undefined) {
    throw new MalformedRequestError('invalid_request', `${exposed} was sent in the address; send all parameters in the body.`);
  }
  const type = request.headers.get('content-type') ?? '';
  const parameters = await readBody(request, type);
  trail.parameters = parameters;
  parameters.refuseRepeated();
  return parameters;
}

async function readBody(request: Request, type: string): Promise<Parameters> {
  switch (type.split(';')[0]?.trim().toLowerCase()) {
    case 'application/x-www-form-urlencoded':
      return readForm(request);
    case 'multipart/form-data':
      return new Parameters(await readMultipart(request));
    default:
      throw new MalformedRequestError(
        'invalid_request',
        'Send the parameters as application/x-www-form-urlencoded or as multipart/form-data.',
      );
  }
}
