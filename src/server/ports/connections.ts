import type { Connection, ConnectionSort, Evidence, HistoryEntry } from '../../contract/connection.ts';
import type { EngineClient } from '../apps/local-names.ts';
import type { Wording } from '../languages/wording.ts';

export interface EngineConnection extends Connection {
  client: EngineClient;
}

/** A page of connections by key: what follows `cursor`, which an earlier page of the same order gave. */
export interface ConnectionQuery {
  sort: ConnectionSort;
  limit: number;
  cursor?: string | undefined;
  /** Words that names of app, publisher and service, the redirect host or the titles of scopes must hold; all of them. */
  text?: string | undefined;
  /** In whose titles of scopes they are looked for as well; the English ones always count. */
  wording?: Wording | undefined;
  /** Ids of a service, and of a client there. */
  service?: string | undefined;
  clientId?: string | undefined;
  /** Only apps that can change data. */
  canChange?: boolean | undefined;
  /** Only apps that are known not to have used their access since. */
  unusedSince?: Date | undefined;
}

/** `total`: how many match the query; `all`: how many there are. */
export interface ConnectionList {
  connections: EngineConnection[];
  nextCursor: string | null;
  total: number;
  all: number;
}

/** What was taken back of a connection, and until when a token handed out before may still carry it; null: lost at once. */
export interface Narrowing {
  removed: string[];
  oldTokensUntil: Date | null;
}

/**
 * The connections of one account. Every call names the account; what belongs to another is not found.
 * Latchstring's own pages are never listed.
 */
export interface Connections {
  /** @throws CursorError */
  list(accountId: string, query: ConnectionQuery): Promise<ConnectionList>;
  /** @returns null when there is no such live connection of this account */
  get(accountId: string, id: string): Promise<EngineConnection | null>;
  /** Newest first. Absent where the engine keeps none. */
  history?(accountId: string, id: string): Promise<HistoryEntry[] | null>;
  /**
   * Takes a part of the access back: what is not among `kept` counts as declined from now on. Refreshes carry what is
   * left, and so do opaque tokens from this moment. Absent where no service of the engine can.
   * @returns null when there is no such live connection of this account
   */
  narrow?(accountId: string, id: string, kept: readonly string[]): Promise<Narrowing | null>;
  /**
   * Ends the connection: its outstanding codes and every token. Returns what died, each line with its evidence.
   * @returns null when there is no such live connection of this account
   */
  revoke(accountId: string, id: string): Promise<Evidence[] | null>;
}

/** The cursor of a list is not one that a page of the same order gave. */
export class CursorError extends Error {
  override name = 'CursorError';
}
