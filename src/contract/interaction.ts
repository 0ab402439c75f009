import * as v from 'valibot';
import { AccountSchema, AppChangeSchema, ClientSchema, DurationSchema, ScopeTextSchema, ServiceSchema } from './client.ts';

/** A requested scope and what this person answered to it before. `optional` ones may be left out of an Allow. */
export const RequestedScopeSchema = v.object({
  ...ScopeTextSchema.entries,
  optional: v.boolean(),
  state: v.picklist(['new', 'granted', 'declined']),
});
export type RequestedScope = v.InferOutput<typeof RequestedScopeSchema>;

/** What the person is asked for now; `done` once the app has its answer. */
export const PromptSchema = v.picklist(['sign-in', 'select-account', 'consent', 'done']);
export type Prompt = v.InferOutput<typeof PromptSchema>;

/** One authorization request waiting for a person, as `GET /api/interactions/:id` shows it. */
export const InteractionSchema = v.object({
  id: v.string(),
  /** Grows whenever anything that the person decides on has changed; sent back with the decision. */
  revision: v.number(),
  prompt: PromptSchema,
  client: ClientSchema,
  service: ServiceSchema,
  scopes: v.array(RequestedScopeSchema),
  /** Whether optional scopes may be left out, or Allow means all that is shown. */
  scopeChoice: v.boolean(),
  /** For how long access may be given; one entry where there is no choice. */
  durations: v.array(DurationSchema),
  /** For how long this person gave the app access the last time; null where there is no such time. */
  earlierDuration: v.nullable(DurationSchema),
  /** How the app has changed since this person gave it access; null where it has not, or has no access. */
  appChange: v.nullable(AppChangeSchema),
  /** As whom the person decides; null before sign-in. */
  account: v.nullable(AccountSchema),
  /** Accounts signed in in this browser, for the account picker. */
  accounts: v.array(AccountSchema),
  /** The request's `login_hint`: prefilled, never submitted. */
  loginHint: v.nullable(v.string()),
  /** ISO 8601 in UTC. */
  expiresAt: v.string(),
  /** The request's `ui_locales` in order of preference. */
  uiLocales: v.array(v.string()),
  /** What a plain form sends along as `token`, to show that it came from the page of this interaction. */
  formToken: v.string(),
  /** The operator's pages for who cannot sign in. */
  links: v.object({ forgottenPassword: v.nullable(v.string()), help: v.nullable(v.string()) }),
  /** The app's answer address, once `prompt` is `done`. */
  redirectTo: v.nullable(v.string()),
  /** `refused`: the request failed, and only a press of the person leads to the address of this app, which nobody vouches for. */
  outcome: v.nullable(v.picklist(['allowed', 'denied', 'continued', 'refused'])),
});
export type Interaction = v.InferOutput<typeof InteractionSchema>;

/** The answer to every change of an interaction: what to show next (it has a `prompt`), or where to go. */
export const NextStepSchema = v.union([InteractionSchema, v.object({ redirectTo: v.string() })]);
export type NextStep = v.InferOutput<typeof NextStepSchema>;

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));

export const SignInSchema = v.object({
  identifier: v.pipe(text(320), v.trim(), v.nonEmpty('Enter your email address.')),
  password: v.pipe(text(1024), v.nonEmpty('Enter your password.')),
});
export type SignIn = v.InferOutput<typeof SignInSchema>;

export const SelectAccountSchema = v.object({ accountId: text(200) });

/** An answer to consent. Left out, `scopes` means all that is shown and `duration` the longest offered. */
export const DecisionSchema = v.object({
  decision: v.picklist(['allow', 'deny']),
  revision: v.optional(v.pipe(v.number(), v.integer())),
  scopes: v.optional(v.pipe(v.array(text(200)), v.maxLength(500))),
  duration: v.optional(DurationSchema),
});
export type Decision = v.InferOutput<typeof DecisionSchema>;
