import * as v from 'valibot';
import { DurationSchema } from './client.ts';
import { RegistrationChangeSchema, RegistrationDraftSchema } from './registration.ts';

/** An object with these fields and no others: a misspelt one would be a fault that never fires. */
function exactly<const E extends v.ObjectEntries>(entries: E) {
  return v.strictObject(entries, ({ expected, path }) => {
    if (expected === 'never') return `There is no such field here; there are: ${Object.keys(entries).join(', ')}.`;
    return path ? 'This is missing.' : 'Send a JSON object.';
  });
}

const text = (most: number) =>
  v.pipe(
    v.string('Write it as text.'),
    v.nonEmpty('Write something, or leave it out.'),
    v.maxLength(most, `Use at most ${most} characters.`),
  );

const wholeNumber = (least: number, most: number, besides = '') => {
  const message = `Send a whole number from ${least} to ${most}${besides}.`;
  return v.pipe(v.number(message), v.integer(message), v.minValue(least, message), v.maxValue(most, message));
};

const yes = v.literal(true, 'Send true, or leave it out.');
const onOrOff = v.boolean('Send true or false.');

const instant = v.pipe(
  v.string('Write the time as in 2026-01-31T09:00:00Z.'),
  v.check(
    (time) => v.is(v.pipe(v.string(), v.isoTimestamp()), time) && !Number.isNaN(Date.parse(time)),
    'Write the time as in 2026-01-31T09:00:00Z.',
  ),
);

/** The longest that a clock can be advanced at once: ten years, in seconds. */
export const longestAdvance = 10 * 366 * 24 * 60 * 60;

/** `POST /api/lab/clock`: `frozen` stops the clock or lets it run on, `now` sets it, `advance` moves it on by seconds. */
export const ClockChangeSchema = v.pipe(
  exactly({
    frozen: v.exactOptional(onOrOff),
    now: v.exactOptional(instant),
    advance: v.exactOptional(
      v.pipe(v.number('Send seconds as a number.'), v.finite(), v.maxValue(longestAdvance, 'Advance by at most ten years at once.')),
    ),
  }),
  v.check((change) => Object.keys(change).length > 0, 'Send frozen, now or advance.'),
  v.check(({ now, advance }) => now === undefined || advance === undefined, 'Send now or advance, not both.'),
);
export type ClockChange = v.InferOutput<typeof ClockChangeSchema>;

/** For how many requests at once a fault or a decision may wait. */
export const mostTimes = 1000;

const effects = ['status', 'oauthError', 'delayMs', 'drop', 'malformedJson'] as const;

/**
 * What a fault does: answer with a `status` (and `body`), answer with an `oauthError` in the service's own form (and
 * `description`, `status`), wait `delayMs` first, `drop` the connection `when` the endpoint has not worked yet or has,
 * or let it work and cut its JSON in half.
 */
export const FaultEffectSchema = v.pipe(
  exactly({
    status: v.exactOptional(wholeNumber(200, 599)),
    body: v.exactOptional(v.unknown()),
    oauthError: v.exactOptional(
      v.pipe(text(80), v.regex(/^[\x21\x23-\x5B\x5D-\x7E]+$/, 'Use an error code, such as temporarily_unavailable.')),
    ),
    description: v.exactOptional(text(500)),
    delayMs: v.exactOptional(wholeNumber(1, 60_000)),
    drop: v.exactOptional(yes),
    when: v.exactOptional(v.picklist(['before', 'after'], 'Send before or after.')),
    malformedJson: v.exactOptional(yes),
  }),
  v.check(
    ({ status: _status, ...effect }) => effects.filter((name) => name in effect).length <= 1,
    `Choose one: ${effects.join(', ')}. Only oauthError goes with a status.`,
  ),
  v.check(
    ({ status, oauthError, ...effect }) => status === undefined || oauthError !== undefined || !effects.some((name) => name in effect),
    `Choose one: ${effects.join(', ')}. Only oauthError goes with a status.`,
  ),
  v.check((effect) => effects.some((name) => name in effect), `Say what happens: ${effects.join(', ')}.`),
  v.check(
    (effect) => !('body' in effect) || (effect.status !== undefined && effect.oauthError === undefined),
    'body goes with status only.',
  ),
  v.check(({ description, oauthError }) => description === undefined || oauthError !== undefined, 'description goes with oauthError only.'),
  v.check(({ when, drop }) => when === undefined || drop !== undefined, 'when goes with drop only.'),
  v.check(
    ({ status, oauthError }) => oauthError === undefined || status === undefined || status >= 400,
    'An error has a status from 400 to 599.',
  ),
);
export type FaultEffect = v.InferOutput<typeof FaultEffectSchema>;

/** `POST /api/lab/faults`: what happens to the next `times` requests of this client to this endpoint of this service; null: to all. */
export const FaultDraftSchema = exactly({
  /** Ids, as in the event log; left out, any will do. */
  service: v.exactOptional(text(100)),
  endpoint: v.exactOptional(text(100)),
  clientId: v.exactOptional(text(200)),
  times: v.optional(v.nullable(wholeNumber(1, mostTimes, ', or null: until the fault is taken back')), 1),
  effect: FaultEffectSchema,
});
export type FaultDraft = v.InferOutput<typeof FaultDraftSchema>;

/**
 * `POST /api/lab/decisions`: how the next `times` authorization requests of an app are answered, without any page. To
 * allow takes an account, by `accountId` or `identifier`; left out, `scopes` means all that is asked for and `duration`
 * the longest offered.
 */
export const DecisionDraftSchema = v.pipe(
  exactly({
    service: text(100),
    clientId: text(200),
    decision: v.picklist(['allow', 'deny'], 'Send allow or deny.'),
    accountId: v.exactOptional(text(200)),
    identifier: v.exactOptional(text(320)),
    scopes: v.exactOptional(v.pipe(v.array(text(200), 'Send a list of scopes.'), v.maxLength(500, 'Use at most 500.'))),
    duration: v.exactOptional(v.picklist(DurationSchema.options, `Send one of: ${DurationSchema.options.join(', ')}.`)),
    times: v.optional(wholeNumber(1, mostTimes), 1),
  }),
  v.check(({ accountId, identifier }) => accountId === undefined || identifier === undefined, 'Send accountId or identifier, not both.'),
  v.check(
    ({ decision, accountId, identifier }) => decision === 'deny' || accountId !== undefined || identifier !== undefined,
    'Say as whom to allow: accountId or identifier.',
  ),
  v.check(
    ({ decision, scopes, duration }) => decision === 'allow' || (scopes === undefined && duration === undefined),
    'scopes and duration go with allow only.',
  ),
);
export type DecisionDraft = v.InferOutput<typeof DecisionDraftSchema>;

/** The most connections that `POST /api/lab/connections` makes at once. */
export const mostMadeUp = 100_000;

/** `POST /api/lab/connections`: how many apps are made up and connected to an account, at the standard service where none is named. */
export const MadeUpConnectionsSchema = v.pipe(
  exactly({
    accountId: v.exactOptional(text(200)),
    identifier: v.exactOptional(text(320)),
    service: v.optional(text(100), 'standard'),
    count: wholeNumber(1, mostMadeUp),
  }),
  v.check(
    ({ accountId, identifier }) => (accountId === undefined) !== (identifier === undefined),
    'Say whose they are: accountId or identifier, one of them.',
  ),
);
export type MadeUpConnections = v.InferOutput<typeof MadeUpConnectionsSchema>;

/** Which events `GET /api/lab/events` and its stream tell: those after an id, of a service, of an app. */
export const EventQuerySchema = exactly({
  since: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{1,15}$/, 'Send the id of an event: a whole number.'), v.transform(Number))),
  service: v.exactOptional(text(100)),
  clientId: v.exactOptional(text(200)),
});
export type EventQuery = v.InferOutput<typeof EventQuerySchema>;

const accountEntries = {
  name: v.pipe(text(200), v.trim(), v.nonEmpty('Give the account a name.')),
  identifier: v.pipe(text(320), v.trim(), v.nonEmpty('Say what the account signs in with.')),
  password: text(1024),
  locked: onOrOff,
};

/** What apps may be told of a person besides. */
const detail = v.pipe(text(200), v.trim(), v.nonEmpty('Write something, or leave it out.'));
const locale = v.pipe(text(100), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'Write a language tag, such as en-GB.'));

/** `POST /api/lab/accounts`. Left out, `id` is made up, and details that nobody said are not told. */
export const AccountDraftSchema = exactly({
  id: v.exactOptional(v.pipe(text(60), v.regex(/^[\w.-]+$/, 'Use letters, digits, dots, hyphens and underscores.'))),
  ...accountEntries,
  givenName: v.exactOptional(detail),
  familyName: v.exactOptional(detail),
  preferredUsername: v.exactOptional(detail),
  locale: v.exactOptional(locale),
  emailVerified: v.exactOptional(onOrOff),
  locked: v.optional(onOrOff, false),
});
export type AccountDraft = v.InferOutput<typeof AccountDraftSchema>;

/** `PATCH /api/lab/accounts/:id`: what is left out stays as it is; null takes a detail away. */
export const AccountChangeSchema = exactly({
  name: v.exactOptional(accountEntries.name),
  identifier: v.exactOptional(accountEntries.identifier),
  password: v.exactOptional(accountEntries.password),
  givenName: v.exactOptional(v.nullable(detail)),
  familyName: v.exactOptional(v.nullable(detail)),
  preferredUsername: v.exactOptional(v.nullable(detail)),
  locale: v.exactOptional(v.nullable(locale)),
  emailVerified: v.exactOptional(v.nullable(onOrOff)),
  locked: v.exactOptional(onOrOff),
});
export type AccountChange = v.InferOutput<typeof AccountChangeSchema>;

/** What only the lab says of an app, beside what `/api/registrations` takes. */
const appExtras = {
  clientSecret: v.exactOptional(text(200)),
  verified: v.exactOptional(onOrOff),
  pkce: v.exactOptional(v.picklist(['required', 'optional'], 'Send required or optional.')),
};

/** `POST /api/lab/apps`, beside a registration's own fields. Left out, `id` and `clientSecret` are made up. */
export const LabAppDraftSchema = exactly({
  ...RegistrationDraftSchema.entries,
  id: v.exactOptional(v.pipe(text(100), v.regex(/^[\w.~-]+$/, 'Use letters, digits, dots, hyphens, tildes and underscores.'))),
  ...appExtras,
});

/** `PATCH /api/lab/apps/:service/:id`: what is left out stays as it is. */
export const LabAppChangeSchema = exactly({ ...RegistrationChangeSchema.entries, ...appExtras });

/** `POST /api/lab/keys/rotate`: of one service, or of all. */
export const KeyRotationSchema = exactly({ service: v.exactOptional(text(100)) });

/** `PUT /api/lab/sign-in-limits`. */
export const SignInLimitsSchema = exactly({ on: onOrOff });
