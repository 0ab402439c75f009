import type { Connection, ConnectionScope, Narrowed } from '../../../contract/connection.ts';
import { failureOf } from '../../http/change-failure.ts';

/** What became of taking a scope back. Uncertain until the server has said so in clear words. */
export type Outcome =
  | { kind: 'taken'; scopes: ConnectionScope[]; oldTokensUntil: string | null }
  | { kind: 'changed' }
  | { kind: 'uncertain'; scope: ConnectionScope; look: 'not-yet' | 'looking' | 'still-there' | 'not-there' | 'no-answer' };

/** What an attempt led to: an outcome, a refusal that the dialog shows, or a reason to leave the page. */
export type Attempt = Outcome | { kind: 'refused'; reason: string } | { kind: 'gone' } | { kind: 'sign-in'; maxAge: number };

/** What an attempt needs of the server. */
export interface NarrowingRequests {
  narrow(change: { id: string; keep: string[] }): Promise<Narrowed>;
  /** The connection as it stands, past every cache. */
  check(connection: Connection): Promise<Connection>;
}

/** Whether a scope can be taken back while the rest stays, as far as the connection knows. */
export function isRemovable(connection: Connection, scope: ConnectionScope): boolean {
  return scope.removable && connection.scopes.length > 1;
}

/** Takes one scope back: keeps exactly what else the page showed. */
export async function takeBack(connection: Connection, scope: ConnectionScope, { narrow, check }: NarrowingRequests): Promise<Attempt> {
  const keep = connection.scopes.map(({ name }) => name).filter((name) => name !== scope.name);
  try {
    return outcomeOf(connection, scope, await narrow({ id: connection.id, keep }));
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'uncertain') return { kind: 'uncertain', scope, look: 'not-yet' };
    if (failure.kind !== 'refused') return failure;
    // A refusal may only mean that this page was behind; without an answer it is passed on as it came.
    const now = await check(connection).catch(() => connection);
    return sameScopes(now, connection) ? failure : { kind: 'changed' };
  }
}

/** Looks whether a scope whose end is uncertain is still there. */
export async function lookAgain(
  connection: Connection,
  scope: ConnectionScope,
  { check }: Pick<NarrowingRequests, 'check'>,
): Promise<Attempt> {
  try {
    const now = await check(connection);
    return { kind: 'uncertain', scope, look: hasScope(now, scope) ? 'still-there' : 'not-there' };
  } catch (error) {
    return failureOf(error).kind === 'gone' ? { kind: 'gone' } : { kind: 'uncertain', scope, look: 'no-answer' };
  }
}

function outcomeOf(before: Connection, scope: ConnectionScope, { connection, removed, oldTokensUntil }: Narrowed): Outcome {
  // An answer that does not bear it out is no proof.
  if (hasScope(connection, scope)) return { kind: 'uncertain', scope, look: 'still-there' };
  const scopes = before.scopes.filter(({ name }) => removed.includes(name));
  return scopes.length === 0 ? { kind: 'changed' } : { kind: 'taken', scopes, oldTokensUntil };
}

const hasScope = ({ scopes }: Connection, { name }: ConnectionScope) => scopes.some((scope) => scope.name === name);

function sameScopes(one: Connection, other: Connection): boolean {
  return one.scopes.length === other.scopes.length && one.scopes.every((scope) => hasScope(other, scope));
}
