import { BodyTooLargeError, readBytes } from '../../../http/body.ts';
import { MalformedRequestError } from './parameters.ts';

/**
 * Reads the fields of a `multipart/form-data` body.
 * @throws MalformedRequestError for a body that is none, a file, or more than 64 kB
 * @see RFC 7578
 */
export async function readMultipart(request: Request): Promise<URLSearchParams> {
  const bytes = await readBytes(request).catch((error: unknown) => {
    throw error instanceof BodyTooLargeError ? malformed(`${error.message}.`) : error;
  });
  const type = request.headers.get('content-type') ?? '';
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => {
    throw malformed('The body is not well-formed multipart/form-data.');
  });
  const fields = new URLSearchParams();
  for (const [name, value] of form) {
    if (typeof value !== 'string') throw malformed(`The part ${name.slice(0, 40)} is a file; send fields only.`);
    fields.append(name, value);
  }
  return fields;
}

function malformed(description: string): MalformedRequestError {
  return new MalformedRequestError('invalid_request', description);
}
