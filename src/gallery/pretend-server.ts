import type { Problem } from '../contract/problem.ts';

/** What a request gets: a body of JSON, no answer, or an answer that never comes. */
export type Answer = { json: unknown; status: number } | 'no-answer' | 'never';

/** By method and path, such as `GET /api/connections`; a function is asked each time, with the query. */
export type Answers = Readonly<Record<string, Answer | ((query: URLSearchParams) => Answer)>>;

export const json = (body: unknown, status = 200): Answer => ({ json: body, status });

/** A refusal of our own API. @see RFC 9457 section 3 */
export function refusal(status: number, code: string, detail: string, more: Partial<Problem> = {}): Answer {
  const problem: Problem = { type: 'about:blank', title: 'Refused', status, code, detail, ...more };
  return json(problem, status);
}

/** Answers in the place of every server. Nothing leaves the page. */
export class PretendServer {
  /** What was asked for since the last {@link begin}. */
  readonly asked = new Set<string>();
  #answers: Answers = {};
  #underWay = 0;

  begin(answers: Answers): void {
    this.#answers = answers;
    this.asked.clear();
  }

  /** Whether every request that gets an answer has it. */
  get isIdle(): boolean {
    return this.#underWay === 0;
  }

  readonly fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const { pathname, searchParams } = new URL(String(input instanceof Request ? input.url : input), location.href);
    const key = `${init.method ?? 'GET'} ${pathname}`;
    this.asked.add(key);
    const found = this.#answers[key];
    if (found === undefined) throw new Error(`The gallery has no answer to ${key}`);
    const answer = typeof found === 'function' ? found(searchParams) : found;
    if (answer === 'never') return ended(init.signal);
    this.#underWay += 1;
    await Promise.resolve();
    this.#underWay -= 1;
    if (answer === 'no-answer') throw new TypeError('Failed to fetch');
    return Response.json(answer.json, { status: answer.status });
  };
}

/** Waits until the one who asked has gone. */
function ended(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
