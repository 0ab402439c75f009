import { claimNames, claimsOfScopes } from './claims.ts';

/** What an app asks for by the `claims` parameter, as far as it changes anything. */
export interface ClaimsRequest {
  /** Claims about the person that are to be in the ID token. Userinfo tells all that the scopes stand for in any case. */
  idToken: string[];
  /** The one account that the request is for. */
  accountId?: string;
  /** How the person must have signed in: one of these; with none of them, in any known way. */
  essentialAcr?: string[];
}

type Wishes = Record<string, Record<string, unknown> | null>;

/**
 * Reads a `claims` parameter. What an app may know follows from its scopes, which a person was asked about: a claim that none of them
 * stands for is not given, which is no error, an essential one neither.
 * @param scopes those of the request
 * @returns what is wrong with it, where it is malformed
 * @see OpenID Connect Core 1.0 sections 5.5 and 5.5.1
 */
export function readClaimsRequest(text: string, scopes: readonly string[]): ClaimsRequest | string {
  const claims = parse(text);
  if (!isObject(claims) || ![claims.userinfo, claims.id_token].every((part) => part === undefined || isWishes(part))) {
    return 'claims must be a JSON object whose members userinfo and id_token are objects of claims.';
  }
  const wishes = (claims.id_token ?? {}) as Wishes;
  const allowed = claimsOfScopes(scopes);
  const { sub, acr } = wishes;
  const accounts = valuesOf(sub);
  if (accounts === null || accounts.length > 1) return 'claims can ask for sub with one value, which must be text.';
  const acrs = valuesOf(acr);
  if (acrs === null) return 'claims can ask for acr with values that are text.';
  return {
    idToken: Object.keys(wishes).filter((name) => allowed.includes(name)),
    ...(accounts[0] !== undefined && { accountId: accounts[0] }),
    ...(acr?.essential === true && { essentialAcr: acrs }),
  };
}

/**
 * Takes out of a well-formed `claims` parameter what the scopes of the request do not stand for.
 * @returns null where nothing is left of it
 */
export function withoutUncovered(text: string, scopes: readonly string[]): string | null {
  const { userinfo, id_token: idToken } = parse(text) as Record<'userinfo' | 'id_token', Wishes | undefined>;
  const allowed = claimsOfScopes(scopes);
  const keep = (wishes: Wishes) =>
    Object.fromEntries(Object.entries(wishes).filter(([name]) => !claimNames.includes(name) || allowed.includes(name)));
  const kept = { ...(userinfo && { userinfo: keep(userinfo) }), ...(idToken && { id_token: keep(idToken) }) };
  return Object.keys(kept).length === 0 ? null : JSON.stringify(kept);
}

/** Whether somebody signed in as an app finds essential. @param acr how they did; undefined where that is not known */
export function meetsAcr({ essentialAcr }: Pick<ClaimsRequest, 'essentialAcr'>, acr: string | undefined): boolean {
  if (essentialAcr === undefined) return true;
  return acr !== undefined && (essentialAcr.length === 0 || essentialAcr.includes(acr));
}

/** @returns null for what is no text */
function valuesOf(wish: Record<string, unknown> | null | undefined): string[] | null {
  const values = wish?.values ?? (wish?.value === undefined ? [] : [wish.value]);
  return Array.isArray(values) && values.every((value) => typeof value === 'string') ? values : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isWishes(part: unknown): part is Wishes {
  return isObject(part) && Object.values(part).every((wish) => wish === null || isObject(wish));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
