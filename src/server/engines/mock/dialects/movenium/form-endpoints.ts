import { jsonResponse } from '../../../../http/json-response.ts';
import { OAuthError } from '../../../shared/oauth-error.ts';
import type { Call } from '../../call.ts';
import type { MockContext } from '../../context.ts';
import { below, type Endpoint } from '../../endpoints.ts';
import { recordUse } from '../../grants.ts';
import { whyTokenIsDead } from '../../tokens.ts';
import { type Form, forms } from './forms.ts';
import { endedFor } from './jwt.ts';
import { userIdOf } from './subject.ts';

const challenge = 'Bearer realm="Service"';

/** The resource API: a list of rows for each form, below `/1.1` [NL]. */
export function formEndpoints(context: MockContext): Endpoint[] {
  return forms.map((form) => ({
    name: 'resource',
    path: below(context, pathOf(form)),
    methods: { GET: (call) => open(call, context, form) },
    cors: 'registered-origins',
    refuse,
  }));
}

function pathOf({ name }: Form): string {
  return `/1.1/${name}`;
}

/** What a token opens: its owner's own rows. Every token carries the whole access. */
async function open(call: Call, context: MockContext, form: Form): Promise<Response> {
  const { request, trail } = call;
  const { accounts, clock } = context;
  const header = request.headers.get('authorization');
  if (header === null) {
    trail.cause = 'No access token was sent.';
    return new Response(null, { status: 401, headers: { 'www-authenticate': challenge, 'cache-control': 'no-store' } });
  }
  const value = /^bearer +(\S+)$/i.exec(header)?.[1];
  if (value === undefined) throw new OAuthError('invalid_request', 'Malformed auth header');
  const { username, userid } = await readAccessToken(value, context);
  const account = await accounts.findByIdentifier(username);
  if (!account || String(userIdOf(account.id)) !== userid) throw invalid('The account of the token does not exist any more.');
  trail.accountId = account.id;
  noteUse(call, context, value, form);
  return jsonResponse({ [form.name]: form.rows({ ...account, accountId: account.id }, clock.now()) });
}

/** Signature and end are all that is asked for: a JWT cannot be called back, so one that was taken back works until its end. */
async function readAccessToken(value: string, { keys, clock }: MockContext): Promise<{ username: string; userid: string }> {
  const claims = await keys.verify(value);
  if (!claims) throw invalid('The token bears no signature of this service.');
  // Only access tokens have it.
  if (claims.userlevel === undefined) throw invalid('It is a refresh token.');
  const ended = endedFor(claims, clock.now());
  if (ended !== null)
    throw new OAuthError('invalid_token', 'The access token provided has expired', `It expired ${Math.round(ended / 1000)} s ago.`);
  return { username: String(claims.username), userid: String(claims.userid) };
}

function invalid(reason: string): OAuthError {
  return new OAuthError('invalid_token', 'The access token provided is invalid', reason);
}

function noteUse({ trail }: Call, { store, clock }: MockContext, value: string, { what }: Form): void {
  const token = store.tokens.get(value);
  if (!token) return;
  const { grant } = token.family;
  trail.clientId = grant.registration.id;
  const dead = whyTokenIsDead(token, clock.now());
  if (dead === null) recordUse(store, grant, { kind: 'resource', what }, clock.now());
  else trail.cause = `${dead} Its access token is a JWT and works until its end all the same.`;
}

/** @see RFC 6750 section 3 */
function refuse({ error, description }: OAuthError): Response {
  const headers = { 'www-authenticate': `${challenge}, error="${error}", error_description="${description}"` };
  return jsonResponse({ error, error_description: description }, { status: error === 'invalid_request' ? 400 : 401, headers });
}
