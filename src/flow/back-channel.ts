import * as oauth from 'oauth4webapi';
import { explainAnswer, readAnswerError } from './answer-error.ts';
import { applyChanges } from './authorization-request.ts';
import { makeDpopKey, openDpop } from './dpop.ts';
import { FlowError } from './flow-error.ts';
import type { Message, StepName } from './messages/message.ts';
import type { MessageLog } from './messages/message-log.ts';
import type { Setup } from './setup/setup.ts';
import type { Changes, StepResult } from './step-result.ts';
import { toClient, toClientAuth, toServer } from './system/server-view.ts';

interface SentByLibrary {
  method: string;
  headers: Record<string, string>;
  body?: unknown;
}

/** The library's options for one request. */
export interface Http {
  [oauth.allowInsecureRequests]: true;
  [oauth.customFetch]: (url: string, options: SentByLibrary) => Promise<Response>;
  DPoP?: oauth.DPoPHandle;
}

/** One request of the library, and how its answer is read. */
export interface Step {
  name: StepName;
  /** Parameters of the form that are to be sent otherwise. */
  changes?: Changes;
  /** Whether the request proves the possession of the DPoP key. */
  dpop?: boolean;
  send(http: Http): Promise<Response>;
  /** Takes what the answer holds. @param text as it came @throws what is wrong with it */
  read(response: Response, text: string): Promise<unknown> | unknown;
}

/** Where a session's requests to a server go out, by the library's hands: noted, changed where they are to be wrong, and explained. */
export class BackChannel {
  readonly #setup: Setup;
  readonly #log: MessageLog;
  readonly #now: () => Date;
  #dpop: { key: string; handle: oauth.DPoPHandle } | null = null;

  constructor({ setup, log, now }: { setup: Setup; log: MessageLog; now: () => Date }) {
    this.#setup = setup;
    this.#log = log;
    this.#now = now;
  }

  /** What the library asks a server with: whom, as whom, and how that is proved. */
  get asking(): [oauth.AuthorizationServer, oauth.Client, oauth.ClientAuth] {
    return [...this.reading, toClientAuth(this.#setup)];
  }

  /** What it reads an answer with. */
  get reading(): [oauth.AuthorizationServer, oauth.Client] {
    return [toServer(this.#setup.system), toClient(this.#setup, this.#skew)];
  }

  /** How far the server's clock is ahead of this one, in seconds. */
  get #skew(): number {
    return Math.round((this.#now().getTime() - Date.now()) / 1000);
  }

  /** Proves the possession of this key from now on. @param key as the text of a JWK; a new one, when left out @returns it */
  async holdDpopKey(key?: string | null): Promise<string> {
    const used = key ?? (await makeDpopKey());
    if (this.#dpop?.key !== used) this.#dpop = { key: used, handle: await openDpop(used, this.#skew) };
    return used;
  }

  /** Sends, and once more where the server wants its nonce in the proof. Never throws. @see RFC 9449 section 8 */
  async perform(step: Step, isFirst = true): Promise<StepResult> {
    const { name, changes = {}, dpop = false } = step;
    const sent: Message[] = [];
    const customFetch: Http[typeof oauth.customFetch] = async (url, { method, headers, body }) => {
      const form = body instanceof URLSearchParams ? new URLSearchParams(body) : null;
      if (form) applyChanges(form, changes);
      const { response, message } = await this.#log.send(name, url, { method, headers, body: form && String(form) });
      sent.push(message);
      return response;
    };
    const http: Http = { [oauth.allowInsecureRequests]: true, [oauth.customFetch]: customFetch };
    if (dpop && !this.#dpop) await this.holdDpopKey();
    if (dpop && this.#dpop) http.DPoP = this.#dpop.handle;
    const before = this.#log.messages.length;
    try {
      const response = await step.send(http);
      const message = sent.at(-1) ?? null;
      await step.read(response, message?.response?.body ?? '');
      return { ok: true, message, status: response.status, error: null, description: null, problem: null };
    } catch (error) {
      const message = sent.at(-1);
      if (!message?.response) return { ...notSent(textOf(error)), message: this.#log.messages[before] ?? null };
      if (isFirst && oauth.isDPoPNonceError(error)) return this.perform(step, false);
      const { response } = message;
      return { ok: false, message, status: response.status, ...readAnswerError(response), problem: explainAnswer(response, error) };
    }
  }
}

/** What came of a step that sent nothing, or got no answer. */
export function notSent(problem: string): StepResult {
  return { ok: false, message: null, status: null, error: null, description: null, problem };
}

/** For what the library does not read. @throws FlowError for any other status than one of success */
export function requireSuccess(response: Response): void {
  if (!response.ok) throw new FlowError(`The server answered ${response.status}.`);
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
