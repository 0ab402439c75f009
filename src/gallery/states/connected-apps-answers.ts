import type { Connection, RevokedConnection } from '../../contract/connection.ts';
import { pageOf, timesheets } from '../data/connections.ts';
import { capabilities } from '../data/services.ts';
import { daysAgo } from '../data/times.ts';
import { type Answers, json } from '../pretend-server.ts';
import { siteAt } from '../site.tsx';
import type { GalleryState } from '../state.ts';

/** What the connected-apps pages ask for: a list, and one of it. */
export function answersWith(list: Connection[], revoked: RevokedConnection[] = [], one: Connection = list[0] ?? timesheets): Answers {
  const at = one.grantedAt;
  return {
    'GET /api/capabilities': json(capabilities),
    'GET /api/connections': json(pageOf(list)),
    'GET /api/connections/revoked': json({ revoked }),
    [`GET /api/connections/${one.id}`]: json(one),
    [`GET /api/connections/${one.id}/history`]: json({
      entries: [
        { at: daysAgo(0.1), event: 'used', scopes: one.scopes.slice(0, 1) },
        { at: daysAgo(1), event: 'refreshed', scopes: [] },
        { at: daysAgo(3), event: 'narrowed', scopes: one.scopes.slice(-1) },
        { at: daysAgo(9), event: 'widened', scopes: one.scopes },
        { at, event: 'granted', scopes: one.scopes.slice(0, 2) },
      ],
    }),
  };
}

/** A state of a page at an address. */
export function at(path: string, state: Omit<GalleryState, 'render'>): GalleryState {
  return { ...state, render: () => siteAt(path) };
}
