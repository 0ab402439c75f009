import * as v from 'valibot';
import { DemoAppSchema } from '../../contract/lab.ts';

const key = 'latchkey.demo-flow';

/** What the browser must remember between asking in an app's name and receiving the answer. Good for one answer. */
const PendingFlowSchema = v.object({ state: v.string(), verifier: v.string(), app: DemoAppSchema });
export type PendingFlow = v.InferOutput<typeof PendingFlowSchema>;

/** @throws DOMException where the browser blocks session storage */
export function savePendingFlow(storage: Pick<Storage, 'setItem'>, pending: PendingFlow): void {
  storage.setItem(key, JSON.stringify(pending));
}

/** Reads the pending flow and deletes it in the same breath. Null when there is none, or storage is blocked. */
export function takePendingFlow(storage: () => Pick<Storage, 'getItem' | 'removeItem'>): PendingFlow | null {
  try {
    const saved = storage().getItem(key);
    storage().removeItem(key);
    const parsed = v.safeParse(PendingFlowSchema, JSON.parse(saved ?? 'null'));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
