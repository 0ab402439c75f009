import * as v from 'valibot';
import { DurationSchema } from '../../../../../contract/client.ts';
import { HistoryEntrySchema, LastUseSchema } from '../../../../../contract/connection.ts';
import { LabDecisionSchema } from '../../../../../contract/lab.ts';
import { FaultEffectSchema, mostTimes } from '../../../../../contract/lab-bodies.ts';
import type { KeptAccount } from '../../../../accounts/directory.ts';
import { passwordCost } from '../../../../accounts/passwords.ts';
import { formerName } from '../../../../apps/former-name.ts';
import { imageTypes, readImage } from '../../../../apps/images/image.ts';
import type { Registration } from '../../../../apps/registration.ts';
import type { Code, Family, Grant, Token } from '../../state/records.ts';
import { moment, momentText, wholeNumber } from './values.ts';

/** What names a snapshot, and the one version of it that this server reads and writes. */
export const snapshotFormat = 'latchstring-mock';
/** What names one that was saved under the former name, which differs in names only. */
export const formerSnapshotFormat = `${formerName}-mock`;
export const snapshotVersion = 1;

/** Every field of what is kept: one that is added there and forgotten here is an error of types. */
type EntriesOf<T> = Record<keyof T, v.GenericSchema>;

const text = v.string('must be text');
const flag = v.boolean('must be true or false');
const texts = v.array(text, 'must be a list');

const bytes = v.pipe(
  v.string('must be base64'),
  v.base64('must be base64'),
  v.transform((encoded) => Buffer.from(encoded, 'base64')),
);
/** How much work one check of a password may be: room for a cost that is raised later, and none for one that keeps the server busy. */
const mostWork = 4 * passwordCost.N * passwordCost.r * passwordCost.p;
const cost = v.pipe(v.number('must be a number'), v.integer('must be a whole number'), v.minValue(1, 'must be at least 1'));
const PasswordSchema = v.object({
  salt: bytes,
  key: v.pipe(
    bytes,
    v.check((key) => key.length === 32, 'must have 32 bytes'),
  ),
  // Beyond these, checking a password would take all the memory or time there is.
  cost: v.pipe(
    v.object({ N: cost, r: cost, p: cost }),
    v.check(({ N }) => Number.isInteger(Math.log2(N)) && N > 1, 'N must be a power of two'),
    v.check(({ N, r, p }) => 128 * N * r < 2 ** 25 && 128 * r * p < 2 ** 25, 'must need less than 32 MB'),
    v.check(({ N, r, p }) => N * r * p <= mostWork, `must be no more work than N · r · p = ${mostWork}`),
  ),
});

const AccountSchema = v.object({
  id: text,
  name: text,
  identifier: text,
  givenName: v.exactOptional(text),
  familyName: v.exactOptional(text),
  preferredUsername: v.exactOptional(text),
  locale: v.exactOptional(text),
  emailVerified: v.exactOptional(flag),
  updatedAt: v.exactOptional(moment),
  locked: flag,
  password: v.nullable(PasswordSchema),
} satisfies EntriesOf<KeptAccount>);

/** Looked at like one that is uploaded: a snapshot may come from anywhere. */
const LogoSchema = v.pipe(
  v.object({ type: v.picklist(imageTypes, 'must be image/png or image/webp'), data: bytes }),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const { type, data } = dataset.value;
    try {
      return readImage(data, type);
    } catch (error) {
      addIssue({ message: `is no logo. ${(error as Error).message}` });
      return NEVER;
    }
  }),
);

const AppSchema = v.object({
  service: text,
  id: text,
  secret: v.exactOptional(text),
  name: text,
  localNames: v.exactOptional(v.record(text, text, 'must be names by language')),
  publisher: v.nullable(text),
  logo: v.exactOptional(LogoSchema),
  verified: flag,
  homepage: v.nullable(text),
  revocationNote: v.nullable(text),
  registeredAt: moment,
  namedAt: v.exactOptional(moment),
  redirectUris: texts,
  postLogoutRedirectUris: texts,
  pkce: v.exactOptional(v.picklist(['required', 'optional'], 'must be required or optional')),
  scopes: texts,
  optionalScopes: texts,
  ownScopes: texts,
  grantTypes: v.array(v.picklist(['authorization_code', 'refresh_token', 'client_credentials', 'password'], 'must be a grant type')),
  origins: texts,
  firstParty: flag,
  owner: v.nullable(text),
} satisfies EntriesOf<Registration>);

const [used, ...unused] = LastUseSchema.options;

/** Grants and families are named by a `ref` of the snapshot's own; apps by service and id; tokens by their value. */
const GrantSchema = v.object({
  ref: text,
  app: v.object({ service: text, id: text }),
  id: text,
  accountId: text,
  redirectUri: text,
  // Snapshots of before have none: what the app is at the time of loading counts as agreed to.
  agreed: v.exactOptional(v.object({ hosts: texts, names: texts, publisher: v.nullable(text) })),
  scopes: texts,
  declined: texts,
  duration: DurationSchema,
  grantedAt: moment,
  endsAt: v.nullable(moment),
  lastUse: v.variant('state', [v.object({ ...used.entries, at: momentText }), ...unused]),
  history: v.array(v.object({ at: momentText, event: HistoryEntrySchema.entries.event, scopes: texts })),
  revokedAt: v.nullable(moment),
  locked: v.exactOptional(flag),
} satisfies EntriesOf<Omit<Grant, 'registration'>> & Record<string, v.GenericSchema>);

const FamilySchema = v.object({
  ref: text,
  grant: text,
  scopes: texts,
  audience: texts,
  signIn: v.nullable(v.object({ authTime: moment, session: text, methods: v.exactOptional(texts) })),
  idTokenClaims: v.exactOptional(texts),
  dead: flag,
} satisfies EntriesOf<Family> & Record<string, v.GenericSchema>);

const CodeSchema = v.object({
  value: text,
  family: text,
  redirectUri: text,
  redirectUriSent: flag,
  codeChallenge: v.nullable(text),
  nonce: v.exactOptional(text),
  expiresAt: moment,
  burned: flag,
} satisfies EntriesOf<Code>);

const TokenSchema = v.object({
  value: text,
  kind: v.picklist(['access', 'refresh'], 'must be access or refresh'),
  family: text,
  scopes: texts,
  issuedAt: moment,
  expiresAt: moment,
  dead: flag,
  twin: v.nullable(text),
  supersedes: v.nullable(text),
} satisfies EntriesOf<Token>);

/** How often a fault or a decision still waits, as where one is made. */
const times = wholeNumber(1, mostTimes);

/** Milliseconds: no clock of the lab goes beyond the year 9999, and none stood still for longer than that. */
const farthestOffset = 8000 * 366 * 24 * 60 * 60 * 1000;

const many = <const S extends v.GenericSchema>(schema: S) => v.array(schema, 'must be a list');

export const FormatSchema = v.picklist([snapshotFormat, formerSnapshotFormat]);

/** The whole state of the mock server at one moment. */
export const SnapshotSchema = v.object({
  format: FormatSchema,
  version: v.literal(snapshotVersion),
  savedAt: moment,
  /** Addresses that begin with it are those of the server that saved. */
  origin: text,
  /** Milliseconds that the clock was ahead of the system's, and where it stood still. */
  clock: v.object({ offset: wholeNumber(-farthestOffset, farthestOffset), frozenAt: v.nullable(moment) }),
  signInLimits: flag,
  accounts: many(AccountSchema),
  apps: many(AppSchema),
  grants: many(GrantSchema),
  /** What apps are to themselves. */
  ownGrants: many(GrantSchema),
  families: many(FamilySchema),
  codes: many(CodeSchema),
  tokens: many(TokenSchema),
  /** By service: private JWKs, newest first. */
  keys: v.record(v.string(), many(v.looseObject({ kty: text })), 'must be keys by service'),
  faults: many(
    v.object({
      id: text,
      service: v.nullable(text),
      endpoint: v.nullable(text),
      clientId: v.nullable(text),
      times: v.nullable(times),
      effect: FaultEffectSchema,
    }),
  ),
  decisions: many(v.object({ ...LabDecisionSchema.entries, times })),
  /** By service: what people added through its resource API. */
  data: v.record(v.string(), v.unknown(), 'must be data by service'),
});
export type Snapshot = v.InferOutput<typeof SnapshotSchema>;
