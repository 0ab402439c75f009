import type { Account } from '../../contract/client.ts';
import type { Interaction } from '../../contract/interaction.ts';
import type { AccountDirectory } from '../accounts/directory.ts';
import { clientIn, requestedScopesIn } from '../languages/answers-in-language.ts';
import { loadWording } from '../languages/wording.ts';
import type { Browser } from './browser.ts';
import { isToldTo } from './decisions.ts';
import { makeFormToken } from './form-token.ts';
import { type InteractionRecord, languageOf } from './interactions.ts';
import { isHere } from './person.ts';

/** What the operator's configuration says that pages show. */
export interface Operator {
  links: Interaction['links'];
  name: string | null;
}

/** What the page of an interaction shows to the browser that it belongs to. */
export async function viewInteraction(
  interaction: InteractionRecord,
  browser: Pick<Browser, 'session' | 'languages'>,
  accounts: AccountDirectory,
  operator: Operator,
): Promise<Interaction> {
  const { session } = browser;
  const { request, outcome, person, loginHint } = interaction;
  const wording = await loadWording(languageOf(interaction, browser));
  const scopes = requestedScopesIn(request.scopes, request.service.id, wording);
  // Whoever looks at the page from elsewhere, or after its account was signed out, learns nothing of that person.
  const left = person !== null && !isHere(person, session);
  const prompt = left && interaction.prompt === 'consent' ? 'sign-in' : interaction.prompt;
  const signedIn = await Promise.all(session?.accounts.map(({ accountId }) => accounts.get(accountId)) ?? []);
  return {
    id: interaction.id,
    revision: interaction.revision,
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
    expiresAt: interaction.expiresAt.toISOString(),
    uiLocales: request.hints.uiLocales,
    formToken: makeFormToken(interaction.formSecret),
    links: operator.links,
    redirectTo: outcome && isToldTo(outcome, session) ? outcome.redirectTo : null,
    outcome: outcome?.kind ?? null,
  };
}
