import * as v from 'valibot';
import type { AccountIssuer } from '../../contract/capabilities.ts';
import { ConnectionPageSchema } from '../../contract/connection.ts';
import type { FlowFetch } from '../messages/message-log.ts';
import { FlowSession } from '../session.ts';
import type { Setup } from '../setup/setup.ts';
import { discoverSystem } from '../system/discovery.ts';
import type { Actor, ScenarioLab } from './scenario.ts';
import type { Walk } from './walk.ts';

/** What the lab must do to answer in a person's place. */
export interface DecidingLab extends ScenarioLab {
  clock: ScenarioLab['clock'] & { now(): Promise<Date> };
  decide(decision: { service: string; clientId: string; decision: 'allow' | 'deny'; identifier?: string }): Promise<unknown>;
}

interface LabActorParts {
  setup: Setup;
  lab: DecidingLab;
  fetch: FlowFetch;
  walk: Walk;
  /** How Latchstring's own pages sign in, and the service that does it. */
  account: AccountIssuer & { service: string };
  /** In whose place the lab answers. */
  person: { identifier: string; password: string };
}

/** An actor that needs nobody: the lab of a Latchstring mock server answers in a person's place. */
export async function createLabActor({ setup, lab, fetch, walk, account, person }: LabActorParts): Promise<Actor> {
  let ahead = (await lab.clock.now()).getTime() - Date.now();
  const now = () => new Date(Date.now() + ahead);
  const newSession: Actor['newSession'] = (changes = {}, timeLimit) =>
    new FlowSession({ ...setup, ...changes }, { fetch, now, ...(timeLimit !== undefined && { timeLimit }) });

  async function answer(session: FlowSession, service: string, decision: 'allow' | 'deny', changes: Parameters<Actor['authorize']>[2]) {
    const { client, redirectUri } = session.setup;
    const url = await session.authorizationUrl(changes);
    const as = decision === 'allow' ? { identifier: person.identifier } : {};
    await lab.decide({ service, clientId: client.id, decision, ...as });
    return walk(url, redirectUri);
  }

  return {
    setup,
    offers: ['person', 'lab', 'take-back'],
    lab: {
      faults: lab.faults,
      clock: {
        async advance(seconds) {
          await lab.clock.advance(seconds);
          ahead += seconds * 1000;
        },
      },
    },
    newSession,
    authorize: (session, decision, changes) => answer(session, setup.system.id, decision, changes),
    credentials: async () => ({ username: person.identifier, password: person.password }),
    async takeBack() {
      const pages = new FlowSession(await setupOfPages(account, fetch), { fetch, now });
      pages.readCallback(await answer(pages, account.service, 'allow', {}));
      const { problem } = await pages.exchange();
      const token = pages.state().tokens?.accessToken;
      if (token === undefined) throw new Error(`Connected apps could not be opened. ${problem}`);
      await takeBack({ origin: new URL(account.redirectUri).origin, token, fetch, setup });
    },
  };
}

async function setupOfPages({ issuer, clientId, redirectUri, parameters }: AccountIssuer, fetch: FlowFetch): Promise<Setup> {
  const { scope = '', ...extra } = parameters;
  return {
    system: await discoverSystem(issuer, fetch),
    client: { id: clientId, secret: null, authentication: 'none' },
    redirectUri,
    scopes: scope.split(' '),
    pkce: 'S256',
    answer: 'redirect',
    extra: Object.entries(extra),
  };
}

/** Revokes the connection of the setup's app by the API that the page of connected apps uses. */
async function takeBack({ origin, token, fetch, setup }: { origin: string; token: string; fetch: FlowFetch; setup: Setup }): Promise<void> {
  const { system, client } = setup;
  const headers = { authorization: `Bearer ${token}` };
  const list = await fetch(`${origin}/api/connections?${new URLSearchParams({ service: system.id })}`, { headers });
  const { connections } = v.parse(ConnectionPageSchema, await list.json());
  const own = connections.find((connection) => connection.client.id === client.id);
  if (!own) throw new Error(`${client.id} is not connected to ${system.name}.`);
  const answer = await fetch(`${origin}/api/connections/${encodeURIComponent(own.id)}`, { method: 'DELETE', headers });
  if (!answer.ok) throw new Error(`The access could not be taken back: ${answer.status} ${await answer.text()}`);
}
