import { BodyTooLargeError, readText } from '../../../../http/body.ts';
import { MalformedRequestError } from '../../protocol/parameters.ts';

/**
 * The form of a token request. An empty body of any type is no form: many clients sent all of it in the query string [C].
 * @throws OAuthError invalid_request for a body of another content type or over 64 kB
 */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  const body = await readText(request).catch((error: unknown) => {
    throw error instanceof BodyTooLargeError ? new MalformedRequestError('invalid_request', `${error.message}.`) : error;
  });
  if (body !== '' && type !== 'application/x-www-form-urlencoded') {
    throw new MalformedRequestError('invalid_request', 'Send the parameters in the query string or as application/x-www-form-urlencoded.');
  }
  return new URLSearchParams(body);
}
