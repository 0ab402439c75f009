import type { HistoryEntry, Receipt } from '../../contract/connection.ts';
import { addSeconds, type Clock } from '../ports/clock.ts';
import type { EngineConnection } from '../ports/connections.ts';

const keptSeconds = 30 * 24 * 60 * 60;
const maxReceipts = 1000;

/** A connection that its owner ended here: as it stood, what happened to it, and the proof of its end. */
export interface Revoked {
  connection: EngineConnection;
  receipt: Receipt;
  /** Newest first. */
  history: HistoryEntry[];
}

/** The receipts of each account for thirty days, in memory, the oldest forgotten first. Whatever the engine keeps. */
export class ReceiptBook {
  readonly #clock: Clock;
  readonly #byAccount = new Map<string, Revoked[]>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(revoked: Revoked): void {
    const { id } = revoked.receipt.account;
    this.#byAccount.set(id, [revoked, ...this.list(id)].slice(0, maxReceipts));
  }

  /** Newest first. */
  list(accountId: string): Revoked[] {
    const horizon = addSeconds(this.#clock.now(), -keptSeconds).toISOString();
    const kept = (this.#byAccount.get(accountId) ?? []).filter(({ receipt }) => receipt.revokedAt > horizon);
    if (kept.length === 0) this.#byAccount.delete(accountId);
    return kept;
  }

  clear(): void {
    this.#byAccount.clear();
  }

  find(accountId: string, connectionId: string): Revoked | null {
    return this.list(accountId).find(({ receipt }) => receipt.connectionId === connectionId) ?? null;
  }
}
