import { BodyTooLargeError, readText } from '../../../body.ts';
import type { Call } from '../../call.ts';
import { MalformedRequestError, Parameters } from '../../protocol/parameters.ts';

/**
 * Reads the parameters of a call, for the event log too. Query, form and JSON body count alike [DK].
 * @throws OAuthError invalid_request for another content type, a body over 64 kB, or a parameter that came twice [A]: Rails takes the last
 */
export async function readParameters({ request, trail }: Call): Promise<Parameters> {
  const fields = [...new URL(request.url).searchParams, ...(await readBody(request))];
  const parameters = new Parameters(new URLSearchParams(fields));
  trail.parameters = parameters;
  parameters.refuseRepeated();
  return parameters;
}

/** Whether a parameter was sent, be it blank. */
export function wasSent(parameters: Parameters, name: string): boolean {
  return parameters.entries().some(([sent]) => sent === name);
}

async function readBody(request: Request): Promise<Iterable<[name: string, value: string]>> {
  const text = await readText(request).catch((error: unknown) => {
    throw error instanceof BodyTooLargeError ? malformed(`${error.message}.`) : error;
  });
  if (text === '') return [];
  switch (request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()) {
    case 'application/x-www-form-urlencoded':
      return new URLSearchParams(text);
    case 'application/json':
      return readJson(text);
    default:
      throw malformed('Send the parameters as application/x-www-form-urlencoded or application/json.');
  }
}

function readJson(text: string): [name: string, value: string][] {
  const body = parse(text);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw malformed('The JSON body must be an object.');
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
