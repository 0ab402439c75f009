import { beforeAll, expect, it } from 'vitest';
import type { FlowFetch } from '../../../flow/messages/message-log.ts';
import { scenarios } from '../../../flow/scenarios/all.ts';
import { runScenario } from '../../../flow/scenarios/run.ts';
import type { Actor } from '../../../flow/scenarios/scenario.ts';
import { FlowSession } from '../../../flow/session.ts';
import { discoverSystem } from '../../../flow/system/discovery.ts';
import { createTestEngine, testSubject } from '../../engines/oidc-provider/testing.ts';
import { World } from '../../testing/engine-contract/world.ts';

let actor: Actor;
beforeAll(async () => {
  const subject = testSubject(await createTestEngine());
  const world = new World(subject);
  const browser = world.browser();
  const fetch: FlowFetch = (url, init) => subject.fetch(new Request(url, init));
  const { id, secret, redirectUri, scopes } = subject.confidential;
  const setup: Actor['setup'] = {
    system: { ...(await discoverSystem(subject.issuer, fetch)), resource: { method: 'GET', url: subject.resource } },
    client: { id, secret, authentication: 'client_secret_basic' },
    redirectUri,
    scopes: ['openid', ...scopes],
    pkce: 'S256',
    answer: 'redirect',
    extra: [],
  };
  actor = {
    setup,
    offers: ['person', 'take-back'],
    lab: null,
    newSession: (changes) => new FlowSession({ ...setup, ...changes }, { fetch, now: () => new Date() }),
    authorize: async (session, decision, changes) => browser.authorize(await session.authorizationUrl(changes), undefined, { decision }),
    async takeBack() {
      const pages = await world.accountPages(browser);
      await pages.send(`/api/connections/${(await pages.connectionOf(world.web)).id}`, 'DELETE');
    },
    credentials: () => Promise.reject(new Error('No app is given a password here.')),
  };
});

/** What cannot be played without a clock or faults, and what only Moves has. */
const skipped = ['code-expired', 'only-default-scope', 'access-token-expired', 'server-slow', 'server-down', 'malformed-answer'];

it.each(scenarios.map((scenario) => ({ scenario, id: scenario.id })))(
  'node-oidc-provider stands the scenario $id',
  async ({ scenario, id }) => {
    const { result, reason } = await runScenario(scenario, actor);
    expect([result, reason]).toEqual(skipped.includes(id) ? ['skipped', expect.any(String)] : ['passed', null]);
  },
);

it('asks it by a pushed request', async () => {
  const session = actor.newSession();
  await session.authorizationUrl();
  expect(session.state().messages.map(({ step }) => step)).toEqual(['par', 'authorize']);
});
