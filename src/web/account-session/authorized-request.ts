import type { GenericSchema, InferOutput } from 'valibot';
import { request } from '../http/request.ts';
import type { RequestOptions } from '../http/send.ts';
import type { AccountSession } from './account-session.ts';

/** Asks `/api` in the name of the person signed in. Throws what `request` throws, or SignInRequiredError. */
export type AuthorizedRequest = <Schema extends GenericSchema>(
  schema: Schema,
  path: string,
  options?: Omit<RequestOptions, 'bearer'>,
) => Promise<InferOutput<Schema>>;

/** One function per session, so that effects and memos may depend on it. */
const requests = new WeakMap<AccountSession, AuthorizedRequest>();

export function authorizedRequestOf(session: AccountSession): AuthorizedRequest {
  const known = requests.get(session);
  if (known) return known;
  const made: AuthorizedRequest = (schema, path, options) => session.authorized((bearer) => request(schema, path, { ...options, bearer }));
  requests.set(session, made);
  return made;
}
