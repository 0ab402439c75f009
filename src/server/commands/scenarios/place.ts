import * as v from 'valibot';
import { type Capabilities, CapabilitiesSchema } from '../../../contract/capabilities.ts';
import { type Demo, type DemoApp, DemoSchema } from '../../../contract/lab.ts';
import { dialectFacts } from '../../../flow/dialects.ts';
import { FlowError } from '../../../flow/flow-error.ts';
import type { FlowFetch } from '../../../flow/messages/message-log.ts';
import { createBystander } from '../../../flow/scenarios/bystander.ts';
import { createLabActor } from '../../../flow/scenarios/lab-actor.ts';
import type { Actor } from '../../../flow/scenarios/scenario.ts';
import { walkByHand } from '../../../flow/scenarios/walk.ts';
import type { Setup } from '../../../flow/setup/setup.ts';
import { discoverSystem } from '../../../flow/system/discovery.ts';
import { systemFromCapabilities } from '../../../flow/system/from-capabilities.ts';
import type { System } from '../../../flow/system/system.ts';
import { createLabClient } from '../../library/lab-client.ts';
import { ConfigError } from '../../start/config.ts';
import type { ScenariosOptions } from './options.ts';

/** Where an app without a place of its own says that it is answered. */
const usualRedirectUri = 'http://127.0.0.1:9999/callback';

/** A Latchstring that plays: what it speaks, and whom it knows. */
interface MockServer {
  origin: string;
  capabilities: Capabilities;
  demo: Demo;
}

/**
 * Finds what is to be played against, and who plays.
 * @throws ConfigError where nothing can be played: the server is not there, or does not fit the options
 */
export async function findActor(options: ScenariosOptions, fetch: FlowFetch): Promise<Actor> {
  const { target } = options;
  const origin = 'issuer' in target ? new URL(target.issuer).origin : target.server;
  const mock = await findMockServer(origin, fetch);
  if ('issuer' in target) {
    const service = mock?.capabilities.services.find(({ issuer }) => issuer === target.issuer);
    return mock && service ? playAtMock(mock, service.id, options, fetch) : playAt(target.issuer, options, fetch);
  }
  if (!mock) {
    throw new ConfigError(
      `No Latchstring with the mock server answers at ${origin}. Start one with: latchstring. Or say where it is, with --server URL.`,
    );
  }
  if (mock.capabilities.services.some(({ id }) => id === target.dialect)) return playAtMock(mock, target.dialect, options, fetch);
  const spoken = mock.capabilities.services.map(({ id }) => id).join(', ');
  throw new ConfigError(`The Latchstring at ${origin} does not speak ${target.dialect}; it speaks: ${spoken}.`);
}

/** @returns null where there is no Latchstring, or one without a lab */
async function findMockServer(origin: string, fetch: FlowFetch): Promise<MockServer | null> {
  const read = async (path: string): Promise<unknown> => {
    const response = await fetch(origin + path, { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(15_000) });
    return response.ok ? response.json() : null;
  };
  try {
    const capabilities = v.safeParse(CapabilitiesSchema, await read('/api/capabilities'));
    if (!capabilities.success || !capabilities.output.lab) return null;
    const demo = v.safeParse(DemoSchema, await read('/api/lab/demo'));
    return demo.success ? { origin, capabilities: capabilities.output, demo: demo.output } : null;
  } catch {
    return null;
  }
}

async function playAtMock(mock: MockServer, service: string, options: ScenariosOptions, fetch: FlowFetch): Promise<Actor> {
  const { capabilities, demo, origin } = mock;
  const own = demo.apps.filter((app) => app.service.id === service);
  const { clientId } = options;
  const app =
    clientId === undefined
      ? (own.find(({ clientSecret }) => clientSecret !== null) ?? own[0])
      : own.find((one) => one.clientId === clientId);
  const offered = capabilities.services.find(({ id }) => id === service);
  const system = offered && systemFromCapabilities(offered, app ?? own[0] ?? null);
  if (!system) throw new ConfigError(`${service} is not a dialect that can be played.`);
  const [person] = demo.accounts;
  const pages = capabilities.services.find(({ issuer }) => issuer === capabilities.account.issuer);
  if (!person || !pages) throw new ConfigError(`The Latchstring at ${origin} has nobody to answer, or no pages to take access back on.`);
  return createLabActor({
    setup: createSetup(system, app ?? null, options),
    lab: createLabClient(origin),
    fetch,
    walk: walkByHand(fetch),
    account: { ...capabilities.account, service: pages.id },
    person,
  });
}

async function playAt(issuer: string, options: ScenariosOptions, fetch: FlowFetch): Promise<Actor> {
  try {
    return createBystander(createSetup(await discoverSystem(issuer, fetch), null, options), fetch);
  } catch (error) {
    throw error instanceof FlowError ? new ConfigError(error.message) : error;
  }
}

/** @param app one of the mock server's, which the options may override */
function createSetup(system: System, app: DemoApp | null, options: ScenariosOptions): Setup {
  const { clientId = app?.clientId ?? (system.dialect && dialectFacts[system.dialect].clientId), clientSecret } = options;
  if (!clientId) throw new ConfigError(`Say which app of ${system.name} is played: --client-id ID.`);
  const secret = clientSecret ?? app?.clientSecret ?? null;
  const authentication = secret === null ? 'none' : system.authentication.find((method) => method !== 'none');
  if (!authentication) throw new ConfigError(`${system.name} takes no client secrets; leave --client-secret out.`);
  return {
    system,
    client: { id: clientId, secret, authentication },
    redirectUri: options.redirectUri ?? app?.redirectUri ?? usualRedirectUri,
    scopes: options.scopes ?? app?.scopes ?? [],
    pkce: system.pkce[0] ?? 'none',
    answer: 'redirect',
    extra: [],
  };
}
