import { BodyTooLargeError, readText } from '../../../../http/body.ts';
import type { Call } from '../../call.ts';
import { readMultipart } from '../../protocol/multipart.ts';
import { MalformedRequestError, Parameters } from '../../protocol/parameters.ts';

/**
 * Reads the parameters of a call, for the event log too. Query, form, multipart form and JSON body count alike. Of those that come
 * twice the last counts, and the query before the body: so does Rails [DK].
 * @throws OAuthError invalid_request for a body that cannot be read or has over 64 kB, and for names with brackets [A]
 */
export async function readParameters({ request, trail }: Call): Promise<Parameters> {
  const fields = [...(await readBody(request)), ...new URL(request.url).searchParams];
  const parameters = new Parameters(fields, 'last');
  trail.parameters = parameters;
  return parameters;
}

/** Whether a parameter was sent, be it blank. */
export function wasSent(parameters: Parameters, name: string): boolean {
  return parameters.entries().some(([sent]) => sent === name);
}

/** A body of no type is taken for a form; of any other type nothing is read [DK]. */
async function readBody(request: Request): Promise<Iterable<[name: string, value: string]>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'multipart/form-data') return readMultipart(request);
  const text = await readText(request).catch((error: unknown) => {
    throw error instanceof BodyTooLargeError ? malformed(`${error.message}.`) : error;
  });
  if (['', 'application/x-www-form-urlencoded'].includes(type)) return new URLSearchParams(text);
  return type === 'application/json' && text !== '' ? readJson(text) : [];
}

function readJson(text: string): [name: string, value: string][] {
  const body = parse(text);
  // Rails gives what is no object another name, which is no parameter of OAuth.
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return [];
  return Object.entries(body).flatMap(([name, value]: [string, unknown]): [string, string][] => {
    if (value === null) return [];
    if (typeof value === 'object') throw malformed(`${name.slice(0, 40)} must be a string.`);
    return [[name, String(value)]];
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed('The body is not well-formed JSON.');
  }
}

function malformed(description: string): MalformedRequestError {
  return new MalformedRequestError('invalid_request', description);
}
