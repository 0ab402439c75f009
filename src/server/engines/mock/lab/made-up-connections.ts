import type { Registration } from '../../../apps/registration.ts';
import { shownApp } from '../../../connections/consent-policy.ts';
import { addSeconds } from '../../../ports/clock.ts';
import { randomToken } from '../../../ports/random.ts';
import { audienceOf, type MockContext } from '../context.ts';
import type { AppBook } from '../state/app-book.ts';
import type { Grant } from '../state/records.ts';
import { isGrantLive, keepToken } from '../tokens.ts';

const day = 24 * 60 * 60;

/** Two words make a name: common ones, so that a search finds some and not all. */
const firstWords =
  `Amber Birch Blue Bright Calm Cedar Clear Cobalt Copper Coral Crisp Daily Early Ember Fern Field Forest Garnet Golden Green Harbour Hazel
  Indigo Ivory Juniper Kind Lemon Linen Lunar Maple Marble Mellow Misty Nimble North Olive Opal Pearl Quiet Silver`.split(/\s+/);
const secondWords =
  `Agenda Almanac Archive Atlas Basket Beacon Binder Board Budget Calendar Canvas Chapter Compass Counter Courier Desk Diary Draft Folder
  Gazette Herald Journal Kitchen Ledger Library Logbook Mailroom Memo Meter Notebook Parcel Planner Portfolio Register Report Roster Scanner
  Sketch Tracker Workshop`.split(/\s+/);
const publishers = ['Alder & Sons', 'Brightwater Software', 'Delta Nine', 'Harbour Tools', 'Lindqvist Labs', 'Quiet Weeks', 'Three Rivers'];

/**
 * Gives an account connections to apps that are made up: the same each time, verified and not, used lately, long ago and never.
 * @param count how many; apps that the account has connected already are passed over
 */
export function connectMadeUpApps(context: MockContext, book: AppBook, accountId: string, count: number): void {
  const { store, clock } = context;
  for (let added = 0, number = 1; added < count; number += 1) {
    const app = madeUpApp(context, book, number);
    if (store.grantsBetween(accountId, app).some((grant) => isGrantLive(grant, clock.now()))) continue;
    connect(context, app, accountId, number);
    added += 1;
  }
}

function madeUpApp({ store, clock, dialect }: MockContext, book: AppBook, number: number): Registration {
  const service = dialect.service.id;
  const id = `made-up-${number}`;
  const known = store.registration(service, id);
  if (known) return known;
  const scopes = book.scopesForPeople(service);
  const draft = {
    service,
    name: nameOf(number),
    localNames: {},
    publisher: publishers[number % publishers.length] ?? null,
    homepage: `https://${id}.example/`,
    redirectUris: [`https://${id}.example/callback`],
    scopes: scopes.slice(0, 1 + (number % scopes.length)),
    optionalScopes: [],
    confidential: true,
  };
  return book.add(draft, { owner: null, id, verified: number % 5 !== 0, registeredAt: addSeconds(clock.now(), -5 * 365 * day) });
}

function nameOf(number: number): string {
  const [firsts, seconds] = [firstWords.length, secondWords.length];
  const row = Math.floor(number / firsts);
  const round = Math.floor(row / seconds);
  return [firstWords[number % firsts], secondWords[(number + row) % seconds], ...(round > 0 ? [round + 1] : [])].join(' ');
}

function connect(context: MockContext, registration: Registration, accountId: string, number: number): void {
  const { store, clock, dialect } = context;
  const now = clock.now();
  const { scopes } = registration;
  const short = number % 10 === 3 && dialect.durations.includes('thirty-days');
  // Primes, so that neighbours by time have nothing else in common.
  const age = short ? (1 + (number % 29)) * day : ((number * 7919) % 1103) * day + number;
  const grantedAt = addSeconds(now, -age);
  const usedAt = addSeconds(now, -Math.floor((age * ((number * 31) % 100)) / 100));
  const redirectUri = registration.redirectUris[0] ?? '';
  const grant: Grant = {
    id: randomToken(16),
    registration,
    accountId,
    redirectUri,
    agreed: shownApp(registration, redirectUri),
    scopes,
    declined: [],
    duration: short ? 'thirty-days' : 'until-revoked',
    grantedAt,
    endsAt: short ? addSeconds(grantedAt, 30 * day) : null,
    lastUse: number % 4 === 0 ? { state: 'never' } : { state: 'used', at: usedAt.toISOString(), kind: 'resource', what: 'Read data' },
    history: [{ at: grantedAt.toISOString(), event: 'granted', scopes }],
    revokedAt: null,
  };
  store.addGrant(grant);
  keepToken(store, {
    value: randomToken(dialect.tokenBytes),
    kind: 'refresh',
    family: {
      grant,
      scopes,
      audience: [audienceOf(context, scopes[0] ?? '')],
      signIn: { authTime: grantedAt, session: randomToken() },
      dead: false,
    },
    scopes,
    issuedAt: now,
    expiresAt: grant.endsAt ?? addSeconds(now, dialect.lifetimes.refreshToken),
  });
}
