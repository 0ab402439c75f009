import type { Connection, ConnectionPage } from '../../../contract/connection.ts';

interface Collecting {
  /** Asks for a page; null is the first. */
  fetchPage(cursor: string | null): Promise<ConnectionPage>;
  /** Hears of the connections of each page as they come. */
  learn(connections: readonly Connection[]): void;
  /** How many at most. */
  most: number;
}

/** Collects what fits a question, page by page from the first on, shown or not. */
export async function collectMatching({ fetchPage, learn, most }: Collecting): Promise<void> {
  let cursor: string | null = null;
  let left = most;
  do {
    const { connections, nextCursor } = await fetchPage(cursor);
    learn(connections.slice(0, left));
    left -= connections.length;
    cursor = nextCursor;
  } while (cursor !== null && left > 0);
}
