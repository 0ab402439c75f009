import * as v from 'valibot';

/** A service whose data an app asks for: one dialect of the mock server, or one issuer of a real engine. */
export const ServiceSchema = v.object({ id: v.string(), name: v.string() });
export type Service = v.InferOutput<typeof ServiceSchema>;

/**
 * How the app receives its answer: an https or http page, a program on this computer, an app's own scheme, or at none of them,
 * where it takes the password itself.
 */
export const RedirectKindSchema = v.picklist(['web', 'loopback', 'custom-scheme', 'none']);
export type RedirectKind = v.InferOutput<typeof RedirectKindSchema>;

/** Why the name of an app, or of who it says made it, may be meant to be taken for another's. */
export const LookAlikeSchema = v.object({
  /** Which of the two it is about; the app's where both may be. */
  of: v.picklist(['name', 'publisher']),
  /** A word of it mixes scripts, such as Latin and Cyrillic letters. @see Unicode Technical Standard 39 section 5.2 */
  mixedScripts: v.boolean(),
  /** The well-known name, or the name or publisher of a verified app of the same service, that it reads like; null for none. */
  resembles: v.nullable(v.string()),
});
export type LookAlike = v.InferOutput<typeof LookAlikeSchema>;

/** What a person may know of an app. All texts are the app's own words and are shown as text only. */
export const ClientSchema = v.object({
  id: v.string(),
  name: v.string(),
  publisher: v.nullable(v.string()),
  /** Same-origin path of a logo, never a foreign address. */
  logo: v.nullable(v.string()),
  /** Whether the operator vouches for name and publisher. */
  verified: v.boolean(),
  /** Latchstring's own pages: they ask for no consent, so a sign-in for them is not about an app. */
  firstParty: v.boolean(),
  /** Set where an app that nobody vouches for bears or says a name that may be meant to deceive. */
  lookAlike: v.nullable(LookAlikeSchema),
  /** What ends for the person when its access is taken back, in the app's words; only verified apps get a say. */
  revocationNote: v.nullable(v.string()),
  /** The app's start page (https or http). */
  homepage: v.nullable(v.string()),
  /** ISO 8601 in UTC. */
  registeredAt: v.string(),
  /** Host and port, or the scheme of a custom-scheme URI; internationalised hosts as `xn--`; empty where there is none. */
  redirectHost: v.string(),
  redirectKind: RedirectKindSchema,
});
export type Client = v.InferOutput<typeof ClientSchema>;

/** What of an app is no longer as this person saw it when they gave it access; null for what is. */
export const AppChangeSchema = v.object({
  /** Where it was answered then, as in `redirectHost`. */
  host: v.nullable(v.string()),
  /** What it was called then; null where none of its names has changed. */
  name: v.nullable(v.string()),
  /** Who it said it was by then; empty where it did not say. */
  publisher: v.nullable(v.string()),
});
export type AppChange = v.InferOutput<typeof AppChangeSchema>;

/** A person's account as its owner sees it. `identifier` is what they sign in with. */
export const AccountSchema = v.object({ id: v.string(), name: v.string(), identifier: v.string() });
export type Account = v.InferOutput<typeof AccountSchema>;

/** What one scope lets the app do, in plain words. */
export const ScopeTextSchema = v.object({
  name: v.string(),
  title: v.string(),
  description: v.string(),
  access: v.picklist(['read', 'write']),
  sensitive: v.boolean(),
});
export type ScopeText = v.InferOutput<typeof ScopeTextSchema>;

/**
 * For how long access is given. `once`: no refresh token, it ends with the access token.
 * `thirty-days`: an absolute end that every token is clipped to. `until-revoked`: no end of its own.
 */
export const DurationSchema = v.picklist(['once', 'thirty-days', 'until-revoked']);
export type Duration = v.InferOutput<typeof DurationSchema>;
