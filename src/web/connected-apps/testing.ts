import type { Connection } from '../../contract/connection.ts';

/** A connection for tests. */
export function someConnection(more: Partial<Connection> = {}): Connection {
  return {
    id: 'c1',
    service: { id: 'moovila', name: 'Moovila' },
    client: {
      id: 'timesheets',
      name: 'Timesheets',
      publisher: 'Brightwork Software',
      logo: null,
      verified: true,
      firstParty: false,
      lookAlike: null,
      revocationNote: null,
      homepage: null,
      registeredAt: '2024-03-01T08:00:00Z',
      redirectHost: 'timesheets.example',
      redirectKind: 'web',
    },
    scopes: [
      {
        name: 'ProjectTaskRead',
        title: 'Projects and Tasks',
        description: 'See your projects.',
        access: 'read',
        sensitive: false,
        removable: false,
      },
    ],
    duration: 'until-revoked',
    grantedAt: '2026-11-01T08:00:00Z',
    endsAt: null,
    lastUse: { state: 'never' },
    liveTokens: 2,
    ...more,
  };
}
