import * as v from 'valibot';
import { readText } from '../http/body.ts';
import { bodyLimits, JsonGauge, JsonTooLargeError } from '../http/json-gauge.ts';
import { ProblemError } from '../http/problem.ts';

/**
 * Reads a JSON body by its schema; unknown fields are ignored.
 * @throws ProblemError unsupported-media-type, invalid-body; BodyTooLargeError
 */
export async function readJson<const S extends v.GenericSchema>(request: Request, schema: S): Promise<v.InferOutput<S>> {
  requireJson(request);
  const text = await readText(request);
  try {
    new JsonGauge(bodyLimits).add(Buffer.from(text));
  } catch (error) {
    if (!(error instanceof JsonTooLargeError)) throw error;
    throw new ProblemError('invalid-body', 400, { detail: error.message });
  }
  return parse(schema, parseJson(text), 'invalid-body');
}

/** @throws ProblemError unsupported-media-type */
export function requireJson(request: Request): void {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new ProblemError('unsupported-media-type', 415, { detail: 'Send the body as application/json.' }, { accept: 'application/json' });
  }
}

/** @throws ProblemError invalid-body */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError('invalid-body', 400, { detail: 'The body is not well-formed JSON.' });
  }
}

/** Checks the query string by a schema of strings. @throws ProblemError invalid-query */
export function readQuery<const S extends v.GenericSchema>(request: Request, schema: S): v.InferOutput<S> {
  const query: Record<string, string> = {};
  for (const [name, value] of new URL(request.url).searchParams) {
    if (Object.hasOwn(query, name)) {
      throw new ProblemError('invalid-query', 400, { pointer: `/${name.slice(0, 40)}`, detail: 'The parameter was sent more than once.' });
    }
    query[name] = value;
  }
  return parse(schema, query, 'invalid-query');
}

/** Checks what was sent by a schema. @throws ProblemError with `code`, pointing at the first mistake */
export function parse<const S extends v.GenericSchema>(
  schema: S,
  input: unknown,
  code: 'invalid-body' | 'invalid-query',
): v.InferOutput<S> {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const pointer = `/${(issue.path ?? []).map(({ key }) => String(key)).join('/')}`;
  throw new ProblemError(code, 400, { pointer, detail: issue.message });
}
