import type { ServiceCapabilities } from '../../../contract/capabilities.ts';
import type { DemoApp } from '../../../contract/lab.ts';
import { dialectFacts } from '../../../flow/dialects.ts';
import type { Setup } from '../../../flow/setup/setup.ts';
import { systemFromCapabilities } from '../../../flow/system/from-capabilities.ts';
import type { System } from '../../../flow/system/system.ts';

/** An app that can be chosen. Its secret is known where it is public. */
export interface KnownApp {
  service: string;
  clientId: string;
  name: string;
  confidential: boolean;
  secret: string | null;
  scopes: string[];
  demo: DemoApp | null;
}

/** What runs here: systems with everything filled in, and apps. */
export interface Known {
  services: readonly ServiceCapabilities[];
  apps: readonly KnownApp[];
  redirectUri: string;
}

/** The systems that a setup can be made of without typing, each with the resource of its first app. */
export function knownSystems({ services, apps }: Known): System[] {
  return services.flatMap(
    (service) =>
      systemOf(
        service,
        apps.find((app) => app.service === service.id),
      ) ?? [],
  );
}

function systemOf(service: ServiceCapabilities, app: KnownApp | undefined): System | null {
  return systemFromCapabilities(service, app?.demo ?? null);
}

/** The setup of a known app at its system; a public client without a name where no app is known. */
export function setupOf(known: Known, systemId: string, clientId: string | null): Setup | null {
  const service = known.services.find(({ id }) => id === systemId);
  const candidates = known.apps.filter((app) => app.service === systemId);
  const app = clientId === null ? candidates[0] : candidates.find((one) => one.clientId === clientId);
  const system = service && systemOf(service, app);
  return system ? blankSetup(system, known.redirectUri, app) : null;
}

/** The most that a system has of everything: its first way to authenticate, its strongest PKCE. */
export function blankSetup(system: System, redirectUri: string, app?: KnownApp): Setup {
  const withSecret = system.authentication.find((method) => method !== 'none');
  return {
    system,
    client: {
      id: app?.clientId ?? (system.dialect ? (dialectFacts[system.dialect].clientId ?? '') : ''),
      secret: app?.secret ?? (app?.confidential ? '' : null),
      authentication: app?.confidential && withSecret ? withSecret : 'none',
    },
    redirectUri,
    scopes: app?.scopes ?? system.scopes,
    pkce: system.pkce[0] ?? 'none',
    answer: 'redirect',
    extra: [],
  };
}

/**
 * A setup that came from outside, such as a link, made trustworthy: the answer comes to this page, a system that runs here
 * is taken from here, another does not go by the name of one, and a public secret is filled in.
 */
export function settle(known: Known, setup: Setup): Setup {
  const own = known.services.find(({ id }) => id === setup.system.id);
  const app = known.apps.find(({ service, clientId }) => service === setup.system.id && clientId === setup.client.id);
  const local = own?.tokenEndpoint === setup.system.endpoints.token ? systemOf(own, app) : null;
  const system = local ?? { ...setup.system, id: 'server', dialect: null, name: new URL(setup.system.endpoints.token).host };
  const secret = setup.client.secret || (local && app?.secret) || (setup.client.authentication === 'none' ? null : '');
  return { ...setup, system, redirectUri: known.redirectUri, client: { ...setup.client, secret } };
}
