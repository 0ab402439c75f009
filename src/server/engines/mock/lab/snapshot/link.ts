import type { Registration } from '../../../../apps/registration.ts';
import { shownApp } from '../../../../connections/consent-policy.ts';
import type { Code, Family, Grant, Token } from '../../state/records.ts';
import type { Snapshot } from './schema.ts';

/** The state that a snapshot describes, put together. */
export interface Linked {
  apps: Registration[];
  grants: Grant[];
  ownGrants: Grant[];
  codes: Code[];
  tokens: Token[];
}

/** Puts grants, codes and tokens together by what they name. @throws SnapshotError for what names nothing, and for what is there twice */
export function linkSnapshot({ apps, grants, ownGrants, families, codes, tokens }: Snapshot): Linked {
  const appsByKey = indexBy('apps', apps, keyOf);
  const linkGrant = (list: string) => (saved: Snapshot['grants'][number], index: number) => {
    const { ref, app, agreed, ...rest } = saved;
    const registration = find(appsByKey, keyOf(app), `${list}/${index}/app`, 'an app');
    const grant: Grant = { ...rest, registration, agreed: agreed ?? shownApp(registration, rest.redirectUri) };
    return { ref, grant };
  };
  const linkedGrants = grants.map(linkGrant('grants'));
  const linkedOwnGrants = ownGrants.map(linkGrant('ownGrants'));
  const grantsByRef = indexBy('grants', [...linkedGrants, ...linkedOwnGrants], ({ ref }) => ref);
  const linkedFamilies = families.map(({ ref, ...saved }, index) => {
    const { grant } = find(grantsByRef, saved.grant, `families/${index}/grant`, 'a grant');
    const family: Family = { ...saved, grant };
    return { ref, family };
  });
  const familiesByRef = indexBy('families', linkedFamilies, ({ ref }) => ref);
  const familyOf = (ref: string, of: string) => find(familiesByRef, ref, `${of}/family`, 'a family').family;
  const linkedCodes = codes.map((code, index): Code => ({ ...code, family: familyOf(code.family, `codes/${index}`) }));
  indexBy('codes', codes, ({ value }) => value);
  const linkedTokens = tokens.map((token, index): Token => {
    return { ...token, family: familyOf(token.family, `tokens/${index}`), twin: null, supersedes: null };
  });
  const tokensByValue = indexBy('tokens', linkedTokens, ({ value }) => value);
  linkedTokens.forEach((token, index) => {
    for (const relation of ['twin', 'supersedes'] as const) {
      const value = tokens[index]?.[relation] ?? null;
      if (value !== null) token[relation] = find(tokensByValue, value, `tokens/${index}/${relation}`, 'a token');
    }
  });
  return {
    apps,
    grants: linkedGrants.map(({ grant }) => grant),
    ownGrants: linkedOwnGrants.map(({ grant }) => grant),
    codes: linkedCodes,
    tokens: linkedTokens,
  };
}

/** Why a snapshot cannot be loaded, in a sentence. */
export class SnapshotError extends Error {
  override name = 'SnapshotError';
  /** The place, as a JSON Pointer; absent where it is all of it. @see RFC 6901 */
  readonly pointer: string | undefined;

  constructor(sentence: string, pointer?: string) {
    super(sentence);
    this.pointer = pointer;
  }
}

/** @param reason what is wrong there, as the end of a sentence */
export function wrongAt(where: string, reason: string): SnapshotError {
  return new SnapshotError(`${where} ${reason}`, `/${where}`);
}

/** @throws SnapshotError when two have the same name */
export function indexBy<T>(list: string, items: readonly T[], nameOf: (item: T) => string): Map<string, T> {
  const byName = new Map<string, T>();
  items.forEach((item, index) => {
    if (byName.has(nameOf(item))) throw wrongAt(`${list}/${index}`, 'is there twice.');
    byName.set(nameOf(item), item);
  });
  return byName;
}

function find<T>(by: Map<string, T>, name: string, where: string, what: string): T {
  const found = by.get(name);
  if (found === undefined) throw wrongAt(where, `names ${what} that is not in the snapshot.`);
  return found;
}

function keyOf({ service, id }: { service: string; id: string }): string {
  return `${service} ${id}`;
}
