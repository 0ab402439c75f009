import { callResource, type TokenBearer } from '../../demo/call-resource.ts';
import type { Resource } from '../../demo/resource.ts';
import type { MockContext } from '../context.ts';
import { recordUse } from '../grants.ts';
import { findLiveAccessToken } from '../tokens.ts';

/** A resource call with an access token of this dialect. */
export function callWithDialectToken(request: Request, context: MockContext, resource: Resource): Promise<Response> {
  return callResource(request, resource, (value): TokenBearer | null => {
    const token = findLiveAccessToken(context, value);
    if (token?.family.grant.registration.service !== context.dialect.service.id) return null;
    const { grant } = token.family;
    return {
      accountId: grant.accountId,
      scopes: token.scopes,
      used: (what) => recordUse(grant, { kind: 'resource', what }, context.clock.now()),
    };
  });
}
