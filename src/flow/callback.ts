import * as oauth from 'oauth4webapi';
import type { PendingAuthorization } from './authorization-request.ts';
import type { Setup } from './setup/setup.ts';
import type { CallbackResult } from './step-result.ts';
import { toServer } from './system/server-view.ts';

/** Parameters that mean something, and are there once at most. @see RFC 6749 section 3.1 */
const meaningful = ['code', 'state', 'iss', 'error', 'error_description', 'error_uri'];

/** What an answer holds, and whether it was this flow's own: then no other is awaited. */
export interface ReadCallback {
  result: CallbackResult;
  isOwn: boolean;
  /** As the token request wants them; null where there is no good code. */
  parameters: URLSearchParams | null;
}

/**
 * Reads an answer to an authorization request, and believes nothing of it before it has proved to be this flow's.
 * @see RFC 6749 section 4.1.2, RFC 9207 section 2.4, RFC 9700 section 4.4
 */
export function readCallback(address: URL | string, setup: Setup, pending: PendingAuthorization): ReadCallback {
  if (!URL.canParse(String(address))) return noAnswer('That is not an address.');
  const url = new URL(address);
  const expected = pending.redirectUri ?? setup.redirectUri;
  if (withoutQuery(url) !== withoutQuery(new URL(expected)))
    return noAnswer(`That address is not the redirect URI of this app, ${expected}.`);
  const { searchParams } = url;
  const misplaced = searchParams.has('code') || searchParams.has('error') ? null : whyNotFragment(url);
  if (misplaced !== null) return noAnswer(misplaced);
  const repeated = meaningful.find((name) => searchParams.getAll(name).length > 1);
  if (repeated !== undefined)
    return noAnswer(`${repeated} is there more than once, so that nobody can say which is meant. Nothing was sent.`);
  const stranger = whyNotOwn(searchParams, setup, pending);
  if (stranger !== null) return noAnswer(`${stranger} Nothing was sent.`);
  if (searchParams.get('response_mode') === 'form_post') return noAnswer(whyNotForm(searchParams), true);
  const [code, error] = [searchParams.get('code'), searchParams.get('error')];
  if (code !== null && error !== null)
    return noAnswer('The answer holds a code and an error, which contradict each other. Nothing was sent.', true);
  if (error !== null) {
    const description = searchParams.get('error_description');
    const problem = `The server answered ${error}${description ? `: ${description}` : '.'}`;
    return { result: { ok: false, error, description, problem }, isOwn: true, parameters: null };
  }
  if (code === null || code === '') return noAnswer('The answer holds neither a code nor an error.', true);
  return {
    result: { ok: true, error: null, description: null, problem: null },
    isOwn: true,
    parameters: brand(searchParams, setup, pending),
  };
}

/** @param isOwn whether it is what was awaited, if of no use */
export function noAnswer(problem: string, isOwn = false): ReadCallback {
  return { result: { ok: false, error: null, description: null, problem }, isOwn, parameters: null };
}

/** Names of tokens that a fragment may bring. */
const tokensInFragment = ['access_token', 'id_token'];

/** Why an answer in the fragment is not used; null where none is there. @see RFC 9700 section 2.1.2 */
function whyNotFragment({ hash }: URL): string | null {
  const parameters = new URLSearchParams(hash.slice(1));
  const names = [...new Set(parameters.keys())];
  if (![...meaningful, ...tokensInFragment].some((name) => parameters.has(name))) return null;
  const where = `The answer stands in the fragment (behind #), and holds ${names.join(', ')}. It was read by this page only, and nothing was sent.`;
  const error = parameters.get('error');
  if (error !== null) {
    const description = parameters.get('error_description');
    return `${where} The server says ${error}${description ? ` (${description})` : ''}, but not where this flow asked for it: a flow with a code is answered in the query.`;
  }
  const tokens = tokensInFragment.filter((name) => parameters.has(name));
  return tokens.length > 0
    ? `${where} A token in an address can be read by whoever reads the address (the implicit flow, which OAuth 2.1 leaves out; RFC 9700, section 2.1.2), so it is not used: ask for a code.`
    : `${where} A flow with a code is answered in the query: leave response_mode out, or let it be query.`;
}

/** Why an answer that came as a form is not used: a page cannot read it, so its server says what it may. */
function whyNotForm(parameters: URLSearchParams): string {
  const [error, description] = [parameters.get('error'), parameters.get('error_description')];
  const says = error === null ? '' : ` It says ${error}${description ? ` (${description})` : ''}.`;
  return `The answer came as a form (response_mode=form_post), which a page cannot read: nothing of it was used.${says} Leave response_mode out, or let it be query.`;
}

function withoutQuery({ href }: URL): string {
  return href.replace(/[?#].*$/s, '');
}

/** Why it is not the answer to what this flow asked; null where it is. */
function whyNotOwn(parameters: URLSearchParams, { system }: Setup, { state }: PendingAuthorization): string | null {
  // Moves adds an empty state where none was sent.
  const [came, iss] = [parameters.get('state') || null, parameters.get('iss')];
  if (came === null && state !== null) return 'state is missing, so that this may be an answer that somebody else asked for.';
  if (came !== state) return 'state is not the one that was sent, so that this is an answer that somebody else asked for (CSRF).';
  if (iss === null) return system.issInAnswer ? 'iss is missing, although this server always says which issuer answers.' : null;
  if (system.issuer === null)
    return `iss is there (${iss}), but this system is not known to have an issuer, so that it cannot be compared.`;
  return iss === system.issuer ? null : `iss is ${iss}, and asked was ${system.issuer}: another server answers here (mix-up).`;
}

/** The library's own check, without which it exchanges no code. */
function brand(searchParams: URLSearchParams, setup: Setup, { state }: PendingAuthorization): URLSearchParams {
  const parameters = new URLSearchParams(searchParams);
  if (parameters.get('state') === '') parameters.delete('state');
  return oauth.validateAuthResponse(toServer(setup.system), { client_id: setup.client.id }, parameters, state ?? oauth.expectNoState);
}
