import { FlowError } from '../flow-error.ts';
import type { HeaderLines, Message, MessageResponse, StepName } from './message.ts';
import { sentAsOf } from './sent-as.ts';

/** Sends one request. Redirects are never followed; a {@link FlowError} says why nothing could be sent. */
export type FlowFetch = (url: string, init: RequestInit) => Promise<Response>;

/** How long an answer may take, in milliseconds. */
export const usualTimeLimit = 15_000;

/** What is sent on the back channel, as a library's fetch hook gets it. */
export interface Outgoing {
  method: string;
  headers: HeadersInit;
  body?: string | null;
}

/** Every message of a flow in its order. The list is a new one after each change. */
export class MessageLog {
  readonly #fetch: FlowFetch;
  readonly #timeLimit: number;
  readonly #changed: () => void;
  #messages: readonly Message[];

  constructor(options: { fetch: FlowFetch; timeLimit?: number; changed?: () => void; messages?: readonly Message[] }) {
    this.#fetch = options.fetch;
    this.#timeLimit = options.timeLimit ?? usualTimeLimit;
    this.#changed = options.changed ?? (() => undefined);
    this.#messages = options.messages ?? [];
  }

  get messages(): readonly Message[] {
    return this.#messages;
  }

  /** Notes an address that the browser itself went to. */
  noteFront(step: StepName, url: string): Message {
    return this.#add({ channel: 'front', step, request: { method: 'GET', url, headers: [], body: null } });
  }

  /** @returns an answer that can be read, and the message that it is kept in @throws FlowError where there is none */
  async send(step: StepName, url: string, { method, headers, body = null }: Outgoing): Promise<{ response: Response; message: Message }> {
    const lines = [...new Headers(headers)] as HeaderLines;
    const { id } = this.#add({ channel: 'back', step, request: { method, url, headers: lines, body } });
    const start = performance.now();
    try {
      const response = await this.#fetch(url, {
        method,
        headers: lines,
        body,
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(this.#timeLimit),
      });
      if (response.type === 'opaqueredirect')
        throw new FlowError('The server answered with a redirect, where an answer was due. It was not followed.');
      const text = await response.text();
      const { status, statusText } = response;
      const really = sentAsOf(response);
      const answer: MessageResponse = {
        status,
        statusText,
        headers: [...response.headers] as HeaderLines,
        body: text,
        ms: Math.round(really?.ms ?? performance.now() - start),
        ...(really && really.withheld.length > 0 && { withheld: really.withheld }),
      };
      const request = { method, url, headers: really?.headers ?? lines, body };
      const message = this.#change(id, { request, response: answer });
      return { response: toResponse(answer), message };
    } catch (error) {
      const failure = whyNoAnswer(error, this.#timeLimit);
      this.#change(id, { failure });
      throw new FlowError(failure);
    }
  }

  #add(message: Pick<Message, 'channel' | 'step' | 'request'>): Message {
    const id = (this.#messages.at(-1)?.id ?? 0) + 1;
    const added: Message = { id, ...message, at: new Date().toISOString(), response: null, failure: null };
    this.#messages = [...this.#messages, added];
    this.#changed();
    return added;
  }

  #change(id: number, change: Partial<Message>): Message {
    this.#messages = this.#messages.map((message) => (message.id === id ? { ...message, ...change } : message));
    this.#changed();
    const changed = this.#messages.find((message) => message.id === id);
    if (!changed) throw new Error(`there is no message ${id}`);
    return changed;
  }
}

/** A fresh answer with the same content; a body that its status must not have is left out. */
function toResponse({ status, statusText, headers, body }: MessageResponse): Response {
  const hasBody = ![204, 205, 304].includes(status);
  return new Response(hasBody ? body : null, { status, statusText, headers });
}

function whyNoAnswer(error: unknown, timeLimit: number): string {
  if (error instanceof FlowError) return error.message;
  if (error instanceof Error && error.name === 'TimeoutError') return `No answer came within ${timeLimit / 1000} seconds.`;
  const cause = error instanceof Error ? error.cause : undefined;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? ` (${String(cause.code)})` : '';
  return `No answer came: the server is down, cannot be reached from here, or broke the connection off${code}.`;
}
