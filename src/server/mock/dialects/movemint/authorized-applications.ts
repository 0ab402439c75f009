import { connectionsScope } from '../../../account-client.ts';
import type { Registration } from '../../../demo/registration.ts';
import { pathOf } from '../../../request-path.ts';
import type { Call } from '../../call.ts';
import type { MockContext } from '../../context.ts';
import { endGrant } from '../../grants.ts';
import type { Grant } from '../../store.ts';
import { findLiveAccessToken, isGrantLive } from '../../tokens.ts';
import { answerJson } from './errors.ts';
import { isRevoked } from './pairs.ts';
import { findPresented, readBearerValue, requireLive } from './presented-token.ts';
import { applicationId } from './subject.ts';

/** Below the mount point. */
export const listPath = '/oauth/authorized_applications';

/**
 * The apps that hold tokens of a person: for a browser the page of connected apps, for a program a list [DK].
 * @throws OAuthError invalid_token
 */
export function listApplications(call: Call, context: MockContext): Response {
  if (!wantsJson(call)) return toPage(context);
  const holding = visibleGrants(call, context).filter((grant) => context.store.tokensOf(grant).some((token) => !isRevoked(token)));
  return answerJson(holding.map(({ registration }) => describe(registration)));
}

/** Ends all tokens and codes of an app; one that holds none is no error [DK]. @throws OAuthError invalid_token */
export function withdraw(call: Call, context: MockContext): Response {
  const id = /\/(\d+)(?:\.json)?$/.exec(pathOf(call.request.url))?.[1];
  for (const grant of visibleGrants(call, context)) {
    if (String(applicationId(grant.registration.id)) === id) endGrant(grant, context.clock.now());
  }
  return wantsJson(call) ? new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } }) : toPage(context);
}

/**
 * Doorkeeper asks the browser's session, which is the gateway's. Here a token of Latchkey's own pages speaks for the person, and an
 * app's own token for what that app itself was given: no app learns of others, or ends them [A].
 */
function visibleGrants(call: Call, context: MockContext): Grant[] {
  const { store, clock, dialect } = context;
  const found = findLiveAccessToken(context, readBearerValue(call) ?? '');
  const isPages = found?.family.grant.registration.firstParty && found.scopes.includes(connectionsScope);
  const token = isPages ? found : requireLive(findPresented(call, context), clock.now());
  const { accountId, registration } = token.family.grant;
  return store
    .grantsOf(accountId)
    .filter((grant) => grant.registration.service === dialect.service.id && isGrantLive(grant, clock.now()))
    .filter((grant) => isPages || grant.registration === registration);
}

/** Only a public app shows its client id [DK]. */
function describe({ id, name, registeredAt, secret }: Registration): Record<string, unknown> {
  return { id: applicationId(id), name, created_at: registeredAt.toISOString(), ...(secret === undefined && { uid: id }) };
}

function wantsJson({ request }: Call): boolean {
  return pathOf(request.url).endsWith('.json') || (request.headers.get('accept')?.includes('application/json') ?? false);
}

function toPage({ publicUrl, dialect }: MockContext): Response {
  const page = new URL(`/connected-apps?service=${dialect.service.id}`, publicUrl);
  return new Response(null, { status: 302, headers: { location: page.href, 'cache-control': 'no-store' } });
}
