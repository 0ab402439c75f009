import type { Connection } from '../../../contract/connection.ts';
import { someConnection } from '../testing.ts';

/** So many connections, `c0` and on. For tests only. */
export function someConnections(count: number): Connection[] {
  return Array.from({ length: count }, (_, index) => someConnection({ id: `c${index}` }));
}
