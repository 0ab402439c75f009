import { errorPage } from '../../../documents/error-page.ts';
import { InFlight } from '../../shared/in-flight.ts';
import type { Call, Handler } from '../call.ts';
import { basePath, type MockContext } from '../context.ts';
import { below, type Endpoint } from '../endpoints.ts';
import { authorize } from './authorize.ts';
import { introspect } from './introspect.ts';
import { metadata } from './metadata.ts';
import { openIdEndpoints } from './openid/openid-endpoints.ts';
import { revoke } from './revoke.ts';
import { token } from './token.ts';

/** The endpoints of OAuth 2.1 at the paths that the dialect has. */
export function protocolEndpoints(context: MockContext): Endpoint[] {
  const { paths, metadata: hasMetadata } = context.dialect;
  const inFlight = new InFlight();
  const here = (work: (call: Call, context: MockContext) => Promise<Response>): Handler => {
    return (call) => work(call, context);
  };
  const endpoints: Endpoint[] = [
    {
      name: 'token',
      path: below(context, paths.token),
      methods: { POST: (call) => token(call, context, inFlight) },
      cors: 'registered-origins',
    },
  ];
  const add = (endpoint: Endpoint) => endpoints.push(endpoint);
  if (paths.authorize) {
    const methods = { GET: here(authorize), POST: here(authorize) };
    add({
      name: 'authorize',
      path: below(context, paths.authorize),
      methods,
      refuse: (error, { request }) => errorPage(400, error, request),
    });
  }
  if (paths.revoke)
    add({ name: 'revoke', path: below(context, paths.revoke), methods: { POST: here(revoke) }, cors: 'registered-origins' });
  if (paths.introspect) {
    add({
      name: 'introspect',
      path: below(context, paths.introspect),
      methods: { POST: here(introspect) },
      refuse: (error, { request }) => error.answerTo(request, 'always'),
    });
  }
  if (hasMetadata) {
    // The well-known segment goes between host and path (RFC 8414 §3.1).
    const path = `/.well-known/oauth-authorization-server${basePath(context)}`;
    add({ name: 'metadata', path, methods: { GET: () => metadata(context) }, cors: 'everyone' });
  }
  return [...endpoints, ...openIdEndpoints(context, here)];
}
