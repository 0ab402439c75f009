import type { Capabilities } from '../../contract/capabilities.ts';
import type { Demo } from '../../contract/lab.ts';
import type { Setup } from '../../flow/setup/setup.ts';
import { fromLink } from '../../flow/setup/setup-link.ts';
import { forgetPendingFlow, lastSetup, savePendingFlow } from './answer/pending-flow.ts';
import { waitForAnswer } from './answer/popup-channel.ts';
import { flowFetch } from './flow-fetch.ts';
import type { RunPorts } from './run/flow-run.ts';
import { ServerClock } from './server-clock.ts';
import { blankSetup, type Known, type KnownApp, knownSystems, settle, setupOf } from './setup/known-systems.ts';
import type { LabApps } from './time/lab.queries.ts';
import { labActors } from './time/page-lab.ts';
import { TraceLog } from './wire/trace-log.ts';
import { Workbench } from './workbench.ts';

/** What this server tells of itself; `bench` where it has a lab. */
export interface Surroundings {
  capabilities: Capabilities;
  bench: { demo: Demo; apps: LabApps } | null;
}

/**
 * A workbench for this load of the page.
 * @returns besides, why the setup of a link was not taken; or that setup, where it is for other servers and the person has to say so first
 */
export function createWorkbench(
  { capabilities, bench }: Surroundings,
  link: URLSearchParams,
): { bench: Workbench; clock: ServerClock; refusedLink: string | null; offered: Setup | null } {
  const clock = new ServerClock();
  const ports: RunPorts = {
    fetch: flowFetch,
    now: clock.now,
    log: new TraceLog(),
    save: (flow) => savePendingFlow(window.sessionStorage, flow),
    leave: (url) => window.location.assign(url),
    openPopup: () => {
      forgetPendingFlow(() => window.sessionStorage);
      return window.open('', '_blank', 'popup,width=520,height=720');
    },
    waitForAnswer,
    labActors: labActors(capabilities, bench?.demo ?? null),
  };
  const known: Known = {
    services: capabilities.services,
    apps: bench ? knownApps(bench.demo, bench.apps) : [],
    redirectUri: `${window.location.origin}/flow-tester/callback`,
  };
  const linked = fromLink(link);
  const refusedLink = linked && 'reason' in linked ? linked.reason : null;
  const settled = linked && 'setup' in linked ? settle(known, linked.setup) : null;
  const isOffer = settled !== null && !known.services.some(({ id }) => id === settled.system.id);
  const last = lastSetup(() => window.sessionStorage);
  const setup = (isOffer ? null : settled) ?? (last ? settle(known, last) : firstSetup(known));
  return { bench: new Workbench(known, ports, setup), clock, refusedLink, offered: isOffer ? settled : null };
}

/** The first app that runs here; else a server that is still to be named. */
function firstSetup(known: Known): Setup {
  const [first] = knownSystems(known);
  const demo = known.apps.find(({ service }) => known.services[0]?.id === service) ?? known.apps[0];
  const setup = setupOf(known, demo?.service ?? first?.id ?? '', demo?.clientId ?? null);
  return setup ?? blankSetup(nowhere(known), known.redirectUri);
}

function nowhere({ services }: Known): Setup['system'] {
  const [service] = services;
  return {
    id: 'server',
    name: service?.name ?? '',
    issuer: service?.issuer ?? null,
    endpoints: {
      authorize: service?.authorizationEndpoint ?? null,
      token: service?.tokenEndpoint ?? window.location.origin,
      revoke: service?.revocationEndpoint ?? null,
      introspect: service?.introspectionEndpoint ?? null,
      userinfo: service?.userinfoEndpoint ?? null,
      tokenInfo: null,
      par: null,
      jwks: service?.jwksUri ?? null,
      endSession: service?.endSessionEndpoint ?? null,
    },
    grants: ['authorization_code', 'refresh_token'],
    pkce: ['S256'],
    pkceRequired: true,
    authentication: ['client_secret_basic', 'client_secret_post', 'none'],
    scopes: [],
    resource: null,
    dialect: null,
    dpop: false,
    issInAnswer: service?.issuer !== null,
    idTokenAlgorithms: [],
  };
}

/** Seeded apps with their public secrets, then those that were registered, without. Our own pages are no app to be played. */
function knownApps(demo: Demo, registered: LabApps): KnownApp[] {
  const seeded = demo.apps.map((app) => ({
    service: app.service.id,
    clientId: app.clientId,
    name: app.name,
    confidential: app.clientSecret !== null,
    secret: app.clientSecret,
    scopes: app.scopes,
    demo: app,
  }));
  const isSeeded = (service: string, id: string) => seeded.some((app) => app.service === service && app.clientId === id);
  const others = registered
    .filter(({ id, service }) => !isSeeded(service.id, id) && id !== 'latchstring')
    .map(({ id, service, name, confidential, scopes }) => ({
      service: service.id,
      clientId: id,
      name,
      confidential,
      secret: confidential ? '' : null,
      scopes: scopes.map((scope) => scope.name),
      demo: null,
    }));
  return [...seeded, ...others];
}
