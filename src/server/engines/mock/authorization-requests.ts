import { authenticationClaims } from '../../accounts/authentication.ts';
import { meetsAcr } from '../../accounts/claims-request.ts';
import type { DescribeClient } from '../../apps/registration.ts';
import { changeOf, isUnvouched } from '../../connections/consent-policy.ts';
import { type Engine, type EngineRequest, type Rejection, RequestGoneError, type Step } from '../../ports/engine.ts';
import { OAuthError } from '../shared/oauth-error.ts';
import type { Trail } from './call.ts';
import type { MockContext, SharedContext } from './context.ts';
import { describeScopes, findGrant, grantAccess } from './grants.ts';
import type { Grant, PendingRequest } from './state/records.ts';
import { issueCode } from './tokens.ts';

interface Parts extends Pick<SharedContext, 'store' | 'clock' | 'events'> {
  /** By the id of the service. */
  contexts: ReadonlyMap<string, MockContext>;
  describeClient: DescribeClient;
}

type AuthorizationRequests = Pick<Engine, 'arrive' | 'attend' | 'acceptSignIn' | 'acceptConsent' | 'reject' | 'restart'> & {
  /** Answers the app of a request that is waiting with an error. @returns where the browser goes; null where none is waiting */
  refuseWaiting(ref: string, error: OAuthError): URL | null;
};

/** Authorization requests that wait for a person, from the engine's redirect to the answer that the app gets. */
export function createAuthorizationRequests({ store, clock, events, contexts, describeClient }: Parts): AuthorizationRequests {
  const contextOf = ({ registration }: PendingRequest): MockContext => {
    const context = contexts.get(registration.service);
    if (!context) throw new Error(`no dialect is mounted for ${registration.service}`);
    return context;
  };
  const find = (ref: string): PendingRequest => {
    const request = store.pending.get(ref);
    if (!request || request.expiresAt <= clock.now()) throw new RequestGoneError('the authorization request is unknown or expired');
    return request;
  };
  const page = (request: PendingRequest): EngineRequest => {
    const context = contextOf(request);
    const { signIn } = request;
    const grant = signIn && findGrant(context, request, signIn.accountId);
    const appChange = grant && changeOf(grant.agreed, request.registration, request.redirectUri);
    return {
      ref: request.ref,
      kind: signIn ? 'consent' : 'sign-in',
      service: context.dialect.service,
      client: describeClient(request.registration, request.redirectUri),
      scopes: describeScopes(context, request, grant),
      scopeChoice: context.dialect.scopeChoice,
      durations: context.dialect.durations,
      audience: request.audience,
      ...(grant && { earlierDuration: grant.duration }),
      ...(appChange && { appChange }),
      ...(signIn && { accountId: signIn.accountId }),
      ...(request.hintedAccountId !== undefined && { hintedAccountId: request.hintedAccountId }),
      hints: request.hints,
      expiresAt: request.expiresAt,
    };
  };
  const noteAnswer = ({ registration, signIn }: PendingRequest, outcome: Pick<Trail, 'error' | 'cause'>): void => {
    const { service, id } = registration;
    events.add({
      at: clock.now(),
      service,
      name: 'authorization-answer',
      clientId: id,
      ...(signIn && { accountId: signIn.accountId }),
      ...outcome,
    });
  };
  const refuse = (request: PendingRequest, error: OAuthError): { redirect: URL; unvouched: boolean } => {
    store.pending.delete(request.ref);
    const context = contextOf(request);
    const { registration, redirectUri, signIn } = request;
    noteAnswer(request, { error: error.error, cause: error.reason });
    const grant = signIn && findGrant(context, request, signIn.accountId);
    const isKnown = grant !== null && changeOf(grant.agreed, registration, redirectUri) === null;
    return {
      redirect: context.dialect.authorization.refusal(context, request, error),
      unvouched: isUnvouched(registration) && error.error !== 'access_denied' && !isKnown,
    };
  };
  const answer = (request: PendingRequest, signIn: NonNullable<PendingRequest['signIn']>, grant: Grant, scopes: string[]): Step => {
    const context = contextOf(request);
    store.pending.delete(request.ref);
    noteAnswer(request, {});
    const code = issueCode(context, request, { signIn, grant, scopes });
    return { redirect: context.dialect.authorization.answer(context, request, code.value) };
  };

  return {
    refuseWaiting: (ref, error) => {
      const request = store.pending.get(ref);
      return request ? refuse(request, error).redirect : null;
    },
    async arrive(url) {
      return page(find(url.searchParams.get('ref') ?? ''));
    },
    attend(ref, until) {
      store.pending.attend(ref, until);
    },
    async acceptSignIn(ref, signIn) {
      const request = find(ref);
      request.signIn = signIn;
      if (request.deferredError) return refuse(request, request.deferredError);
      if (request.hintedAccountId !== undefined && request.hintedAccountId !== signIn.accountId) {
        return refuse(request, new OAuthError('login_required', 'Another account signed in than the one that id_token_hint is about.'));
      }
      if (!meetsAcr(request, authenticationClaims(signIn.methods).acr)) return refuse(request, unmetAcr());
      const context = contextOf(request);
      const grant = findGrant(context, request, signIn.accountId);
      if (context.dialect.authorization.needsConsent(request, grant, context)) {
        if (!request.hints.prompt.includes('none')) return { page: page(request) };
        return refuse(request, new OAuthError('consent_required', 'The person has to be asked, and prompt=none forbids it.'));
      }
      const { scopes, audience } = request;
      const granted = grant ?? grantAccess(context, request, signIn.accountId, { scopes, audience, duration: 'until-revoked' });
      return answer(
        request,
        signIn,
        granted,
        scopes.filter((scope) => granted.scopes.includes(scope)),
      );
    },
    async acceptConsent(ref, consent) {
      const request = find(ref);
      const { signIn } = request;
      if (!signIn) throw new RequestGoneError('nobody has signed in to this authorization request');
      const scopes = request.scopes.filter((scope) => consent.scopes.includes(scope));
      const grant = grantAccess(contextOf(request), request, signIn.accountId, { ...consent, scopes });
      return answer(request, signIn, grant, scopes);
    },
    async reject(ref, error) {
      const request = find(ref);
      const ownMistake = error === 'access_denied' ? null : request.deferredError;
      return refuse(request, ownMistake ?? new OAuthError(error, rejectionTexts[error]));
    },
    async restart(ref) {
      const request = find(ref);
      request.signIn = null;
      return { page: page(request) };
    },
  };
}

/** @see OpenID Connect Core 1.0 section 5.5.1.1 */
function unmetAcr(): OAuthError {
  return new OAuthError('unmet_authentication_requirements', 'The person did not sign in in a way that the essential claim acr asks for.');
}

const rejectionTexts: Record<Rejection, string> = {
  access_denied: 'The person said no.',
  login_required: 'The person has to sign in, and prompt=none forbids asking.',
  account_selection_required: 'The person has to choose an account, and prompt=none forbids asking.',
  interaction_required: 'The person has to be asked, and prompt=none forbids it.',
};
