import type { Clock } from '../../ports/clock.ts';
import type { MemoryStore, StoredRecord } from './memory/memory-store.ts';

interface Ended {
  accountId: string;
  session?: string;
}

/** Which of the library's sessions came from which browser session of the gateway, and how they end together. */
export class SignIns {
  readonly #store: MemoryStore;
  readonly #clock: Clock;
  readonly #firstPartyId: string;
  /** By the gateway's session name, what its sign-ins became. */
  readonly #sessions = new Map<string, { uid: string; accountId: string }[]>();
  /** By session name and account, when the person signed out through an app. */
  readonly #signedOutAt = new Map<string, Date>();
  /** Whom to tell that a sign-in ended through an app. */
  onEndByApp: (ended: { accountId: string; session: string }) => void = () => {};

  constructor(store: MemoryStore, clock: Clock, firstPartyId: string) {
    this.#store = store;
    this.#clock = clock;
    this.#firstPartyId = firstPartyId;
  }

  record(session: string, uid: string, accountId: string): void {
    const known = this.#sessions.get(session) ?? [];
    if (!known.some((entry) => entry.uid === uid && entry.accountId === accountId)) known.push({ uid, accountId });
    this.#sessions.set(session, known);
  }

  /** Ends the library's sessions, the requests under way, and the tokens of Latchstring's own pages. */
  end({ accountId, session }: Ended): void {
    const uids = session === undefined ? null : (this.#sessions.get(session) ?? []).filter((entry) => entry.accountId === accountId);
    const isEnded = (uid: unknown) => uids === null || uids.some((entry) => entry.uid === uid);
    for (const record of this.#store.sessionsOf(accountId)) if (isEnded(record.payload.uid)) this.#store.remove('Session', record.id);
    for (const record of this.#store.interactions()) {
      const login = loginOf(record);
      if (login?.accountId !== accountId) continue;
      // Ended everywhere, the gateway has the sign-in asked for again; only one that is handed in already must not count.
      const isMeant = session === undefined ? record.payload.result !== undefined : login.session === session;
      if (isMeant) this.#store.remove('Interaction', record.id);
    }
    const own = this.#store.grantsOf(accountId).find(({ payload }) => payload.clientId === this.#firstPartyId);
    if (own) this.#store.endFamilies(own.id, ({ sessionUid }) => isEnded(sessionUid));
    if (session === undefined) return;
    const others = this.#sessions.get(session)?.filter((entry) => entry.accountId !== accountId) ?? [];
    if (others.length > 0) this.#sessions.set(session, others);
    else this.#sessions.delete(session);
  }

  /** An app asked to sign the person out, and the person agreed: earlier sign-ins of that browser count no more. */
  endByApp(uid: string): void {
    for (const [session, entries] of [...this.#sessions]) {
      for (const { accountId } of entries.filter((entry) => entry.uid === uid)) {
        this.#signedOutAt.set(`${session} ${accountId}`, this.#clock.now());
        this.end({ accountId, session });
        this.onEndByApp({ accountId, session });
      }
    }
  }

  /** Whether a sign-in still counts, or was ended through an app since. */
  counts({ session, accountId, authTime }: { session: string; accountId: string; authTime: Date }): boolean {
    const signedOutAt = this.#signedOutAt.get(`${session} ${accountId}`);
    return signedOutAt === undefined || authTime > signedOutAt;
  }
}

function loginOf({ payload }: StoredRecord): { accountId?: unknown; session?: unknown } | undefined {
  return payload.result?.login ?? payload.lastSubmission?.login;
}
