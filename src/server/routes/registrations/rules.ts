import type { RegistrationDraft, RegistrationRules } from '../../../contract/registration.ts';
import { openidScope } from '../../apps/identity-scopes.ts';
import { isOwnAddress, isReserved, type OwnAddress } from '../../apps/redirect-uris/own-address.ts';
import { whyNotHomepage, whyNotRegistrable } from '../../apps/redirect-uris/registrable-uri.ts';

/** What is wrong with one field of an app, and what would be right. */
export interface Mistake {
  /** A JSON pointer. */
  pointer: string;
  detail: string;
}

/**
 * What of an app is against the rules of its service.
 * @param draft absent fields are not looked at
 * @param own Latchstring's address, where no app of an account can be answered or be at home; undefined where the operator registers
 * @param kept redirect URIs that the app has already, some of which only the operator can have registered
 */
export function breachesOf(
  draft: Partial<RegistrationDraft>,
  rules: RegistrationRules,
  own?: OwnAddress,
  kept: readonly string[] = [],
): Mistake[] {
  const { homepage, redirectUris = [], scopes, optionalScopes = [], confidential } = draft;
  return [
    ...mistake('/homepage', homepage ? (whyNotHomepage(homepage) ?? whyNotAtHome(homepage, own)) : null),
    ...redirectUris.flatMap((uri, index) =>
      mistake(
        `/redirectUris/${index}`,
        whyNotInList(uri, index, redirectUris, rules) ??
          whyNotRegistrable(uri, own && !kept.includes(uri) ? 'account' : 'operator') ??
          whyNotOurs(uri, own),
      ),
    ),
    ...(scopes ?? []).flatMap((name, index) => mistake(`/scopes/${index}`, whyNotScope(name, rules))),
    ...optionalScopes.flatMap((name, index) => mistake(`/optionalScopes/${index}`, whyNotOptional(name, scopes, rules))),
    ...mistake(
      '/confidential',
      confidential === false && !rules.publicClients ? `${rules.service.name} knows only apps that keep a secret; send true.` : null,
    ),
  ];
}

function mistake(pointer: string, detail: string | null): Mistake[] {
  return detail === null ? [] : [{ pointer, detail }];
}

function whyNotInList(uri: string, index: number, all: readonly string[], { service, maxRedirectUris }: RegistrationRules): string | null {
  if (maxRedirectUris !== null && index >= maxRedirectUris) {
    return `${service.name} takes at most ${maxRedirectUris} callback URLs; leave this one out.`;
  }
  return all.indexOf(uri) < index ? 'It is there already; leave it out, or give another.' : null;
}

function whyNotOurs(uri: string, own: OwnAddress | undefined): string | null {
  return own && isReserved(uri, own) ? "It is an address of Latchstring's own; give one that your app answers at." : null;
}

/** A link to our own pages from our own pages would act with what the person may do there. */
function whyNotAtHome(address: string, own: OwnAddress | undefined): string | null {
  return own && isOwnAddress(address, own) ? "It is an address of Latchstring's own; give the page that your app begins at." : null;
}

function whyNotScope(name: string, { service, scopes }: RegistrationRules): string | null {
  if (scopes.some((scope) => scope.name === name)) return null;
  return `${service.name} has no scope of this name for apps; choose from: ${scopes.map((scope) => scope.name).join(', ')}.`;
}

function whyNotOptional(name: string, scopes: readonly string[] | undefined, { service, scopeChoice }: RegistrationRules): string | null {
  if (!scopeChoice) return `At ${service.name} people allow all or nothing; leave the list empty.`;
  if (name === openidScope) return 'openid is what a sign-in is about, and cannot be left out of one; leave it out of this list.';
  return scopes === undefined || scopes.includes(name) ? null : 'It is not among the scopes; choose it there too, or leave it out here.';
}
