import { accountClientId, appsScope, connectionsScope } from '../../../../apps/account-client.ts';
import { formerName } from '../../../../apps/former-name.ts';
import { type Snapshot, snapshotFormat } from './schema.ts';

const formerClientId = formerName;
const name = 'Latchstring';
const scopes: ReadonlyMap<string, string> = new Map([
  [`${formerName}:connections`, connectionsScope],
  [`${formerName}:apps`, appsScope],
]);

const isOwn = ({ service, id }: { service: string; id: string }) => service === 'standard' && id === formerClientId;
/** What names an app without its service names the pages' own by its id alone. */
const renameId = (id: string) => (id === formerClientId ? accountClientId : id);
const renameScopes = (list: readonly string[]) => list.map((scope) => scopes.get(scope) ?? scope);

/** Gives the pages' own app and its scopes the names that they have now, wherever a snapshot of the former name says them. */
export function renameFormer(snapshot: Snapshot): Snapshot {
  const renameGrant = ({ agreed, ...grant }: Snapshot['grants'][number]): Snapshot['grants'][number] => ({
    ...grant,
    ...(agreed && { agreed: isOwn(grant.app) ? { ...agreed, names: [name] } : agreed }),
    app: isOwn(grant.app) ? { ...grant.app, id: accountClientId } : grant.app,
    scopes: renameScopes(grant.scopes),
    declined: renameScopes(grant.declined),
    history: grant.history.map((entry) => ({ ...entry, scopes: renameScopes(entry.scopes) })),
  });
  return {
    ...snapshot,
    format: snapshotFormat,
    apps: snapshot.apps.map((app) => ({
      ...app,
      ...(isOwn(app) && { id: accountClientId, name }),
      scopes: renameScopes(app.scopes),
      optionalScopes: renameScopes(app.optionalScopes),
    })),
    grants: snapshot.grants.map(renameGrant),
    ownGrants: snapshot.ownGrants.map(renameGrant),
    families: snapshot.families.map((family) => ({ ...family, scopes: renameScopes(family.scopes) })),
    tokens: snapshot.tokens.map((token) => ({ ...token, scopes: renameScopes(token.scopes) })),
    faults: snapshot.faults.map((fault) => ({ ...fault, clientId: fault.clientId && renameId(fault.clientId) })),
    decisions: snapshot.decisions.map((decision) => ({
      ...decision,
      clientId: renameId(decision.clientId),
      scopes: decision.scopes && renameScopes(decision.scopes),
    })),
  };
}
