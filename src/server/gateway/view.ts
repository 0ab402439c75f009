import type { Account } from '../../contract/client.ts';
import type { Interaction } from '../../contract/interaction.ts';
import type { AccountDirectory } from '../accounts/directory.ts';
import { clientIn, requestedScopesIn } from '../languages/answers-in-language.ts';
import { loadWording } from '../languages/wording.ts';
import type { Browser } from './browser.ts';
import { isToldTo } from './decisions.ts';
import { makeFormToken } from './form-token.ts';
import { isHere } from './person.ts';
import { languageOf, type Transaction } from './transactions.ts';

/** What the operator's configuration says that pages show. */
export interface Operator {
  links: Interaction['links'];
  name: string | null;
}

/** What the page of a transaction shows to the browser that it belongs to. */
export async function viewInteraction(
  transaction: Transaction,
  browser: Pick<Browser, 'session' | 'languages'>,
  accounts: AccountDirectory,
  operator: Operator,
): Promise<Interaction> {
  const { session } = browser;
  const { request, outcome, person, loginHint } = transaction;
  const wording = await loadWording(languageOf(transaction, browser));
  const scopes = requestedScopesIn(request.scopes, request.service.id, wording);
  // Whoever looks at the page from elsewhere, or after its account was signed out, learns nothing of that person.
  const left = person !== null && !isHere(person, session);
  const prompt = left && transaction.prompt === 'consent' ? 'sign-in' : transaction.prompt;
  const signedIn = await Promise.all(session?.accounts.map(({ accountId }) => accounts.get(accountId)) ?? []);
  return {
    id: transaction.id,
    revision: transaction.revision,
    prompt,
    client: clientIn(request.client, wording),
    // Latchstring's own pages are about every service, so the page stands under the operator's name, or else Latchstring's.
    service: request.client.firstParty ? { id: request.client.id, name: operator.name ?? request.client.name } : request.service,
    scopes: left ? scopes.map((scope) => ({ ...scope, state: 'new' })) : scopes,
    scopeChoice: request.scopeChoice,
    durations: request.durations,
    earlierDuration: left ? null : (request.earlierDuration ?? null),
    appChange: left ? null : (request.appChange ?? null),
    account: person === null || left ? null : await accounts.get(person.accountId),
    accounts: signedIn.filter((account): account is Account => account !== null),
    loginHint: loginHint && (loginHint.session === null || loginHint.session === session?.name) ? loginHint.identifier : null,
    expiresAt: transaction.expiresAt.toISOString(),
    uiLocales: request.hints.uiLocales,
    formToken: makeFormToken(transaction.formSecret),
    links: operator.links,
    redirectTo: outcome && isToldTo(outcome, session) ? outcome.redirectTo : null,
    outcome: outcome?.kind ?? null,
  };
}
