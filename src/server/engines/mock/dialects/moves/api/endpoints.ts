import type { Call } from '../../../call.ts';
import type { MockContext } from '../../../context.ts';
import { below, type Endpoint } from '../../../endpoints.ts';
import { recordUse } from '../../../grants.ts';
import { findAccessToken } from '../access-token.ts';
import { methodNotAllowed } from '../errors.ts';
import { movesJson } from '../json.ts';
import { boundsOf, daysOf, profileOf, type View } from './answers.ts';
import { Quotas } from './quotas.ts';
import { DateError, readRange } from './range.ts';

/** One kind of data, and what opens it. */
interface Kind {
  path: string;
  /** Every one of them is needed [C]. */
  scopes: string[];
  /** What the call does, for "last used". */
  what: string;
  /** How its days are answered; absent for the profile, which has none. */
  view?: View;
}

const kinds: Kind[] = [
  { path: '/profile', scopes: [], what: 'Read the profile' },
  { path: '/summary/daily', scopes: ['activity'], what: 'Read daily summaries', view: { summary: true, segments: 'none' } },
  { path: '/activities/daily', scopes: ['activity'], what: 'Read activities', view: { summary: true, segments: 'moves' } },
  { path: '/places/daily', scopes: ['location'], what: 'Read places', view: { summary: false, segments: 'places' } },
  { path: '/storyline/daily', scopes: ['activity', 'location'], what: 'Read the storyline', view: { summary: true, segments: 'all' } },
];

/** The data of a person: profile, daily summaries, activities, places and storyline. Its errors are plain text. */
export function apiEndpoints(context: MockContext): Endpoint[] {
  const quotas = new Quotas(context.clock);
  context.store.onClear(() => quotas.clear());
  const at = (path: string, kind: Kind, hasDate: boolean): Endpoint => ({
    name: 'resource',
    path: below(context, `/api/1.1/user${path}`),
    methods: { GET: (call) => open(call, context, quotas, kind, hasDate) },
    cors: 'registered-origins',
    otherMethod: () => methodNotAllowed(405, 'GET'), // [A]
  });
  return kinds.flatMap((kind) => [at(kind.path, kind, false), ...(kind.view ? [at(`${kind.path}/:date`, kind, true)] : [])]);
}

function open(call: Call, context: MockContext, quotas: Quotas, { scopes, what, view }: Kind, hasDate: boolean): Response {
  const { request, trail } = call;
  const url = new URL(request.url);
  const { token, whyDead } = findAccessToken(readToken(request, url), context);
  const grant = token?.family.grant ?? null;
  const refuse = (status: number, text: string, cause = text, headers: Record<string, string> = {}) => {
    trail.cause = cause;
    return plainText(status, text, { ...quotas.headers(grant), ...headers });
  };
  if (grant) {
    trail.clientId = grant.registration.id;
    trail.accountId = grant.accountId;
  }
  // One answer for a token that is expired [C], revoked, unknown [S] or not there at all [A].
  if (!token || !grant || whyDead !== null) return refuse(401, 'expired_access_token', whyDead ?? undefined);
  const wait = quotas.take(grant);
  if (wait !== null) return refuse(429, `Too many requests; try again in ${wait} s.`, undefined, { 'retry-after': String(wait) }); // text [A]
  const lacking = scopes.filter((scope) => !token.scopes.includes(scope));
  if (lacking.length > 0) return refuse(403, `The access token lacks the scope ${lacking.join(' and ')}.`); // [A]
  const now = context.clock.now();
  try {
    const body = view ? daysOf(grant.accountId, rangeOf(url, hasDate, grant.accountId, now), view, now) : profileOf(grant.accountId, now);
    recordUse(context.store, grant, { kind: 'resource', what }, now);
    return movesJson(body, 200, quotas.headers(grant));
  } catch (error) {
    if (error instanceof DateError) return refuse(400, error.message); // [A]
    throw error;
  }
}

function rangeOf(url: URL, hasDate: boolean, accountId: string, now: Date) {
  const segment = hasDate ? url.pathname.slice(url.pathname.lastIndexOf('/') + 1) : null;
  return readRange(segment, url.searchParams, boundsOf(accountId, now));
}

/** In the header, or in the query string [MP]; the header counts where both are there [A]. Null where it is not clear which is meant. */
function readToken(request: Request, url: URL): string | null {
  const header = request.headers.get('authorization');
  if (header !== null) return /^bearer +([\w-]+)$/i.exec(header)?.[1] ?? null;
  const [token = null, ...others] = url.searchParams.getAll('access_token');
  return others.length > 0 ? null : token;
}

function plainText(status: number, text: string, headers: Record<string, string>): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers } });
}
