import { authenticationClaims } from '../../accounts/authentication.ts';
import { meetsAcr } from '../../accounts/claims-request.ts';
import type { EditableDirectory } from '../../accounts/directory.ts';
import { SignInLimits } from '../../accounts/sign-in-limits.ts';
import { accountClientId, appsScope, connectionsScope } from '../../apps/account-client.ts';
import { createClientDescriber, type Registration } from '../../apps/registration.ts';
import { changeOf, isUnvouched } from '../../connections/consent-policy.ts';
import { pathOf } from '../../http/request-path.ts';
import type { LabClock } from '../../ports/clock.ts';
import { type Engine, type EngineRequest, type Rejection, RequestGoneError, type Step } from '../../ports/engine.ts';
import type { SeededNotes } from '../shared/notes/note-book.ts';
import { OAuthError } from '../shared/oauth-error.ts';
import type { Trail } from './call.ts';
import { createConnections } from './connections.ts';
import type { MockContext } from './context.ts';
import { describeService } from './describe.ts';
import { baseOf, createModules, type DialectName, type DialectSettings } from './dialects/modules.ts';
import { standard } from './dialects/standard/standard.ts';
import { EndpointTable } from './endpoints.ts';
import { describeScopes, findGrant, grantAccess } from './grants.ts';
import { createLab } from './lab/lab.ts';
import { createProtectedNames } from './protected-names.ts';
import { createRegistrations } from './registrations.ts';
import { createSignOutRequests } from './sign-out-requests.ts';
import { AppBook } from './state/app-book.ts';
import { EventLog } from './state/event-log.ts';
import type { Grant, PendingRequest } from './state/records.ts';
import { SigningKeys } from './state/signing-keys.ts';
import { Store } from './state/store.ts';
import { findLiveAccessToken, issueCode } from './tokens.ts';

interface MockDependencies {
  publicUrl: URL;
  /** Where it listens, which is another address behind a proxy. */
  listening?: URL;
  clock: LabClock;
  /** Who can sign in where a dialect takes passwords itself. */
  accounts: EditableDirectory;
  /** Those of the sign-in page, so that guesses count together. */
  limits?: SignInLimits;
  /** The apps that exist at the start. */
  registrations: Registration[];
  /** What accounts have written before the start. */
  notes?: SeededNotes;
  /** The one dialect to speak, at the root; `standard` stays beside it for Latchstring's own pages. */
  only?: DialectName;
  settings?: DialectSettings;
  /** Whether the event log shows secrets. */
  reveal?: boolean;
  /** What the operator calls itself, so that no app passes for it. */
  operatorName?: string | null;
}

/** The mock server: several dialects of OAuth on one in-memory state, behind the engine port. */
export function createMockEngine({
  publicUrl,
  listening,
  clock,
  accounts,
  limits = new SignInLimits(clock),
  registrations,
  notes,
  only,
  settings,
  reveal = false,
  operatorName = null,
}: MockDependencies): Engine {
  const store = new Store(clock);
  const seed = structuredClone(registrations);
  for (const registration of registrations) store.register(registration);
  const shared = { store, clock, publicUrl, listening, accounts, limits, events: new EventLog() };
  const mounted = createModules(clock, settings, notes)
    .filter(({ dialect }) => only === undefined || [only, standard.service.id].includes(dialect.service.id))
    .map((module) => {
      const { dialect } = module;
      const context: MockContext = { ...shared, dialect, base: baseOf(dialect, publicUrl, only), keys: new SigningKeys(dialect.signing) };
      return { module, context };
    });
  const contexts = new Map<string, MockContext>(mounted.map(({ module, context }) => [module.dialect.service.id, context]));
  const endpoints = new EndpointTable();

  const serviceNames = mounted.map(({ module }) => module.dialect.service.name);
  const describeClient = createClientDescriber(
    clock,
    createProtectedNames(store, [...serviceNames, ...(operatorName === null ? [] : [operatorName])]),
  );

  const book = new AppBook({ store, clock, contexts: [...contexts.values()] });
  const { lab, intercept } = createLab({
    ...shared,
    book,
    endpoints,
    mounted,
    seed: () => structuredClone(seed),
    reveal,
    refuseWaiting: (ref, error) => {
      const request = store.pending.get(ref);
      return request ? refuse(request, error).redirect : null;
    },
  });
  for (const { module, context } of mounted) endpoints.mount(context, module.createEndpoints(context), intercept);

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
    shared.events.add({
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
    name: 'mock',
    async handle(request, { address }) {
      return endpoints.find(pathOf(request.url))?.handle({ request, address, trail: {} }) ?? null;
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
    async authenticate(bearer) {
      const token = findLiveAccessToken({ store, clock }, bearer);
      if (!token?.family.grant.registration.firstParty) return null;
      const { grant, signIn, audience } = token.family;
      if (!signIn || !audience.includes(`${publicUrl.origin}/api`)) return null;
      return { accountId: grant.accountId, authTime: signIn.authTime, scopes: token.scopes };
    },
    account: {
      issuer: baseOf(standard, publicUrl, only),
      clientId: accountClientId,
      redirectUri: `${publicUrl.origin}/account/callback`,
      parameters: { scope: `${connectionsScope} ${appsScope}`, resource: `${publicUrl.origin}/api` },
    },
    connections: createConnections({ ...shared, dialects: mounted.map(({ module }) => module.dialect), describeClient }),
    registrations: createRegistrations(book),
    async endSessions({ accountId, session }) {
      const families = [...store.tokens.values(), ...store.codes.values()].map(({ family }) => family);
      for (const family of families) {
        const { registration, accountId: owner } = family.grant;
        if (registration.firstParty && owner === accountId && (session === undefined || family.signIn?.session === session))
          family.dead = true;
      }
    },
    signOutRequests: createSignOutRequests(store, clock),
    capabilities: () => mounted.map(({ context }) => describeService(context)),
    lab,
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
