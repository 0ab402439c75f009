import type { EditableDirectory } from '../../accounts/directory.ts';
import { SignInLimits } from '../../accounts/sign-in-limits.ts';
import { accountClientId, appsScope, connectionsScope } from '../../apps/account-client.ts';
import { createClientDescriber, type Registration } from '../../apps/registration.ts';
import { pathOf } from '../../http/request-path.ts';
import type { LabClock } from '../../ports/clock.ts';
import type { Engine } from '../../ports/engine.ts';
import type { SeededNotes } from '../shared/notes/note-book.ts';
import { createAuthorizationRequests } from './authorization-requests.ts';
import { createConnections } from './connections.ts';
import type { MockContext } from './context.ts';
import { describeService } from './describe.ts';
import { baseOf, createModules, type DialectName, type DialectSettings } from './dialects/modules.ts';
import { standard } from './dialects/standard/standard.ts';
import { EndpointTable } from './endpoints.ts';
import { createLab } from './lab/lab.ts';
import { createProtectedNames } from './protected-names.ts';
import { createRegistrations } from './registrations.ts';
import { createSignOutRequests } from './sign-out-requests.ts';
import { AppBook } from './state/app-book.ts';
import { EventLog } from './state/event-log.ts';
import { SigningKeys } from './state/signing-keys.ts';
import { Store } from './state/store.ts';
import { findLiveAccessToken } from './tokens.ts';

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

  const { refuseWaiting, ...requests } = createAuthorizationRequests({ ...shared, contexts, describeClient });
  const book = new AppBook({ store, clock, contexts: [...contexts.values()] });
  const { lab, intercept } = createLab({
    ...shared,
    book,
    endpoints,
    mounted,
    seed: () => structuredClone(seed),
    reveal,
    refuseWaiting,
  });
  for (const { module, context } of mounted) endpoints.mount(context, module.createEndpoints(context), intercept);

  return {
    name: 'mock',
    async handle(request, { address }) {
      return endpoints.find(pathOf(request.url))?.handle({ request, address, trail: {} }) ?? null;
    },
    ...requests,
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
