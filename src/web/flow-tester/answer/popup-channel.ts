import * as v from 'valibot';

const channelName = 'latchstring.flow-tester.answer';

const AnswerSchema = v.object({ kind: v.literal('answer'), id: v.string(), answer: v.string() });
const TakenSchema = v.object({ kind: v.literal('taken'), id: v.string() });

/** How long, in milliseconds, a popup waits for the page that it belongs to. */
const patience = 2000;

/**
 * Waits for the answer that a popup brings. A cross-origin server with COOP cuts the popup off from its opener, so the
 * popup's callback page tells every page of this origin, and posts to its opener beside that where it still has one.
 * @param isOurs whether an answer with such a state is the one to this page's request: every tester of this origin hears it
 * @returns what stood behind the redirect URI, query and fragment; or null once `signal` is aborted. That the popup seems closed means nothing
 */
export function waitForAnswer(
  isOurs: (state: string | null) => boolean,
  popup: Window | null,
  signal: AbortSignal,
): Promise<string | null> {
  const channel = new BroadcastChannel(channelName);
  const listening = new AbortController();
  return new Promise<string | null>((resolve) => {
    const hear = (data: unknown, fromPopup: boolean) => {
      const { success, output } = v.safeParse(AnswerSchema, data);
      if (!success || !(fromPopup || isOurs(stateOf(output.answer)))) return;
      channel.postMessage({ kind: 'taken', id: output.id });
      resolve(output.answer);
    };
    const options = { signal: listening.signal };
    channel.addEventListener('message', ({ data }) => hear(data, false), options);
    window.addEventListener(
      'message',
      ({ data, origin, source }) => origin === window.location.origin && popup !== null && source === popup && hear(data, true),
      options,
    );
    signal.addEventListener('abort', () => resolve(null), options);
  }).finally(() => {
    listening.abort();
    // What was posted last is still on its way.
    setTimeout(() => channel.close(), patience);
  });
}

/** Hands an answer to the page that asked, from the popup. @returns whether one took it */
export async function handOver(answer: string): Promise<boolean> {
  const channel = new BroadcastChannel(channelName);
  const message = { kind: 'answer', id: crypto.randomUUID(), answer };
  const taken = new Promise<boolean>((resolve) => {
    channel.addEventListener('message', ({ data }) => v.is(TakenSchema, data) && data.id === message.id && resolve(true));
    setTimeout(() => resolve(false), patience);
  });
  channel.postMessage(message);
  const opener: Window | null = window.opener;
  opener?.postMessage(message, window.location.origin);
  return taken.finally(() => channel.close());
}

/** The state of an answer, wherever it stands in it. */
function stateOf(answer: string): string | null {
  const [query = '', fragment = ''] = answer.split('#');
  return new URLSearchParams(query).get('state') ?? new URLSearchParams(fragment).get('state');
}
