import { BodyTooLargeError, isForm, readText } from '../../../http/body.ts';
import { OAuthError } from '../../shared/oauth-error.ts';
import type { Call } from '../call.ts';

/** The longest value that any parameter may have, in characters, and what all of them may have together. */
const maxLength = 4096;
const maxTotal = 16_384;

/** What is ignored where it makes no sense, be it too long. */
const neverWrong = ['ui_locales'];

/** A request so malformed that nothing in it is believed, its redirect URI included. */
export class MalformedRequestError extends OAuthError {
  override name = 'MalformedRequestError';
}

/**
 * OAuth parameters: each at most once, blank ones treated as absent (RFC 6749 §3.1).
 * A repeated parameter is remembered and refused when it is asked for by {@link Parameters.refuseRepeated}.
 */
export class Parameters {
  readonly #values = new Map<string, string>();
  /** What came after the first of its name. Kept apart, as the event log keeps all of this for a thousand requests. */
  readonly #repeated: [name: string, value: string][] = [];

  /** @param counts which of those of one name; where it is the last, none is remembered as repeated */
  constructor(source: Iterable<[name: string, value: string]>, counts: 'first' | 'last' = 'first') {
    let total = 0;
    for (const [name, value] of source) {
      total += name.length + value.length;
      if (total > maxTotal) throw new MalformedRequestError('invalid_request', `The parameters have more than ${maxTotal} characters.`);
      if (value.length > maxLength && !neverWrong.includes(name)) {
        throw new MalformedRequestError('invalid_request', `The parameter ${name.slice(0, 40)} is longer than ${maxLength} characters.`);
      }
      if (name.includes('[')) {
        throw new MalformedRequestError('invalid_request', 'Parameter names cannot have brackets; OAuth parameters are plain strings.');
      }
      if (this.#values.has(name) && counts === 'first') this.#repeated.push([name, value]);
      else this.#values.set(name, value);
    }
  }

  get(name: string): string | null {
    return this.#values.get(name) || null;
  }

  /** The parameters as a query string, those that came twice included. */
  toString(): string {
    return new URLSearchParams([...this.#values, ...this.#repeated]).toString();
  }

  entries(): [name: string, value: string][] {
    return [...this.#values];
  }

  isRepeated(name: string): boolean {
    return this.#repeated.some(([repeated]) => repeated === name);
  }

  /** @throws OAuthError invalid_request when any parameter came twice */
  refuseRepeated(): void {
    const [first] = this.#repeated;
    if (first) throw new OAuthError('invalid_request', `The parameter ${first[0].slice(0, 40)} was sent more than once.`);
  }
}

/** Reads a form body. @throws OAuthError invalid_request for another content type or a body over 64 kB */
export async function readForm(request: Request): Promise<Parameters> {
  if (!isForm(request)) {
    throw new MalformedRequestError('invalid_request', 'Send the parameters as application/x-www-form-urlencoded.');
  }
  try {
    return new Parameters(new URLSearchParams(await readText(request)));
  } catch (error) {
    throw error instanceof BodyTooLargeError ? new MalformedRequestError('invalid_request', `${error.message}.`) : error;
  }
}

/** Reads the form of a call, for the event log too. @throws OAuthError invalid_request, for a parameter that came twice as well */
export async function readCall({ request, trail }: Call): Promise<Parameters> {
  const parameters = await readForm(request);
  trail.parameters = parameters;
  parameters.refuseRepeated();
  return parameters;
}

/** Splits a space-delimited list and drops what is there twice. @see RFC 6749 section 3.3 */
export function splitList(value: string | null): string[] {
  return [...new Set((value ?? '').split(' ').filter((item) => item !== ''))];
}
