import type { HeaderLines } from './message.ts';

/** What really went over the wire, told by what stands between a page and the server. */
export interface SentAs {
  /** The request's headers as the server got them. */
  headers: HeaderLines;
  /** Milliseconds, without the way to what stands between. */
  ms: number;
  /** Names of response headers that came and are withheld. */
  withheld: string[];
}

const known = new WeakMap<Response, SentAs>();

/** Says of an answer how its request was really sent. @returns the same answer */
export function answeredAs(response: Response, sentAs: SentAs): Response {
  known.set(response, sentAs);
  return response;
}

/** @returns undefined where the request went straight to the server */
export function sentAsOf(response: Response): SentAs | undefined {
  return known.get(response);
}
