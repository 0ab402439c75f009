import type { Account } from '../../contract/client.ts';
import type { Interaction } from '../../contract/interaction.ts';
import type { AccountDirectory } from '../accounts/directory.ts';
import type { BrowserSession } from './browser-sessions.ts';
import { makeFormToken } from './form-token.ts';
import type { Transaction } from './transactions.ts';

/** Whether an account is signed in in a browser. */
export function isSignedIn(session: BrowserSession | null, accountId: string | null): boolean {
  return session?.accounts.some((account) => account.accountId === accountId) ?? false;
}

/** What the page of a transaction shows to the browser that it belongs to. */
export async function viewInteraction(
  transaction: Transaction,
  session: BrowserSession | null,
  accounts: AccountDirectory,
  links: Interaction['links'],
): Promise<Interaction> {
  const { request, outcome, accountId } = transaction;
  const left = accountId !== null && !isSignedIn(session, accountId);
  // Whoever looks at the page after its account was signed out, on this or another device, learns nothing of it any more.
  const prompt = left && transaction.prompt === 'consent' ? 'sign-in' : transaction.prompt;
  const signedIn = await Promise.all(session?.accounts.map(({ accountId }) => accounts.get(accountId)) ?? []);
  return {
    id: transaction.id,
    revision: transaction.revision,
    prompt,
    client: request.client,
    // Latchkey's own pages are about every service, so the page stands under Latchkey's name.
    service: request.client.firstParty ? { id: request.client.id, name: request.client.name } : request.service,
    scopes: left ? request.scopes.map((scope) => ({ ...scope, state: 'new' })) : request.scopes,
    scopeChoice: request.scopeChoice,
    durations: request.durations,
    earlierDuration: left ? null : (request.earlierDuration ?? null),
    account: accountId === null || left ? null : await accounts.get(accountId),
    accounts: signedIn.filter((account): account is Account => account !== null),
    loginHint: transaction.loginHint,
    expiresAt: transaction.expiresAt.toISOString(),
    uiLocales: request.hints.uiLocales,
    formToken: makeFormToken(transaction.formSecret),
    links,
    redirectTo: left ? null : (outcome?.redirectTo ?? null),
    outcome: outcome?.kind ?? null,
  };
}
