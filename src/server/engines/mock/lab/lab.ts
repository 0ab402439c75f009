import type { EditableDirectory } from '../../../accounts/directory.ts';
import type { SignInLimits } from '../../../accounts/sign-in-limits.ts';
import type { Registration } from '../../../apps/registration.ts';
import type { LabClock } from '../../../ports/clock.ts';
import type { Lab } from '../../../ports/lab.ts';
import { describeDemo } from '../describe.ts';
import type { MountedDialect } from '../dialects/dialect.ts';
import type { EndpointTable, Intercept } from '../endpoints.ts';
import type { AppBook } from '../state/app-book.ts';
import type { EventLog } from '../state/event-log.ts';
import type { Store } from '../state/store.ts';
import { createLabAccounts } from './accounts.ts';
import { createLabApps } from './apps.ts';
import { createClockControl } from './clock-control.ts';
import { createLabConnections } from './connections.ts';
import { Decisions } from './decisions.ts';
import { LabEvents } from './events.ts';
import type { RefuseWaiting } from './fault-effects.ts';
import { Faults } from './faults.ts';
import { requireService } from './known.ts';
import { LabState } from './state.ts';

interface Parts {
  store: Store;
  clock: LabClock;
  events: EventLog;
  accounts: EditableDirectory;
  limits: SignInLimits;
  book: AppBook;
  endpoints: EndpointTable;
  mounted: readonly MountedDialect[];
  publicUrl: URL;
  /** The apps of the start, made anew. */
  seed: () => Registration[];
  refuseWaiting: RefuseWaiting;
  /** Whether the event log shows secrets. */
  reveal: boolean;
}

/** The lab of the mock server, and what it does to requests on their way to an endpoint. */
export function createLab(parts: Parts): { lab: Lab; intercept: Intercept } {
  const { clock, events, limits, mounted } = parts;
  const services = mounted.map(({ module }) => module.dialect.service.id);
  const faults = new Faults({ ...parts, services });
  const decisions = new Decisions({ ...parts, services });
  const state = new LabState({ ...parts, faults, decisions });
  const labEvents = new LabEvents(events, parts.reveal);
  const lab: Lab = {
    demo: () => describeDemo(mounted, parts.store.registrations.values(), parts.accounts.asSeeded()),
    clock: createClockControl(clock, events),
    faults,
    decisions,
    events: labEvents,
    accounts: createLabAccounts(parts),
    apps: createLabApps(parts),
    connections: createLabConnections(parts),
    async rotateKeys(service) {
      if (service !== undefined) requireService(service, services);
      const meant = mounted.filter(({ module }) => service === undefined || module.dialect.service.id === service);
      const rotated = await Promise.all(
        meant.map(async ({ module, context }) => ({ service: module.dialect.service.id, kid: await context.keys.rotate() })),
      );
      for (const { kid, ...of } of rotated)
        events.add({ at: clock.now(), ...of, name: 'keys', cause: `Signs with the key ${kid} from now on.` });
      return rotated;
    },
    signInLimits: {
      get on() {
        return limits.on;
      },
      set on(on) {
        limits.on = on;
        events.add({ at: clock.now(), name: 'sign-in-limits', cause: `Failed sign-ins are ${on ? '' : 'not '}counted.` });
      },
    },
    reset() {
      labEvents.closeUnread();
      return state.reset();
    },
    save: () => state.save(),
    load: (snapshot) => state.load(snapshot),
    close: () => labEvents.close(),
  };
  return { lab, intercept: faults.intercept };
}
