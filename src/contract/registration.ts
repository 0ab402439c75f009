import * as v from 'valibot';
import { AccountSchema, ScopeTextSchema, ServiceSchema } from './client.ts';

/** What one service asks of an app that is registered there: all that a form has to know. */
export const RegistrationRulesSchema = v.object({
  service: ServiceSchema,
  /** Whether an account may register apps itself. Where not, `issuedBy` says who does. */
  selfService: v.boolean(),
  issuedBy: v.nullable(v.literal('team')),
  /** What an app may ask for. */
  scopes: v.array(ScopeTextSchema),
  /** How many redirect URIs an app may have at this service; null where only the common limit holds. */
  maxRedirectUris: v.nullable(v.number()),
  /** Whether apps that can keep no secret may be registered. */
  publicClients: v.boolean(),
  /** Whether a scope can be declared optional, so that people may leave it out. */
  scopeChoice: v.boolean(),
});
export type RegistrationRules = v.InferOutput<typeof RegistrationRulesSchema>;

/** What could be better about a field of an app, though nothing is wrong with it. */
const NoteSchema = v.object({
  /** A JSON pointer. */
  pointer: v.string(),
  /** For its developer, in English. */
  detail: v.string(),
});

/** An app as its owner sees it; its secret is never among it. Times are ISO 8601 in UTC. */
export const RegistrationSchema = v.object({
  /** The `client_id`. */
  id: v.string(),
  service: ServiceSchema,
  name: v.string(),
  publisher: v.nullable(v.string()),
  /** Same-origin path of its logo. */
  logo: v.nullable(v.string()),
  homepage: v.nullable(v.string()),
  redirectUris: v.array(v.string()),
  notes: v.array(NoteSchema),
  scopes: v.array(v.object({ ...ScopeTextSchema.entries, optional: v.boolean() })),
  confidential: v.boolean(),
  registeredAt: v.string(),
  authorizationEndpoint: v.string(),
  tokenEndpoint: v.nullable(v.string()),
  /** How many accounts have it connected now. */
  connections: v.number(),
});
export type Registration = v.InferOutput<typeof RegistrationSchema>;

/** The apps of one account, newest first, and where it can register more. */
export const RegistrationListSchema = v.object({
  account: AccountSchema,
  registrations: v.array(RegistrationSchema),
  rules: v.array(RegistrationRulesSchema),
});
export type RegistrationList = v.InferOutput<typeof RegistrationListSchema>;

/** A new app. `clientSecret` is told this once; null for an app that has none. */
export const RegisteredSchema = v.object({ registration: RegistrationSchema, clientSecret: v.nullable(v.string()) });
export type Registered = v.InferOutput<typeof RegisteredSchema>;

/** The new secret, told this once. The old one has stopped working. */
export const SecretResetSchema = v.object({ clientSecret: v.string() });
export type SecretReset = v.InferOutput<typeof SecretResetSchema>;

/** How many connections ended with the app. */
export const RegistrationRemovedSchema = v.object({ connections: v.number() });
export type RegistrationRemoved = v.InferOutput<typeof RegistrationRemovedSchema>;

/** How many bytes a logo may have, and how many pixels at least and at most on each side. */
export const logoLimits = { bytes: 64 * 1024, least: 32, most: 1024 };

/** How many visible characters a name may have, and how many redirect URIs an app, whatever the service. */
export const longestAppName = 60;
export const mostRedirectUris = 20;

const longestAddress = 2000;

/** What takes no room on a page. Marks count as part of their letter. */
const unseen = /\p{Default_Ignorable_Code_Point}|\p{Cs}|(?!\s)\p{Cc}|\p{M}/gu;
const visibleLength = (text: string) => Array.from(text.replace(unseen, '').trim()).length;

/** Words of an app about itself. However long they seem, they take little room. */
const ownWords = (tooLong: string) =>
  v.pipe(
    v.string('Write it as text.'),
    v.maxLength(10 * longestAppName, tooLong),
    v.trim(),
    v.check((text) => visibleLength(text) <= longestAppName, tooLong),
  );

const listOf = (what: string, missing: string, most: number, longest: number) =>
  v.pipe(
    v.array(
      v.pipe(v.string(`Write each ${what} as text.`), v.maxLength(longest, `Use at most ${longest} characters.`)),
      `Send a list of ${what}s.`,
    ),
    v.minLength(1, missing),
    v.maxLength(most, `Use at most ${most}.`),
  );

const entries = {
  name: v.pipe(
    ownWords(`Use at most ${longestAppName} characters.`),
    v.check((text) => visibleLength(text) > 0, 'Give the app a name: people see it when they are asked.'),
  ),
  publisher: v.nullable(
    v.pipe(
      ownWords(`Use at most ${longestAppName} characters.`),
      v.transform((text) => text || null),
    ),
  ),
  homepage: v.nullable(
    v.pipe(
      v.string('Write it as text.'),
      v.maxLength(longestAddress, `Use at most ${longestAddress} characters.`),
      v.trim(),
      v.transform((text) => text || null),
    ),
  ),
  redirectUris: listOf('callback URL', 'Give at least one callback URL: the answer goes nowhere else.', mostRedirectUris, longestAddress),
  scopes: listOf('scope', 'Choose at least one: an app that may ask for nothing cannot be connected.', 500, 200),
  /** Those of `scopes` that people may leave out. */
  optionalScopes: v.pipe(v.array(v.string('Write each scope as text.'), 'Send a list of scopes.'), v.maxLength(500, 'Use at most 500.')),
  /** Whether the app can keep a secret. Decided once. */
  confidential: v.boolean('Send true for an app that can keep a secret, or false.'),
};

/**
 * The body of `POST /api/registrations`: an app to be registered. What the service allows is looked at besides.
 * @see RFC 7591 section 2
 */
export const RegistrationDraftSchema = v.object(
  {
    service: v.string('Name a service.'),
    ...entries,
    publisher: v.optional(entries.publisher, null),
    homepage: v.optional(entries.homepage, null),
    optionalScopes: v.optional(entries.optionalScopes, []),
    confidential: v.optional(entries.confidential, true),
  },
  ({ path }) => (path ? 'This is missing.' : 'Send a JSON object.'),
);
export type RegistrationDraft = v.InferOutput<typeof RegistrationDraftSchema>;

/** The body of `PATCH /api/registrations/:id`: what is left out stays as it is. */
export const RegistrationChangeSchema = v.partial(
  v.object({ service: RegistrationDraftSchema.entries.service, ...entries }, 'Send a JSON object.'),
);
export type RegistrationChange = v.InferOutput<typeof RegistrationChangeSchema>;
