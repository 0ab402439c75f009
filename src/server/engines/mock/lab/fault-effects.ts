import { setTimeout } from 'node:timers/promises';
import type { FaultEffect } from '../../../../contract/lab-bodies.ts';
import { DroppedConnectionError } from '../../../http/dropped-connection.ts';
import { jsonResponse } from '../../../http/json-response.ts';
import { OAuthError, type OAuthErrorCode } from '../../shared/oauth-error.ts';
import type { Call } from '../call.ts';
import { type MountedEndpoint, noteError } from '../endpoints.ts';

/** How the engine refuses a request that waits for a person. @returns the client's address; null for an unknown request */
export type RefuseWaiting = (ref: string, error: OAuthError) => URL | null;

interface Request {
  endpoint: MountedEndpoint;
  call: Call;
  /** Lets the endpoint do its work. */
  go: () => Promise<Response>;
  refuseWaiting: RefuseWaiting;
}

/**
 * Does to a request what a fault says. Nothing is burned by it, unless it is about the answer: the endpoint has worked then.
 * @throws DroppedConnectionError
 */
export async function applyEffect(effect: FaultEffect, request: Request): Promise<Response> {
  const { go } = request;
  if (effect.delayMs !== undefined) {
    await setTimeout(effect.delayMs);
    return go();
  }
  if (effect.drop) {
    if (effect.when === 'after') await go();
    throw new DroppedConnectionError('the lab drops this connection');
  }
  if (effect.malformedJson) return cutInHalf(await go());
  if (effect.oauthError !== undefined) return refuse(effect.oauthError, effect, request);
  return plainAnswer(effect);
}

/** What the event log says of a fault. */
export function describeEffect(effect: FaultEffect): string {
  if (effect.delayMs !== undefined) return `delayed by ${effect.delayMs} ms`;
  if (effect.drop) return `dropped ${effect.when ?? 'before'} the endpoint worked`;
  if (effect.malformedJson) return 'its JSON cut in half';
  return effect.oauthError !== undefined ? `answered ${effect.oauthError}` : `answered ${effect.status}`;
}

function plainAnswer({ status = 500, body }: FaultEffect): Response {
  if (body !== undefined && typeof body !== 'string') return jsonResponse(body, { status });
  const isNull = status === 204 || status === 205 || status === 304;
  return new Response(isNull ? null : (body ?? ''), { status, headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' } });
}

/** In the service's own form: to the client where the endpoint would have asked a person, else as the endpoint refuses. */
async function refuse(code: string, effect: FaultEffect, { endpoint, call, go, refuseWaiting }: Request): Promise<Response> {
  // Any code may be tried on a client, those of the future included.
  const error = new OAuthError(code as OAuthErrorCode, effect.description ?? 'Injected by the lab.', 'The lab injected this error.');
  if (endpoint.name === 'authorize') {
    const response = await go();
    const ref = refOf(response);
    if (ref === null) return response;
    const redirect = refuseWaiting(ref, error);
    if (!redirect) return response;
    noteError(call, error);
    return new Response(null, { status: 303, headers: { location: redirect.href, 'cache-control': 'no-store' } });
  }
  noteError(call, error);
  const response = await endpoint.refuse(error, call);
  return effect.status === undefined ? response : new Response(response.body, { status: effect.status, headers: response.headers });
}

/** The request that a redirect to the gateway names. */
function refOf(response: Response): string | null {
  const location = response.headers.get('location');
  if (response.status !== 303 || location === null || !URL.canParse(location)) return null;
  const { pathname, searchParams } = new URL(location);
  return pathname === '/interaction' ? searchParams.get('ref') : null;
}

async function cutInHalf(response: Response): Promise<Response> {
  const text = await response.text();
  return new Response(text.slice(0, Math.ceil(text.length / 2)) || null, { status: response.status, headers: response.headers });
}
