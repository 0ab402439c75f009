import { callResource, type TokenBearer } from '../shared/call-resource.ts';
import type { Resource } from '../shared/resource.ts';
import type { Call } from './call.ts';
import type { MockContext } from './context.ts';
import { below, type Endpoint } from './endpoints.ts';
import { recordUse } from './grants.ts';
import { findLiveAccessToken } from './tokens.ts';

/** The endpoints of a resource API whose errors are those of RFC 6750. */
export function resourceEndpoints(context: MockContext, resources: readonly Resource[]): Endpoint[] {
  return [...new Set(resources.map(({ path }) => path))].map((path) => ({
    name: 'resource',
    path: below(context, path),
    methods: Object.fromEntries(
      resources
        .filter((resource) => resource.path === path)
        .map((resource) => [resource.method, (call: Call) => open(call, context, resource)]),
    ),
    cors: 'registered-origins',
  }));
}

/** The path of a resource that one of the scopes opens by GET. */
export function sampleOf(resources: readonly Resource[], scopes: readonly string[]): string | null {
  return resources.find(({ method, scope }) => method === 'GET' && scopes.includes(scope))?.path ?? null;
}

/** A resource call with an access token of this dialect. */
function open(call: Call, context: MockContext, resource: Resource): Promise<Response> {
  return callResource(call.request, resource, (value) => findBearer(call, context, value));
}

/** What a live access token of this dialect opens; null for anything else. */
export function findBearer({ trail }: Call, context: MockContext, value: string): TokenBearer | null {
  const token = findLiveAccessToken(context, value);
  if (token?.family.grant.registration.service !== context.dialect.service.id) return null;
  const { grant } = token.family;
  trail.clientId = grant.registration.id;
  trail.accountId = grant.accountId;
  return {
    accountId: grant.accountId,
    scopes: token.scopes,
    used: (what) => recordUse(context.store, grant, { kind: 'resource', what }, context.clock.now()),
  };
}
