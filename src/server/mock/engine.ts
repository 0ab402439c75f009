import type { Demo } from '../../contract/lab.ts';
import { accountClientId, connectionsScope } from '../account-client.ts';
import type { Clock } from '../clock.ts';
import { demoAccounts } from '../demo/accounts.ts';
import { createNotes } from '../demo/notes.ts';
import { createClientDescriber, type Registration } from '../demo/registration.ts';
import type { Resource } from '../demo/resource.ts';
import { seedRegistrations } from '../demo/seed.ts';
import { type Engine, type EngineRequest, type Rejection, RequestGoneError, type Step } from '../engine.ts';
import { OAuthError } from '../oauth-error.ts';
import { createConnections } from './connections.ts';
import { type MockContext, mountPoint } from './context.ts';
import type { Dialect } from './dialects/dialect.ts';
import { moovila } from './dialects/moovila.ts';
import { standard } from './dialects/standard.ts';
import { createEndpoints } from './endpoints.ts';
import { describeScopes, findGrant, grantAccess, needsConsent } from './grants.ts';
import { codeRedirect, errorRedirect } from './protocol/authorize.ts';
import { moovilaResources } from './resources/moovila-data.ts';
import { type Grant, type PendingRequest, Store } from './store.ts';
import { findLiveAccessToken, issueCode } from './tokens.ts';

interface MockDependencies {
  publicUrl: URL;
  clock: Clock;
  /** The apps that exist at the start. */
  registrations?: Registration[];
}

/** The mock server: several dialects of OAuth on one in-memory state, behind the engine port. */
export function createMockEngine({
  publicUrl,
  clock,
  registrations = seedRegistrations(publicUrl, clock.now()),
}: MockDependencies): Engine {
  const store = new Store();
  for (const registration of registrations) store.register(registration);
  const mounted: { dialect: Dialect; resources: Resource[] }[] = [
    { dialect: moovila, resources: moovilaResources },
    { dialect: standard, resources: createNotes(clock) },
  ];
  const shared = { store, clock, publicUrl };
  const contexts = new Map(mounted.map(({ dialect }) => [dialect.service.id, { ...shared, dialect }]));
  const endpoints = new Map(mounted.flatMap(({ dialect, resources }) => [...createEndpoints({ ...shared, dialect }, resources)]));

  const describeClient = createClientDescriber(clock, (service) => [
    ...mounted.filter(({ dialect }) => dialect.service.id === service).map(({ dialect }) => dialect.service.name),
    ...registrations.filter((other) => other.service === service && other.verified).map(({ name }) => name),
  ]);

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
      ...(signIn && { accountId: signIn.accountId }),
      hints: request.hints,
      expiresAt: request.expiresAt,
    };
  };
  const refuse = (request: PendingRequest, error: OAuthError): Step => {
    store.pending.delete(request.ref);
    return { redirect: errorRedirect(contextOf(request), request, error) };
  };
  const answer = (request: PendingRequest, signIn: NonNullable<PendingRequest['signIn']>, grant: Grant, scopes: string[]): Step => {
    const context = contextOf(request);
    store.pending.delete(request.ref);
    return { redirect: codeRedirect(context, request, issueCode(context, { ...request, signIn }, grant, scopes).value) };
  };

  return {
    name: 'mock',
    async handle(request) {
      return endpoints.get(pathOf(request.url))?.(request) ?? null;
    },
    async arrive(url) {
      return page(find(url.searchParams.get('ref') ?? ''));
    },
    async acceptSignIn(ref, signIn) {
      const request = find(ref);
      if (request.deferredError) return refuse(request, request.deferredError);
      request.signIn = signIn;
      const context = contextOf(request);
      const grant = findGrant(context, request, signIn.accountId);
      if (needsConsent(request, grant)) {
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
      return refuse(find(ref), new OAuthError(error, rejectionTexts[error]));
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
      issuer: mountPoint({ publicUrl, dialect: standard }),
      clientId: accountClientId,
      redirectUri: `${publicUrl.origin}/account/callback`,
      parameters: { scope: connectionsScope, resource: `${publicUrl.origin}/api` },
    },
    connections: createConnections({ store, dialects: mounted.map(({ dialect }) => dialect), clock, describeClient }),
    async endSessions({ accountId, session }) {
      const families = [...store.tokens.values(), ...store.codes.values()].map(({ family }) => family);
      for (const family of families) {
        const { registration, accountId: owner } = family.grant;
        if (registration.firstParty && owner === accountId && (session === undefined || family.signIn?.session === session))
          family.dead = true;
      }
    },
    capabilities: () => mounted.map(({ dialect }) => describeService(dialect, publicUrl)),
    demo: () => describeDemo(mounted, publicUrl, registrations),
  };
}

/** The path of an absolute address as it was sent; a path written in another way is not an endpoint's. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3);
  const end = url.indexOf('?', start);
  return end < 0 ? url.slice(start) : url.slice(start, end);
}

const rejectionTexts: Record<Rejection, string> = {
  access_denied: 'The person said no.',
  login_required: 'The person has to sign in, and prompt=none forbids asking.',
  account_selection_required: 'The person has to choose an account, and prompt=none forbids asking.',
  interaction_required: 'The person has to be asked, and prompt=none forbids it.',
};

function describeService(dialect: Dialect, publicUrl: URL) {
  const { service, paths, metadata, scopeChoice, durations } = dialect;
  const base = mountPoint({ publicUrl, dialect });
  return {
    ...service,
    issuer: metadata ? base : null,
    authorizationEndpoint: base + paths.authorize,
    tokenEndpoint: base + paths.token,
    revocationEndpoint: paths.revoke ? base + paths.revoke : null,
    introspectionEndpoint: paths.introspect ? base + paths.introspect : null,
    scopeChoice,
    durations,
    narrow: scopeChoice,
    history: true,
    lastUse: true,
    tokenCounts: true,
  };
}

function describeDemo(mounted: { dialect: Dialect; resources: Resource[] }[], publicUrl: URL, registrations: Registration[]): Demo {
  const apps = mounted.flatMap(({ dialect, resources }) => {
    const base = mountPoint({ publicUrl, dialect });
    const firstOf = (scopes: string[]) => resources.find(({ method, scope }) => method === 'GET' && scopes.includes(scope));
    return registrations
      .filter(({ service, firstParty, grantTypes }) => {
        return service === dialect.service.id && !firstParty && grantTypes.includes('authorization_code');
      })
      .map(({ id, secret, name, verified, scopes }) => ({
        service: dialect.service,
        clientId: id,
        clientSecret: secret ?? null,
        name,
        verified,
        scopes,
        redirectUri: `${publicUrl.origin}/flow-tester/callback`,
        authorizationEndpoint: base + dialect.paths.authorize,
        tokenEndpoint: base + dialect.paths.token,
        issuer: dialect.metadata ? base : null,
        sampleCall: base + (firstOf(scopes)?.path ?? ''),
      }));
  });
  return { accounts: demoAccounts.map(({ name, identifier, password }) => ({ name, identifier, password })), apps };
}
