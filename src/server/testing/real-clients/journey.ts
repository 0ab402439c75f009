import { expect } from 'vitest';
import type { ManualClock } from '../../ports/clock.ts';
import { takeBack } from '../take-back.ts';
import type { TestBrowser } from '../test-browser.ts';
import type { RefusedRefresh, Service } from './services.ts';

export const redirectUri = 'http://127.0.0.1:9999/callback';

/** Who signs in where a client takes the password itself; in the browser it is the same person. */
export const ada = { username: 'ada@example.test', password: 'wonderland' };

/** A published client that is set up for one service. `Held` is what it keeps of an answer with tokens. */
export interface RealClient<Held> {
  /** From nothing to tokens: by way of the person's browser, or with her password. */
  connect(browser: TestBrowser): Promise<Held>;
  accessTokenOf(held: Held): string;
  refresh(held: Held): Promise<Held>;
  /** Gives the refresh token back at the service's endpoint. Absent where the client cannot. */
  revoke?(held: Held): Promise<unknown>;
  /** Opens the resource. Absent where the client leaves that to the app. */
  call?(held: Held, url: string): Promise<Response>;
}

interface Journey<Held> {
  client: RealClient<Held>;
  service: Service;
  browser: TestBrowser;
  clock: ManualClock;
  /** What the client throws when a refresh is refused so. */
  reportOf: (refusal: RefusedRefresh) => object;
}

/** Connects, calls, refreshes and calls again. */
async function comeToWork<Held>({ client, service, browser }: Journey<Held>): Promise<Held> {
  const first = await client.connect(browser);
  expect((await call(client, first, service)).status).toBe(200);
  const second = await client.refresh(first);
  expect(client.accessTokenOf(second)).not.toBe(client.accessTokenOf(first));
  expect((await call(client, second, service)).status).toBe(200);
  return second;
}

/** The journey to its end by the person, who takes the access back in her connected apps. */
export async function endByThePerson<Held>(journey: Journey<Held>): Promise<void> {
  const held = await comeToWork(journey);
  const { id: service, issuer, app } = journey.service;
  await takeBack(journey.browser, { fetch: (request) => fetch(request), origin: new URL(issuer).origin, service, clientId: app.id });
  await expectTheEnd(journey, held);
}

/** The journey to its end by the client, at the service's revocation endpoint. */
export async function endByTheClient<Held>(journey: Journey<Held>): Promise<void> {
  const held = await comeToWork(journey);
  await journey.client.revoke?.(held);
  await expectTheEnd(journey, held);
}

async function expectTheEnd<Held>({ client, service, clock, reportOf }: Journey<Held>, held: Held): Promise<void> {
  if (service.selfContained) {
    expect((await call(client, held, service)).status).toBe(200);
    // Its time of issue may lie a little ahead: no two JWTs are the same.
    clock.advance(service.accessTokenLives + 60);
  }
  const refused = await call(client, held, service);
  const challenge = refused.headers.get('www-authenticate');
  expect({ status: refused.status, challenge, body: await refused.text() }).toEqual(service.refusedCall);
  await expect(client.refresh(held)).rejects.toMatchObject(reportOf(service.refusedRefresh));
}

function call<Held>(client: RealClient<Held>, held: Held, { resource }: Service): Promise<Response> {
  if (client.call) return client.call(held, resource);
  return fetch(resource, { headers: { authorization: `Bearer ${client.accessTokenOf(held)}` } });
}
