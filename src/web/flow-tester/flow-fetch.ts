import { RelayAnswerSchema } from '../../contract/relay.ts';
import { FlowError } from '../../flow/flow-error.ts';
import type { FlowFetch } from '../../flow/messages/message-log.ts';
import { answeredAs } from '../../flow/messages/sent-as.ts';
import { flowTesterMessages as m } from '../../i18n/en/flow-tester.ts';
import { request } from '../http/request.ts';
import { ProblemError } from '../http/send.ts';

/**
 * Sends the back channel of a flow: straight to this very origin, through the relay in our own server to any other, since
 * the page's policy lets it reach no other and most token endpoints answer no page.
 * @throws FlowError with a sentence where the relay refuses or has no answer
 */
export const flowFetch: FlowFetch = async (url, init) => {
  const { origin, pathname } = new URL(url);
  if (origin !== window.location.origin) return relayed(url, init);
  if (ownApi.test(pathname)) throw new FlowError(m.ownApi);
  return fetch(url, { ...init, credentials: 'omit' });
};

/** What Latchstring answers its own pages. No system's endpoint is there, but a link or metadata may say so to have this page act for a stranger. */
const ownApi = /^\/(api\/(interactions|session|connections|registrations|capabilities|lab|relay)|interaction|sign-out)(\/|$)/;

/** Statuses that a `Response` with a body must not have. */
const bodiless = [204, 205, 304];

async function relayed(url: string, { method = 'GET', headers, body, signal }: RequestInit): Promise<Response> {
  try {
    const answer = await request(RelayAnswerSchema, '/api/relay', {
      method: 'POST',
      body: { method, url, headers: [...new Headers(headers)], body: body === undefined || body === null ? null : String(body) },
      timeout: 20_000,
      ...(signal && { signal }),
    });
    const { status, statusText, sent, ms, dropped } = answer;
    const response = new Response(bodiless.includes(status) ? null : answer.body, { status, statusText, headers: answer.headers });
    return answeredAs(response, { headers: sent, ms, withheld: dropped });
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    throw new FlowError(cause instanceof ProblemError ? (cause.problem.detail ?? cause.problem.title) : m.relayLost);
  }
}
