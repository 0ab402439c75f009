import * as v from 'valibot';
import type { Capabilities } from '../../../contract/capabilities.ts';
import { type Demo, FaultSchema, LabClockSchema, type LabClockState } from '../../../contract/lab.ts';
import type { FlowFetch } from '../../../flow/messages/message-log.ts';
import { createLabActor, type DecidingLab } from '../../../flow/scenarios/lab-actor.ts';
import type { Actor } from '../../../flow/scenarios/scenario.ts';
import { walkAsBrowser } from '../../../flow/scenarios/walk.ts';
import type { Setup } from '../../../flow/setup/setup.ts';
import { request } from '../../http/request.ts';
import { send } from '../../http/send.ts';

const path = '/api/lab';

const nothing = (_json: unknown) => ({ value: undefined });

export function removeFault(id: string): Promise<void> {
  return send(nothing, `${path}/faults/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

/** The lab of this very server, as far as scenarios need it. Times in seconds. */
const decidingLab: DecidingLab = {
  clock: {
    now: async () => new Date((await request(LabClockSchema, `${path}/clock`)).now),
    advance: (seconds) => changeClock({ advance: seconds }),
  },
  faults: {
    add: async (fault) => (await request(v.object({ id: v.string() }), `${path}/faults`, { method: 'POST', body: fault })).id,
    remove: removeFault,
  },
  decide: (decision) => send(nothing, `${path}/decisions`, { method: 'POST', body: decision }),
};

/** @param change as `POST /api/lab/clock` takes it; `advance` in seconds */
export function changeClock(change: { advance: number } | { now: string } | { frozen: boolean }): Promise<LabClockState> {
  return request(LabClockSchema, `${path}/clock`, { method: 'POST', body: change });
}

/** What the requests to an endpoint meet. */
export const faultEffects = {
  slow: { delayMs: 5000 },
  down: { drop: true },
  malformed: { malformedJson: true },
  busy: { status: 503 },
} as const;

export type FaultKind = keyof typeof faultEffects;

/** @param times how many requests meet it; null for all, until it is taken away */
export function addFault(service: string, endpoint: string, kind: FaultKind, times: 1 | null): Promise<void> {
  return send(nothing, `${path}/faults`, { method: 'POST', body: { service, endpoint, times, effect: faultEffects[kind] } });
}

export function clearFaults(): Promise<void> {
  return send(nothing, `${path}/faults`, { method: 'DELETE' });
}

/** The clock and the faults that wait. */
export async function readLab(signal: AbortSignal) {
  const [clock, { faults }] = await Promise.all([
    request(LabClockSchema, `${path}/clock`, { signal }),
    request(v.object({ faults: v.array(FaultSchema) }), `${path}/faults`, { signal }),
  ]);
  return { clock, faults };
}

/** Takes faults away and lets the clock run on. */
export async function calmLab(): Promise<void> {
  await clearFaults();
  await changeClock({ frozen: false });
}

/** Everything as seeded. Ends every connection. */
export function resetLab(): Promise<void> {
  return send(nothing, `${path}/reset`, { method: 'POST', body: {} });
}

/** Systems of this very server, and its API, which take back what an app was given. */
const ownFetch: FlowFetch = (url, init) => fetch(url, init);

/** Plays a person through the lab. */
export type LabActors = (setup: Setup) => Promise<Actor>;

/** @returns null where nobody can be played: there is no lab, or no account */
export function labActors({ account, services }: Capabilities, demo: Demo | null): LabActors | null {
  const person = demo?.accounts[0];
  const service = services.find(({ issuer }) => issuer === account.issuer)?.id;
  if (!person || service === undefined) return null;
  return (setup) =>
    createLabActor({ setup, lab: decidingLab, fetch: ownFetch, walk: walkAsBrowser(ownFetch), account: { ...account, service }, person });
}
