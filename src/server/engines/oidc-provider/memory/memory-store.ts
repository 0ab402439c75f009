import { AsyncLocalStorage } from 'node:async_hooks';
import type { AdapterPayload } from 'oidc-provider';
import type { Bounds } from '../../../stores/shares/bounded-whole.ts';
import { FairShares } from '../../../stores/shares/fair-shares.ts';
import { networkOf } from '../../../stores/shares/network.ts';
import { splitList } from '../scopes.ts';

/** All credentials that descend from one authorization code. Misuse of one kills the family, not the whole connection. */
export interface Family {
  /** The library's session that the code was issued in. */
  sessionUid: string | undefined;
  /** When the person signed in, in seconds since the epoch. */
  authTime: number | undefined;
  /** Whether it was revoked. What a request still under way would add to it is not kept. */
  ended: boolean;
}

export interface StoredRecord {
  model: string;
  id: string;
  payload: AdapterPayload;
  /** When the record may be forgotten, in milliseconds since the epoch. */
  keepUntil: number;
  /** When it makes way before others of its network, where that is sooner. */
  neededUntil?: number | undefined;
  family: Family | null;
}

const sweepEvery = 500;

/** Of what needs no sign-in to be stored, each network has a share; what a person looks at has a place apart. */
const bounds: Bounds = { whole: 5000, share: 1000, goes: 'newest' };
const strangersLevels = {
  opened: bounds,
  attended: bounds,
  // A server pushes the requests of all its people from one address, each for a minute.
  pushed: { ...bounds, goes: 'oldest' },
  // The library's session of who has not signed in, for as long as a sign-out asks.
  nobody: { ...bounds, goes: 'oldest' },
} as const;

/** A spent code is remembered for as long as what it gave can live, so that a replay is recognised at any time. */
const spentCodeMilliseconds = 90 * 24 * 60 * 60 * 1000;

/** Everything that the library keeps, in memory, with indexes by account, grant and session. */
export class MemoryStore {
  readonly #records = new Map<string, StoredRecord>();
  readonly #index = new Map<string, Set<string>>();
  readonly #family = new AsyncLocalStorage<Family | null>();
  readonly #address = new AsyncLocalStorage<string>();
  /** What strangers have had stored, by key. */
  readonly #strangers = new FairShares<string, keyof typeof strangersLevels>(strangersLevels, (key) => this.#isOver(key));
  #writes = 0;

  /** Runs a request that comes from a network address: what it has stored takes that network's share. */
  from<T>(address: string, work: () => Promise<T>): Promise<T> {
    return this.#address.run(address, work);
  }

  /** A person has the page of an interaction in front of them, until then at most. */
  attend(uid: string, until: Date): void {
    const key = keyOf('Interaction', uid);
    const record = this.#records.get(key);
    if (!record) return;
    record.neededUntil = until.getTime();
    this.#makeWay(this.#strangers.move(key, 'attended'));
  }

  /** Runs a token request in the family of the credential that it presents: what it stores and revokes belongs there. */
  inFamilyOf<T>(credential: string | null, work: () => Promise<T>): Promise<T> {
    const models = ['AuthorizationCode', 'RefreshToken', 'AccessToken'];
    const record = credential === null ? null : models.map((model) => this.get(model, credential)).find(Boolean);
    return this.#family.run(record?.family ?? null, work);
  }

  put(model: string, id: string, payload: AdapterPayload, seconds: number): void {
    const before = this.get(model, id);
    const family = before?.family ?? this.#familyOf(model, payload);
    this.#drop(model, id);
    const key = keyOf(model, id);
    if (family?.ended) return;
    const keepUntil = Date.now() + seconds * 1000;
    this.#records.set(key, { model, id, payload: structuredClone(payload), keepUntil, neededUntil: before?.neededUntil, family });
    this.#share(key, levelOf(model, payload));
    for (const term of termsOf(model, payload)) {
      const keys = this.#index.get(term) ?? new Set();
      this.#index.set(term, keys.add(key));
    }
    this.#writes += 1;
    if (this.#writes % sweepEvery === 0) this.#sweep();
  }

  /** Gives a record the place of what strangers have stored, or takes it out of there once somebody has signed in. */
  #share(key: string, level: keyof typeof strangersLevels | null): void {
    if (level === null) this.#strangers.delete(key);
    else if (this.#strangers.levelOf(key) === undefined) {
      this.#makeWay(this.#strangers.add(key, level, { by: networkOf(this.#address.getStore() ?? 'unknown') }));
    }
  }

  #makeWay(keys: readonly string[]): void {
    for (const key of keys) {
      const record = this.#records.get(key);
      if (record) this.remove(record.model, record.id);
    }
  }

  #isOver(key: string): boolean {
    const { keepUntil = 0, neededUntil = keepUntil } = this.#records.get(key) ?? {};
    return Math.min(keepUntil, neededUntil) <= Date.now();
  }

  /** Only codes and tokens are of a family: what becomes of it is nothing to the grant that they share with others. */
  #familyOf(model: string, { grantId, sessionUid, authTime }: AdapterPayload): Family | null {
    if (model === 'AuthorizationCode') return { sessionUid, authTime, ended: false };
    return grantId === undefined ? null : (this.#family.getStore() ?? null);
  }

  get(model: string, id: string): StoredRecord | null {
    const record = this.#records.get(keyOf(model, id));
    return record && record.keepUntil > Date.now() ? record : null;
  }

  remove(model: string, id: string): void {
    this.#strangers.delete(keyOf(model, id));
    this.#drop(model, id);
  }

  #drop(model: string, id: string): void {
    const key = keyOf(model, id);
    const record = this.#records.get(key);
    if (!record) return;
    this.#records.delete(key);
    for (const term of termsOf(model, record.payload)) {
      const keys = this.#index.get(term);
      keys?.delete(key);
      if (keys?.size === 0) this.#index.delete(term);
    }
  }

  consume(model: string, id: string): void {
    const record = this.get(model, id);
    if (!record) return;
    record.payload.consumed = Math.floor(Date.now() / 1000);
    if (model === 'AuthorizationCode') record.keepUntil = Date.now() + spentCodeMilliseconds;
  }

  grantsOf(accountId: string): StoredRecord[] {
    return this.#find(`account ${accountId}`);
  }

  /** The codes and tokens of a grant, spent ones included. */
  credentialsOf(grantId: string): StoredRecord[] {
    return this.#find(`grant ${grantId}`);
  }

  /** Those that work now. */
  liveCredentialsOf(grantId: string): StoredRecord[] {
    const now = Date.now() / 1000;
    return this.credentialsOf(grantId).filter(({ payload }) => payload.consumed === undefined && (payload.exp ?? 0) > now);
  }

  sessionsOf(accountId: string): StoredRecord[] {
    return this.#find(`session of ${accountId}`);
  }

  sessionByUid(uid: string): StoredRecord | null {
    return this.#find(`session ${uid}`)[0] ?? null;
  }

  interactions(): StoredRecord[] {
    return this.#find('interactions');
  }

  /** Ends the families of a grant; inside {@link inFamilyOf}, only the one that the request is about. */
  removeCredentialsOf(grantId: string, only: Family | null = this.#family.getStore() ?? null): void {
    this.endFamilies(grantId, (family) => only === null || family === only);
  }

  /**
   * Takes out of a grant's codes and tokens what the person took back, for good: allowed again, it is in new tokens only.
   * What has nothing left ends.
   */
  keepScopes(grantId: string, kept: readonly string[]): void {
    for (const { model, id, payload, family } of this.credentialsOf(grantId)) {
      const scopes = splitList(payload.scope);
      const left = scopes.filter((scope) => kept.includes(scope));
      if (left.length === scopes.length) continue;
      payload.scope = left.join(' ');
      if (left.length > 0) continue;
      if (family && model !== 'AccessToken') family.ended = true;
      this.remove(model, id);
    }
  }

  /** Lets a token live no longer than until a time, in seconds since the epoch. */
  shorten(model: string, id: string, exp: number): void {
    const record = this.get(model, id);
    if (record) record.payload.exp = Math.min(record.payload.exp ?? exp, exp);
  }

  endFamilies(grantId: string, isMeant: (family: Family) => boolean): void {
    for (const { model, id, family } of this.credentialsOf(grantId)) {
      if (family && !isMeant(family)) continue;
      if (family) family.ended = true;
      this.remove(model, id);
    }
  }

  #find(term: string): StoredRecord[] {
    const now = Date.now();
    return [...(this.#index.get(term) ?? [])]
      .map((key) => this.#records.get(key))
      .filter((record): record is StoredRecord => record !== undefined && record.keepUntil > now);
  }

  #sweep(): void {
    const now = Date.now();
    for (const { model, id, keepUntil } of [...this.#records.values()]) if (keepUntil <= now) this.remove(model, id);
  }
}

function keyOf(model: string, id: string): string {
  return `${model} ${id}`;
}

/** The place of what no sign-in stands behind; null for what one does. Codes and tokens come from somebody's answer. */
function levelOf(model: string, { accountId }: AdapterPayload): keyof typeof strangersLevels | null {
  if (model === 'Interaction') return 'opened';
  if (model === 'PushedAuthorizationRequest') return 'pushed';
  return model === 'Session' && accountId === undefined ? 'nobody' : null;
}

/** What a record is found by, besides its id. */
function termsOf(model: string, { accountId, grantId, uid }: AdapterPayload): string[] {
  if (model === 'Grant') return [`account ${accountId}`];
  if (model === 'Session') return [`session ${uid}`, `session of ${accountId}`];
  if (model === 'Interaction') return ['interactions'];
  return grantId === undefined ? [] : [`grant ${grantId}`];
}
