import type { Account } from '../../contract/client.ts';
import type { Interaction } from '../../contract/interaction.ts';
import type { AccountDirectory } from '../accounts/directory.ts';
import type { BrowserSession } from './browser-sessions.ts';
import type { Transaction } from './transactions.ts';

/** What the page of a transaction shows to the browser that it belongs to. */
export async function viewInteraction(
  transaction: Transaction,
  session: BrowserSession | null,
  accounts: AccountDirectory,
): Promise<Interaction> {
  const { request, outcome } = transaction;
  const signedIn = await Promise.all(session?.accounts.map(({ accountId }) => accounts.get(accountId)) ?? []);
  return {
    id: transaction.id,
    revision: transaction.revision,
    prompt: transaction.prompt,
    client: request.client,
    // Latchkey's own pages are about every service, so the page stands under Latchkey's name.
    service: request.client.firstParty ? { id: request.client.id, name: request.client.name } : request.service,
    scopes: request.scopes,
    scopeChoice: request.scopeChoice,
    durations: request.durations,
    account: transaction.accountId === null ? null : await accounts.get(transaction.accountId),
    accounts: signedIn.filter((account): account is Account => account !== null),
    loginHint: transaction.loginHint,
    expiresAt: transaction.expiresAt.toISOString(),
    uiLocales: request.hints.uiLocales,
    redirectTo: outcome?.redirectTo ?? null,
    outcome: outcome?.kind ?? null,
  };
}
