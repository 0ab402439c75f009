import { Hono } from 'hono';
import type { Gateway } from '../../gateway/gateway.ts';
import { ProblemError } from '../../http/problem.ts';
import type { Lab } from '../../ports/lab.ts';
import { allow } from '../methods.ts';
import { accountRoutes } from './accounts.ts';
import { appRoutes } from './apps.ts';
import { clockRoutes } from './clock.ts';
import { connectionRoutes } from './connections.ts';
import { decisionRoutes } from './decisions.ts';
import { eventRoutes } from './events.ts';
import { faultRoutes } from './faults.ts';
import { keyRoutes } from './keys.ts';
import { signInLimitRoutes } from './sign-in-limits.ts';
import { stateRoutes } from './state.ts';

export interface LabDependencies {
  lab: Lab;
  gateway: Gateway;
  publicUrl: URL;
}

/** The lab, for scripts on this computer and pages of this origin; no credentials are asked for. */
export function labRoutes(dependencies: LabDependencies): Hono {
  const { lab, publicUrl } = dependencies;
  const routes = new Hono();

  routes.use((c, next) => {
    refuseForeign(c.req.raw, publicUrl);
    return next();
  });

  routes.get('/demo', (c) => c.json(lab.demo()));
  routes.all('/demo', allow('GET'));
  routes.route('/clock', clockRoutes(dependencies));
  routes.route('/faults', faultRoutes(dependencies));
  routes.route('/decisions', decisionRoutes(dependencies));
  routes.route('/events', eventRoutes(dependencies));
  routes.route('/accounts', accountRoutes(dependencies));
  routes.route('/apps', appRoutes(dependencies));
  routes.route('/connections', connectionRoutes(dependencies));
  routes.route('/keys', keyRoutes(dependencies));
  routes.route('/sign-in-limits', signInLimitRoutes(dependencies));
  routes.route('/', stateRoutes(dependencies));
  return routes;
}

/**
 * Refuses whatever a page of another origin sends, reading included: what it can see here opens every account. Programs
 * send neither header.
 * @throws ProblemError cross-site-request
 */
function refuseForeign({ headers }: Request, publicUrl: URL): void {
  const site = headers.get('sec-fetch-site') ?? 'none';
  const origin = headers.get('origin') ?? publicUrl.origin;
  if ((site === 'same-origin' || site === 'none') && origin === publicUrl.origin) return;
  throw new ProblemError('cross-site-request', 403, {
    detail: `The lab answers pages of ${publicUrl.origin} and programs, such as curl, that send neither Origin nor Sec-Fetch-Site.`,
  });
}
