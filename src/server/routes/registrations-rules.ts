import type { RegistrationDraft, RegistrationRules } from '../../contract/registration.ts';
import { openidScope } from '../demo/scopes.ts';
import { flowTesterCallback } from '../flow-tester-callback.ts';
import { whyNotHomepage, whyNotRegistrable } from '../registrable-uri.ts';

/** What is wrong with one field of an app, and what would be right. */
export interface Mistake {
  /** A JSON pointer. */
  pointer: string;
  detail: string;
}

/**
 * What of an app is against the rules of its service.
 * @param draft absent fields are not looked at
 * @param ownOrigin Latchkey's, where no app of an account can be answered; undefined where the operator registers
 */
export function breachesOf(draft: Partial<RegistrationDraft>, rules: RegistrationRules, ownOrigin?: string): Mistake[] {
  const { homepage, redirectUris = [], scopes, optionalScopes = [], confidential } = draft;
  return [
    ...mistake('/homepage', homepage ? whyNotHomepage(homepage) : null),
    ...redirectUris.flatMap((uri, index) =>
      mistake(`/redirectUris/${index}`, whyNotRedirectUri(uri, index, redirectUris, rules) ?? whyNotOurs(uri, ownOrigin)),
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

function whyNotRedirectUri(
  uri: string,
  index: number,
  all: readonly string[],
  { service, maxRedirectUris }: RegistrationRules,
): string | null {
  if (maxRedirectUris !== null && index >= maxRedirectUris) {
    return `${service.name} takes at most ${maxRedirectUris} callback URLs; leave this one out.`;
  }
  if (all.indexOf(uri) < index) return 'It is there already; leave it out, or give another.';
  return whyNotRegistrable(uri);
}

function whyNotOurs(uri: string, ownOrigin: string | undefined): string | null {
  const { origin } = new URL(uri);
  if (origin !== ownOrigin || uri === flowTesterCallback({ origin })) return null;
  return "It is an address of Latchkey's own; give one that your app answers at.";
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
