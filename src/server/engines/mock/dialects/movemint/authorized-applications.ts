import type { Registration } from '../../../../apps/registration.ts';
import { pathOf } from '../../../../http/request-path.ts';
import type { Call } from '../../call.ts';
import type { MockContext } from '../../context.ts';
import { endGrant, findGrant } from '../../grants.ts';
import type { Grant } from '../../state/records.ts';
import { answerJson } from './errors.ts';
import { formatOf } from './format.ts';
import { applicationId } from './subject.ts';
import { findPresented, requireLive } from './tokens-in-use/presented-token.ts';

/** Below the mount point. */
export const listPath = '/oauth/authorized_applications';

/**
 * The apps that hold tokens of a person: for a browser the page of connected apps, for a program a list [DK], of itself.
 * @throws OAuthError invalid_token
 */
export function listApplications(call: Call, context: MockContext): Response {
  const format = formatOf(call.request);
  if (format === null) return notAcceptable();
  if (format === 'html') return redirectTo(new URL(`/connected-apps?service=${context.dialect.service.id}`, context.publicUrl).href);
  const grant = findOwnGrant(call, context);
  return answerJson(grant ? [describe(grant.registration)] : []);
}

/** Ends all tokens and codes of the app; an id that it has not is no error [DK]. @throws OAuthError invalid_token */
export function withdraw(call: Call, context: MockContext): Response {
  const format = formatOf(call.request);
  if (format === null) return notAcceptable();
  const id = /\/(\d+)(?:\.\w+)?\/*$/.exec(pathOf(call.request.url))?.[1];
  const grant = findOwnGrant(call, context);
  if (grant && String(applicationId(grant.registration.id)) === id) endGrant(context.store, grant, context.clock.now());
  return format === 'html'
    ? redirectTo(context.base + listPath)
    : new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
}

/**
 * Doorkeeper asks the browser's session, which is the gateway's. Here an app's own token speaks for what that app itself was given: no
 * app learns of others, or ends them [A]. Latchstring's own pages have an API of their own, which asks for a fresh sign-in and keeps receipts.
 */
function findOwnGrant(call: Call, context: MockContext): Grant | null {
  const { family } = requireLive(findPresented(call, context), context.clock.now());
  return findGrant(context, family.grant, family.grant.accountId);
}

/** Only a public app shows its client id [DK]. */
function describe({ id, name, registeredAt, secret }: Registration): Record<string, unknown> {
  return { id: applicationId(id), name, ...(secret === undefined && { uid: id }), created_at: registeredAt.toISOString() };
}

function redirectTo(location: string): Response {
  return new Response(null, { status: 302, headers: { location, 'cache-control': 'no-store' } });
}

/** Neither HTML nor JSON is wanted [DK]. */
function notAcceptable(): Response {
  return new Response(null, { status: 406 });
}
