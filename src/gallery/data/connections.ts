import type { Connection, ConnectionPage, Evidence, Receipt, RevokedConnection } from '../../contract/connection.ts';
import { someReceipt } from '../../web/connected-apps/revocation/testing.ts';
import { someConnection } from '../../web/connected-apps/testing.ts';
import { aClient, desktop, longWinded, lookAlike, phoneApp, unverified } from './clients.ts';
import { ada } from './people.ts';
import { someScopes, wordyScopes } from './scopes.ts';
import { services } from './services.ts';
import { daysAgo, inDays } from './times.ts';

const scopesOf = (count: number, removable = false) =>
  someScopes(count).map(({ optional: _o, state: _s, ...scope }) => ({ ...scope, removable }));

export const timesheets: Connection = someConnection({
  client: aClient(),
  scopes: scopesOf(3),
  grantedAt: daysAgo(40),
  lastUse: { state: 'used', at: daysAgo(0.1), kind: 'resource', what: 'Read projects' },
});

/** One of each kind that a list may have. */
export const connections: Connection[] = [
  timesheets,
  someConnection({
    id: 'notes',
    service: services.standard,
    client: aClient({ id: 'notesweb', name: 'Notes Web', publisher: null, verified: false }),
    scopes: scopesOf(4, true),
    duration: 'thirty-days',
    grantedAt: daysAgo(2),
    endsAt: inDays(28),
  }),
  someConnection({
    id: 'desktop',
    client: aClient(desktop),
    grantedAt: daysAgo(200),
    lastUse: { state: 'not-reported' },
    liveTokens: null,
    service: services.moves,
  }),
  someConnection({
    id: 'phone',
    client: aClient(phoneApp),
    scopes: [],
    duration: 'once',
    endsAt: inDays(0.04),
    liveTokens: 0,
    service: services.standard,
  }),
  someConnection({ id: 'unverified', client: aClient(unverified), scopes: scopesOf(40) }),
  someConnection({ id: 'look-alike', client: aClient(lookAlike) }),
  someConnection({
    id: 'long',
    client: aClient(longWinded),
    scopes: wordyScopes.map(({ optional: _o, state: _s, ...scope }) => ({ ...scope, removable: false })),
    lastUse: { state: 'used', at: daysAgo(400), kind: 'resource', what: 'Read '.repeat(20) },
  }),
];

/** So many, the first of each kind. */
export function manyConnections(count: number): Connection[] {
  return Array.from({ length: count }, (_, index) => {
    const like = connections[index % connections.length] ?? timesheets;
    const name = index < connections.length ? like.client.name : `${like.client.name} ${index + 1}`;
    return { ...like, id: index < connections.length ? like.id : `${like.id}-${index}`, client: { ...like.client, name } };
  });
}

export function pageOf(list: Connection[], more: Partial<ConnectionPage> = {}): ConnectionPage {
  return { account: ada, connections: list, nextCursor: null, total: list.length, all: list.length, ...more };
}

const line = (credential: Evidence['credential'], over: Partial<Evidence> = {}): Evidence => ({
  credential,
  count: 2,
  state: 'dead',
  livesUntil: null,
  evidence: 'introspected',
  ...over,
});

/** A receipt of each meaning. */
export const receipts = {
  verified: [
    line('access-token'),
    line('refresh-token', { count: 1 }),
    line('authorization-code', { count: 0 }),
    line('grant', { count: 1, evidence: 'store-query' }),
  ],
  reported: [line('access-token', { count: null, evidence: 'engine-reported' }), line('grant', { count: 1, evidence: 'engine-reported' })],
  lives: [
    line('access-token', { state: 'lives-on', livesUntil: inDays(0.04), count: 1 }),
    line('refresh-token'),
    line('grant', { count: 1 }),
  ],
  'ran-out': [line('access-token', { state: 'lives-on', livesUntil: daysAgo(0.04), count: 1 }), line('refresh-token')],
  unknown: [
    line('access-token', { state: 'unknown', count: null, evidence: 'unknown' }),
    line('grant', { count: 1, evidence: 'store-query' }),
  ],
} satisfies Record<string, Evidence[]>;

export function receiptOf({ id, service, client, scopes, grantedAt }: Connection, lines: Evidence[] = receipts.verified): Receipt {
  return someReceipt({ connectionId: id, service, client, scopes, grantedAt, account: ada, revokedAt: daysAgo(0), lines });
}

/** Of each meaning, and more than are shown at first. */
export const revoked: RevokedConnection[] = Object.values(receipts).map((lines, index) => {
  const connection = { ...(connections[index] ?? timesheets), id: `revoked-${index}` };
  return { connection, receipt: { ...receiptOf(connection, lines), revokedAt: daysAgo(index) } };
});
