import type { Call, Handler } from '../../call.ts';
import type { MockContext } from '../../context.ts';
import { below, type Endpoint } from '../../endpoints.ts';
import { errorPath, showError } from './authorization.ts';
import { authorize, authorizeByPost, refuseAuthorization } from './authorize.ts';
import { listApplications, listPath, withdraw } from './authorized-applications.ts';
import { noRoute, refuse, refuseCall, refuseWithPage } from './errors.ts';
import { refuseToken, token } from './token/token.ts';
import { introspect } from './tokens-in-use/introspect.ts';
import { me, mePath } from './tokens-in-use/me.ts';
import { refuseRevocation, revoke } from './tokens-in-use/revoke.ts';
import { refuseTokenInfo, tokenInfo } from './tokens-in-use/token-info.ts';

/**
 * Every address of Movemint, in any of the forms that Rails takes for one. What no route leads to is 404, another method included, and no
 * page of another origin may read anything [DK].
 */
export function movemintEndpoints(context: MockContext, statusWithoutToken: 200 | 400): Endpoint[] {
  const here = (work: (call: Call, context: MockContext) => Response | Promise<Response>): Handler => {
    return (call) => work(call, context);
  };
  const endpoints: Omit<Endpoint, 'otherMethod'>[] = [
    {
      name: 'authorize',
      path: '/oauth/authorize',
      methods: { GET: here(authorize), POST: here(authorizeByPost) },
      refuse: refuseAuthorization,
    },
    { name: 'authorize-error', path: errorPath, methods: { GET: showError }, refuse: refuseWithPage },
    { name: 'token', path: '/oauth/token', methods: { POST: here(token) }, refuse: refuseToken },
    {
      name: 'revoke',
      path: '/oauth/revoke',
      methods: { POST: (call) => revoke(call, context, statusWithoutToken) },
      refuse: refuseRevocation,
    },
    { name: 'introspect', path: '/oauth/introspect', methods: { POST: here(introspect) }, refuse: (error) => refuse(error) },
    { name: 'token-info', path: '/oauth/token/info', methods: { GET: here(tokenInfo) }, refuse: refuseTokenInfo },
    { name: 'authorized-applications', path: listPath, methods: { GET: here(listApplications) }, refuse: refuseCall },
    { name: 'authorized-applications', path: `${listPath}/:id`, methods: { DELETE: here(withdraw) }, refuse: refuseCall },
    { name: 'resource', path: mePath, methods: { GET: here(me) }, refuse: refuseCall },
  ];
  return endpoints.map(({ path, methods, ...endpoint }) => ({
    ...endpoint,
    path: below(context, path),
    lenientPath: true,
    methods: { ...methods, ...(methods.GET && { HEAD: methods.GET }) },
    otherMethod: noRoute,
  }));
}
