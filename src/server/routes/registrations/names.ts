import * as v from 'valibot';
import { RegistrationDraftSchema } from '../../../contract/registration.ts';
import { canonicalTag, type LocalNames } from '../../apps/local-names.ts';
import type { Mistake } from './rules.ts';

/** A member that names an app in another language, as in `client_name#de`. @see RFC 7591 section 2.2 */
const memberStart = 'client_name#';
const mostNames = 20;
/** Enough to take all names away and give as many others. */
const mostMembers = 2 * mostNames;
const tooMany = `An app has at most ${mostNames} names in other languages.`;

interface ReadNames {
  localNames: LocalNames;
  mistakes: Mistake[];
  /** The body without the members that names were read from. */
  rest: Record<string, unknown>;
}

/**
 * Reads an app's names in other languages: `client_name#de` and so on, each a name like any other, or null for none.
 * @param before those that it has; what is left out stays
 */
export function readLocalNames(body: Record<string, unknown>, before: LocalNames = {}): ReadNames {
  const isName = (member: string) => /^(client_)?name#/.test(member);
  const rest = Object.fromEntries(Object.entries(body).filter(([member]) => !isName(member)));
  const named = Object.entries(body).filter(([member]) => isName(member));
  const [beyond] = named[mostMembers] ?? [];
  if (beyond !== undefined) {
    const detail = `${tooMany} Send at most ${mostMembers} members for them.`;
    return { localNames: before, mistakes: [{ pointer: pointerOf(beyond), detail }], rest };
  }
  const names = new Map(Object.entries(before));
  const sent = new Map<string, string>();
  const mistakes: Mistake[] = [];
  for (const [member, value] of named) {
    const [, wanted = ''] = /#(.*)$/s.exec(member) ?? [];
    const tag = canonicalTag(wanted);
    const name = value === null ? { success: true as const, output: null } : v.safeParse(RegistrationDraftSchema.entries.name, value);
    const detail = whyNot(member, tag, sent) ?? (name.success ? null : name.issues[0].message);
    if (detail !== null) mistakes.push({ pointer: pointerOf(member), detail });
    if (tag === null) continue;
    sent.set(tag, member);
    if (!name.success || name.output === null) names.delete(tag);
    else names.set(tag, name.output);
  }
  if (names.size > mostNames) {
    mistakes.push({ pointer: pointerOf([...sent.values()].at(-1) ?? ''), detail: tooMany });
  }
  return { localNames: Object.fromEntries(names), mistakes, rest };
}

/** An app as its owner reads it: each of its names in other languages in a member of its own, as it is sent. */
export function withNameMembers<App extends { localNames: LocalNames }>({ localNames, ...app }: App): Omit<App, 'localNames'> {
  return { ...app, ...Object.fromEntries(Object.entries(localNames).map(([tag, name]) => [memberStart + tag, name])) };
}

function whyNot(member: string, tag: string | null, sent: ReadonlyMap<string, string>): string | null {
  if (tag === null) return 'What follows the # must be a language tag of RFC 5646, such as de or pt-BR.';
  if (!member.startsWith(memberStart)) return `Write it as ${memberStart}${tag}, as RFC 7591 section 2.2 has it.`;
  const other = sent.get(tag);
  return other === undefined ? null : `It names the same language as ${other}; send one of them.`;
}

/** @see RFC 6901 section 3 */
function pointerOf(member: string): string {
  return `/${member.slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
