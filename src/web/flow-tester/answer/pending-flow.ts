import * as v from 'valibot';
import { isSecretParameter, redactMessage } from '../../../flow/messages/redact.ts';
import type { KeptFlow } from '../../../flow/session.ts';
import type { Setup } from '../../../flow/setup/setup.ts';
import { fromLink, toLink } from '../../../flow/setup/setup-link.ts';

const key = 'latchstring.flow-tester';
const lastKey = 'latchstring.flow-tester.setup';

/** How far to go on once the answer is here: read it only, make one call, or everything. */
const GoalSchema = v.picklist(['answer', 'call', 'all']);
export type Goal = v.InferOutput<typeof GoalSchema>;

const nullableText = v.nullable(v.string());

const SavedSchema = v.object({
  link: v.string(),
  goal: GoalSchema,
  pending: v.object({
    state: nullableText,
    nonce: nullableText,
    verifier: nullableText,
    redirectUri: nullableText,
    scope: v.string(),
    dpopKey: nullableText,
  }),
  messages: v.array(v.unknown()),
  lostExtra: v.array(v.string()),
});

/** What the browser must remember between asking and receiving the answer. Good for one answer; the client's secret is not in it. */
export interface PendingFlow {
  setup: Setup;
  goal: Goal;
  kept: KeptFlow;
  /** Names of extra parameters that were sent and are secret, so that nothing of them is kept. */
  lostExtra: readonly string[];
}

/** @throws DOMException where the browser blocks session storage */
export function savePendingFlow(storage: Pick<Storage, 'setItem'>, { setup, goal, kept }: Omit<PendingFlow, 'lostExtra'>): void {
  const lostExtra = [...new Set(setup.extra.map(([name]) => name).filter(isSecretParameter))];
  const isCovered = (channel: string) => channel === 'back' || lostExtra.length > 0;
  const messages = kept.messages.map((message) => (isCovered(message.channel) ? redactMessage(message) : message));
  const link = toLink(setup).toString();
  storage.setItem(key, JSON.stringify({ link, goal, pending: kept.pending, messages, lostExtra }));
  storage.setItem(lastKey, link);
}

/** Forgets a flow that was left behind: a popup would inherit it, and take the answer for its own. */
export function forgetPendingFlow(storage: () => Pick<Storage, 'removeItem'>): void {
  try {
    storage().removeItem(key);
  } catch {
    // Where storage is blocked there is nothing to forget.
  }
}

/** Reads the pending flow and deletes it in the same breath. Null when there is none, or storage is blocked. */
export function takePendingFlow(storage: () => Pick<Storage, 'getItem' | 'removeItem'>): PendingFlow | null {
  try {
    const saved = storage().getItem(key);
    storage().removeItem(key);
    const { success, output } = v.safeParse(SavedSchema, JSON.parse(saved ?? 'null'));
    const read = success ? fromLink(new URLSearchParams(output.link)) : null;
    if (!success || !read || 'reason' in read) return null;
    // Written by this very page, in this very tab.
    const kept = { pending: output.pending, messages: output.messages } as KeptFlow;
    return { setup: read.setup, goal: output.goal, kept, lostExtra: output.lostExtra };
  } catch {
    return null;
  }
}

/** The setup that was asked with last in this tab, without its secret: a reload goes on with it. */
export function lastSetup(storage: () => Pick<Storage, 'getItem'>): Setup | null {
  try {
    const read = fromLink(new URLSearchParams(storage().getItem(lastKey) ?? ''));
    return read && 'setup' in read ? read.setup : null;
  } catch {
    return null;
  }
}
