import type { Hono } from 'hono';
import type { Account } from '../../contract/client.ts';
import type { AccountDirectory } from '../accounts/directory.ts';
import { connectionsScope } from '../apps/account-client.ts';
import { ProblemError } from '../http/problem.ts';
import { addSeconds, type Clock } from '../ports/clock.ts';
import type { Engine } from '../ports/engine.ts';

/** Whom a token of Latchstring's own pages speaks for, and when that person last proved who they are. */
export interface SignedInViewer {
  account: Account;
  authTime: Date;
}

/** Routes for whom a bearer token of Latchstring's own pages speaks. */
export type ViewerRoutes = Hono<{ Variables: { viewer: SignedInViewer } }>;

/**
 * Reads the bearer token of Latchstring's own pages. Cookies count for nothing here.
 * @param scope what the token must carry
 * @throws ProblemError invalid-token
 * @see RFC 6750 section 3
 */
export async function readBearer(
  header: string | undefined,
  engine: Engine,
  accounts: AccountDirectory,
  scope = connectionsScope,
): Promise<SignedInViewer> {
  const bearer = header === undefined ? undefined : /^bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(header)?.[1];
  const viewer = bearer === undefined ? null : await engine.authenticate(bearer);
  const account = viewer?.scopes.includes(scope) ? await accounts.get(viewer.accountId) : null;
  if (viewer && account) return { account, authTime: viewer.authTime };
  throw new ProblemError(
    'invalid-token',
    401,
    {},
    { 'www-authenticate': `Bearer realm="latchstring"${header === undefined ? '' : ', error="invalid_token"'}` },
  );
}

/**
 * Refuses a step that wants a sign-in of late.
 * @param maxAge how old the sign-in may be, in seconds
 * @throws ProblemError reauthentication-required
 * @see RFC 9470 section 3
 */
export function requireFreshSignIn({ authTime }: SignedInViewer, maxAge: number, clock: Clock): void {
  if (addSeconds(authTime, maxAge) >= clock.now()) return;
  throw new ProblemError(
    'reauthentication-required',
    401,
    { maxAge, detail: `The last sign-in may be ${maxAge} seconds old for this. Nothing was changed.` },
    { 'www-authenticate': `Bearer realm="latchstring", error="insufficient_user_authentication", max_age="${maxAge}"` },
  );
}
