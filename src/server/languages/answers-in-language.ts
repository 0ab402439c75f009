import type { Client } from '../../contract/client.ts';
import type { Connection, HistoryEntry, RevokedConnection } from '../../contract/connection.ts';
import type { RequestedScope } from '../../contract/interaction.ts';
import type { EngineClient } from '../apps/local-names.ts';
import { nameIn } from '../apps/local-names.ts';
import type { Revoked } from '../gateway/receipt-book.ts';
import type { EngineConnection } from '../ports/connections.ts';
import type { Wording } from './wording.ts';

/** An app as a person sees it: under the name that fits the language. */
export function clientIn({ localNames, ...client }: EngineClient, { language }: Pick<Wording, 'language'>): Client {
  return localNames ? { ...client, name: nameIn({ name: client.name, localNames }, language) } : client;
}

export function requestedScopesIn(scopes: readonly RequestedScope[], service: string, wording: Wording): RequestedScope[] {
  return scopes.map((scope) => wording.scope(service, scope));
}

export function connectionIn(connection: EngineConnection, wording: Wording): Connection {
  const { service, client, scopes, lastUse } = connection;
  return {
    ...connection,
    client: clientIn(client, wording),
    scopes: scopes.map((scope) => wording.scope(service.id, scope)),
    lastUse: lastUse.state === 'used' ? { ...lastUse, what: wording.use(lastUse.what) } : lastUse,
  };
}

export function historyIn(entries: readonly HistoryEntry[], service: string, wording: Wording): HistoryEntry[] {
  return entries.map((entry) => ({ ...entry, scopes: entry.scopes.map((scope) => wording.titled(service, scope)) }));
}

export function revokedIn({ connection, receipt }: Revoked, wording: Wording): RevokedConnection {
  const shown = connectionIn(connection, wording);
  return {
    connection: shown,
    receipt: {
      ...receipt,
      client: { id: receipt.client.id, name: shown.client.name },
      scopes: receipt.scopes.map((scope) => wording.titled(receipt.service.id, scope)),
    },
  };
}
