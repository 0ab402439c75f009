import { errorPage } from '../../../../documents/error-page.ts';
import type { Call, Handler } from '../../call.ts';
import type { MockContext } from '../../context.ts';
import { below, type Endpoint } from '../../endpoints.ts';
import { metadata } from '../metadata.ts';
import { endSession } from './end-session.ts';
import { jwks } from './jwks.ts';
import { userinfo } from './userinfo.ts';

/** What an OpenID provider has besides the endpoints of OAuth; nothing in a dialect that is none. */
export function openIdEndpoints(
  context: MockContext,
  here: (work: (call: Call, context: MockContext) => Promise<Response>) => Handler,
): Endpoint[] {
  const { userinfo: userinfoPath, jwks: jwksPath, endSession: endSessionPath } = context.dialect.paths;
  if (!userinfoPath || !jwksPath || !endSessionPath) return [];
  return [
    // Here the well-known segment follows the issuer (OpenID Connect Discovery 1.0 §4).
    {
      name: 'metadata',
      path: below(context, '/.well-known/openid-configuration'),
      methods: { GET: () => metadata(context) },
      cors: 'everyone',
    },
    { name: 'jwks', path: below(context, jwksPath), methods: { GET: () => jwks(context) }, cors: 'everyone' },
    {
      name: 'userinfo',
      path: below(context, userinfoPath),
      methods: { GET: here(userinfo), POST: here(userinfo) },
      cors: 'registered-origins',
    },
    {
      name: 'end-session',
      path: below(context, endSessionPath),
      methods: { GET: here(endSession), POST: here(endSession) },
      refuse: (error, { request }) => errorPage(400, error, request),
    },
  ];
}
