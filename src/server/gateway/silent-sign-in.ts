import { type AccountDirectory, canonical } from '../accounts/directory.ts';
import { addSeconds } from '../ports/clock.ts';
import type { EngineRequest, Rejection } from '../ports/engine.ts';
import type { BrowserSession, SignedIn } from './browser-sessions.ts';
import type { LoginHint } from './interactions.ts';

/** How a request for a sign-in goes on: as an account, with a page, or with an error. */
type Choice =
  | { how: 'account'; accountId: string }
  | { how: 'sign-in' | 'select-account'; loginHint: LoginHint | null }
  | { how: 'reject'; error: Rejection };

/**
 * Decides who signs in without asking, by the request's `prompt`, `max_age`, `login_hint` and `id_token_hint`. What the
 * hinted account is called is told only to a browser where it is signed in: an ID token that leaked must not become an address.
 * @see OpenID Connect Core 1.0 section 3.1.2.1
 */
export async function chooseSilently(
  request: EngineRequest,
  session: BrowserSession | null,
  accounts: AccountDirectory,
  now: Date,
): Promise<Choice> {
  const { prompt, loginHint } = request.hints;
  const signedIn = session?.accounts ?? [];
  const isHinted = request.hintedAccountId !== undefined || loginHint !== undefined;
  const hinted = await findHinted(signedIn, request, accounts);
  const read = async (of: SignedIn | undefined): Promise<LoginHint | null> => {
    const account = of && (await accounts.get(of.accountId));
    return account && session ? { identifier: account.identifier, session: session.name } : null;
  };
  const said = loginHint === undefined ? null : { identifier: loginHint, session: null };
  const prefilled = (await read(hinted)) ?? said;
  if (prompt.includes('none')) {
    const candidate = isHinted ? hinted : signedIn[0];
    if (!candidate || !isFresh(candidate, request, now)) return { how: 'reject', error: 'login_required' };
    return { how: 'account', accountId: candidate.accountId };
  }
  const only = signedIn.length === 1 ? signedIn[0] : undefined;
  if (signedIn.length > 0 && prompt.includes('select_account')) return { how: 'select-account', loginHint: prefilled };
  if (prompt.includes('login')) return { how: 'sign-in', loginHint: isHinted ? prefilled : await read(only) };
  if (signedIn.length === 0 || (isHinted && !hinted)) return { how: 'sign-in', loginHint: prefilled };
  const candidate = hinted ?? only;
  if (!candidate) return { how: 'select-account', loginHint: null };
  if (isFresh(candidate, request, now)) return { how: 'account', accountId: candidate.accountId };
  return { how: 'sign-in', loginHint: await read(candidate) };
}

/** Whether a sign-in may stand for this request: recent enough for `max_age`, and no new one demanded. */
export function isFresh({ authTime }: SignedIn, { hints }: EngineRequest, now: Date): boolean {
  if (hints.prompt.includes('login')) return false;
  return hints.maxAge === undefined || addSeconds(authTime, hints.maxAge) >= now;
}

async function findHinted(signedIn: readonly SignedIn[], { hintedAccountId, hints }: EngineRequest, accounts: AccountDirectory) {
  const { loginHint } = hints;
  if (hintedAccountId !== undefined) return signedIn.find(({ accountId }) => accountId === hintedAccountId);
  if (loginHint === undefined) return undefined;
  for (const candidate of signedIn) {
    const account = await accounts.get(candidate.accountId);
    if (account && canonical(account.identifier) === canonical(loginHint)) return candidate;
  }
  return undefined;
}
