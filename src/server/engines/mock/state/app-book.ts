import { randomBytes } from 'node:crypto';
import type { RegistrationRules } from '../../../../contract/registration.ts';
import type { Image } from '../../../apps/images/image.ts';
import { mayLeavePkceOut } from '../../../apps/pkce-exemption.ts';
import { originsOf } from '../../../apps/redirect-uris/origins.ts';
import { isRegistered } from '../../../apps/redirect-uris/redirect-uris.ts';
import { notesOn } from '../../../apps/redirect-uris/registrable-uri.ts';
import { namesAndPublisherOf, type Registration } from '../../../apps/registration.ts';
import { inOrder, scopeText } from '../../../apps/scope-texts.ts';
import type { Clock } from '../../../ports/clock.ts';
import { randomToken } from '../../../ports/random.ts';
import { type AppDraft, LogoLimitError, type OwnApp } from '../../../ports/registrations.ts';
import { ownNotesScopes } from '../../shared/notes/scopes.ts';
import type { MockContext } from '../context.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { endGrant } from '../grants.ts';
import { isGrantLive } from '../tokens.ts';
import type { PendingRequest } from './records.ts';
import type { Store } from './store.ts';

interface Parts {
  store: Store;
  clock: Clock;
  /** Those of every mounted dialect. */
  contexts: readonly MockContext[];
}

/** What comes to a new app from elsewhere than its draft. */
interface Origin {
  /** The account that registers it; null for the operator. */
  owner: string | null;
  /** Made up where it is left out. */
  id?: string;
  /** Made up where it is left out, for an app that keeps one. */
  secret?: string;
  verified?: boolean;
  pkce?: 'required' | 'optional';
  /** Now, where it is left out. */
  registeredAt?: Date;
}

/** The apps that the mock server knows, whoever registered them: how they come, change and go. */
export class AppBook {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  rules(): RegistrationRules[] {
    return this.#parts.contexts.map(rulesOf);
  }

  /** Those at the services that are spoken here, in the order in which they came. */
  all(): Registration[] {
    const { store, contexts } = this.#parts;
    return [...store.registrations.values()].filter(({ service }) => contexts.some(({ dialect }) => dialect.service.id === service));
  }

  /** The names of the scopes that an app may ask people for. */
  scopesForPeople(service: string): string[] {
    return rulesOf(this.#contextOf(service)).scopes.map(({ name }) => name);
  }

  /** Whether every request of an app has to have a `code_challenge`. */
  needsPkce(registration: Registration): boolean {
    return this.asksForPkce(registration.service) && !mayLeavePkceOut(registration);
  }

  asksForPkce(service: string): boolean {
    return this.#contextOf(service).dialect.pkce === 'required';
  }

  describe(registration: Registration): OwnApp {
    const { id, service, name, localNames = {}, publisher, homepage, redirectUris, secret, registeredAt } = registration;
    const { dialect, base } = this.#contextOf(service);
    return {
      id,
      service: dialect.service,
      name,
      localNames,
      publisher,
      logo: registration.logo?.path ?? null,
      homepage,
      redirectUris,
      notes: notesOn(redirectUris),
      scopes: inOrder(dialect.scopes, registration.scopes).map((scope) => ({
        ...scopeText(dialect.scopes, scope),
        optional: registration.optionalScopes.includes(scope),
      })),
      confidential: secret !== undefined,
      registeredAt: registeredAt.toISOString(),
      authorizationEndpoint: base + (dialect.paths.authorize ?? ''),
      tokenEndpoint: base + dialect.paths.token,
      connections: this.#liveGrants(registration).length,
    };
  }

  add(draft: AppDraft, origin: Origin): Registration {
    const { store, clock } = this.#parts;
    const { owner, id = readableId(), secret = randomToken(), verified = false, pkce, registeredAt = clock.now() } = origin;
    const { dialect } = this.#contextOf(draft.service);
    const registration: Registration = {
      service: draft.service,
      id,
      ...(draft.confidential && { secret }),
      verified,
      ...(pkce && { pkce }),
      revocationNote: null,
      registeredAt,
      namedAt: registeredAt,
      postLogoutRedirectUris: [],
      // With no scopes of its own there is nothing that it could ask for itself.
      grantTypes: dialect.grantTypes.filter((type) => type !== 'client_credentials' || actsForItself(dialect)),
      firstParty: false,
      owner,
      ...fieldsOf(draft, dialect),
    };
    store.register(registration);
    return registration;
  }

  /** What the draft says as it was said before stays as it is, where pages may call from included. */
  change(registration: Registration, draft: AppDraft, extras: Pick<Origin, 'verified' | 'pkce'> = {}): void {
    const { store, clock } = this.#parts;
    const names = JSON.stringify(namesAndPublisherOf(registration));
    const { dialect } = this.#contextOf(registration.service);
    const before: Record<string, unknown> = fieldsOf({ ...registration, confidential: registration.secret !== undefined }, dialect);
    const changed = Object.entries(fieldsOf(draft, dialect)).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field]),
    );
    store.changeApp(registration, { ...Object.fromEntries(changed), ...extras });
    // Another name or publisher is a new one, whatever the age of the app.
    if (JSON.stringify(namesAndPublisherOf(registration)) !== names) registration.namedAt = clock.now();
    const moved = changed.some(([field]) => field === 'redirectUris');
    const fits = ({ redirectUri, scopes, codeChallenge }: PendingRequest) =>
      !(moved && !isRegistered(redirectUri, registration, dialect.registration.loopbackPorts)) &&
      !(codeChallenge === null && this.needsPkce(registration)) &&
      scopes.every((scope) => registration.scopes.includes(scope) || dialect.registration.commonScopes?.includes(scope));
    store.pending.drop((request) => request.registration === registration && !fits(request));
  }

  /** @param logo null for none @throws LogoLimitError */
  setLogo(registration: Registration, logo: Image | null): void {
    const { store } = this.#parts;
    if (logo) {
      const others = [...store.registrations.values()].filter((other) => other !== registration);
      requireRoom(
        logo,
        others.filter(({ owner }) => owner === registration.owner),
        mostLogoBytesOfAccount,
      );
      requireRoom(logo, others, mostLogoBytes);
    }
    if (!logo) delete registration.logo;
    store.changeApp(registration, logo ? { logo } : {});
  }

  /** The logo that pages find at a path. */
  findLogo(path: string): Image | null {
    for (const { logo } of this.#parts.store.registrations.values()) if (logo?.path === path) return logo;
    return null;
  }

  /** @returns how many connections ended with it */
  remove(registration: Registration): number {
    const { store, clock } = this.#parts;
    const ended = this.#liveGrants(registration);
    for (const grant of ended) endGrant(store, grant, clock.now());
    store.pending.drop((request) => request.registration === registration);
    store.unregister(registration);
    return ended.length;
  }

  #liveGrants(registration: Registration) {
    const { store, clock } = this.#parts;
    return store.grantsTo(registration).filter((grant) => isGrantLive(grant, clock.now()));
  }

  #contextOf(service: string): MockContext {
    const context = this.#parts.contexts.find(({ dialect }) => dialect.service.id === service);
    if (!context) throw new Error(`no dialect is mounted for ${service}`);
    return context;
  }
}

function rulesOf({ dialect }: MockContext): RegistrationRules {
  const { service, registration, clientAuthentication, scopeChoice } = dialect;
  // Neither the scopes of Latchstring's own pages nor those that an app has without a person are for anyone to register.
  const isForPeople = (name: string) =>
    !name.startsWith('latchstring:') && !ownNotesScopes.some((own) => own.name === name) && !registration.commonScopes?.includes(name);
  return {
    service,
    selfService: registration.selfService,
    issuedBy: registration.selfService ? null : 'team',
    scopes: dialect.scopes.filter(({ name }) => isForPeople(name)),
    maxRedirectUris: registration.maxRedirectUris ?? null,
    publicClients: clientAuthentication.includes('none'),
    scopeChoice,
  };
}

/** How many bytes all logos may have together, and those of one account. */
const mostLogoBytes = 16 * 1024 * 1024;
const mostLogoBytesOfAccount = 1024 * 1024;

/** @throws LogoLimitError */
function requireRoom(logo: Image, others: readonly Registration[], most: number): void {
  const size = ({ data }: Image) => (data.length * 3) / 4;
  const taken = others.reduce((sum, other) => sum + (other.logo ? size(other.logo) : 0), 0);
  if (taken + size(logo) > most) throw new LogoLimitError(most);
}

function actsForItself({ registration }: Dialect): boolean {
  return registration.actForThemselves === true;
}

/** What a draft says of an app. Pages of a public app may read the token endpoint's answers, since they redeem its codes. */
function fieldsOf(draft: AppDraft, dialect: Dialect) {
  const { name, localNames = {}, publisher, homepage, redirectUris, scopes, optionalScopes, confidential } = draft;
  return {
    name,
    localNames,
    publisher,
    homepage,
    redirectUris,
    scopes: [...new Set(scopes)],
    ownScopes: actsForItself(dialect) ? [...new Set(scopes)] : [],
    optionalScopes: [...new Set(optionalScopes)],
    origins: confidential ? [] : originsOf(redirectUris),
  };
}

const readableLetters = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A client id that can be read out: 60 bits, so that no two are ever the same. */
function readableId(): string {
  return `app-${Array.from(randomBytes(12), (byte) => readableLetters[byte % readableLetters.length]).join('')}`;
}
