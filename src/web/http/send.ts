import type { Problem } from '../../contract/problem.ts';

/** The server refused, and says why in a problem document. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly problem: Problem;
  readonly status: number;

  constructor(problem: Problem, status: number) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
    this.status = status;
  }
}

/** No answer: offline, refused or too slow. Whether the request arrived is not known. */
export class NetworkError extends Error {
  override name = 'NetworkError';
}

/** An answer that the contract does not know: a page instead of JSON, a bare 5xx, a wrong shape. */
export class UnexpectedAnswerError extends Error {
  override name = 'UnexpectedAnswerError';
  readonly status: number;

  constructor(status: number, cause?: unknown) {
    super(`Unexpected answer with status ${status}`, { cause });
    this.status = status;
  }
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** A file is sent as it is, anything else as JSON. */
  body?: unknown;
  /** An access token. */
  bearer?: string;
  signal?: AbortSignal;
  /** Milliseconds until the answer must be complete. */
  timeout?: number;
}

/** Reads an answer. @returns undefined for one that the contract does not know */
export type Read<T> = (json: unknown) => { value: T } | undefined;

/**
 * Asks our own server; an answer without a body reads as `undefined`.
 * @throws ProblemError, NetworkError, UnexpectedAnswerError, or the reason of an aborted `signal`
 */
export async function send<T>(
  read: Read<T>,
  path: string,
  { method = 'GET', body, bearer, signal, timeout = 15_000 }: RequestOptions = {},
): Promise<T> {
  const headers = new Headers({ accept: 'application/json' });
  const file = body instanceof Blob;
  if (body !== undefined) headers.set('content-type', file ? body.type : 'application/json');
  if (bearer !== undefined) headers.set('authorization', `Bearer ${bearer}`);
  const deadline = AbortSignal.timeout(timeout);
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, {
      method,
      headers,
      body: body === undefined ? null : file ? body : JSON.stringify(body),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    });
    text = await response.text();
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    throw new NetworkError('No answer', { cause });
  }
  const json = parseJson(text, response.status);
  if (!response.ok) {
    if (isProblem(json)) throw new ProblemError(json, response.status);
    throw new UnexpectedAnswerError(response.status);
  }
  const answer = read(json);
  if (!answer) throw new UnexpectedAnswerError(response.status);
  return answer.value;
}

function isProblem(json: unknown): json is Problem {
  return typeof json === 'object' && json !== null && 'code' in json && 'title' in json;
}

function parseJson(text: string, status: number): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch (cause) {
    throw new UnexpectedAnswerError(status, cause);
  }
}
