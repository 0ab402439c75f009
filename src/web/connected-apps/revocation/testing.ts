import type { Receipt } from '../../../contract/connection.ts';

/** A receipt for tests: everything that was there has stopped working. */
export function someReceipt(more: Partial<Receipt> = {}): Receipt {
  return {
    connectionId: 'c1',
    service: { id: 'moovila', name: 'Moovila' },
    client: { id: 'timesheets', name: 'Timesheets' },
    account: { id: 'ada', name: 'Ada Lovelace', identifier: 'ada@example.test' },
    scopes: [{ name: 'ProjectTaskRead', title: 'Projects and Tasks' }],
    grantedAt: '2026-10-01T08:00:00Z',
    revokedAt: '2026-11-22T12:00:00Z',
    lines: [{ credential: 'access-token', count: 1, state: 'dead', livesUntil: null, evidence: 'introspected' }],
    ...more,
  };
}
