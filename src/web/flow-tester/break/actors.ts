import { FlowError } from '../../../flow/flow-error.ts';
import type { Actor, Need } from '../../../flow/scenarios/scenario.ts';
import { FlowSession } from '../../../flow/session.ts';
import type { Setup } from '../../../flow/setup/setup.ts';
import { flowTesterBreakMessages as m } from '../../../i18n/en/flow-tester-break.ts';
import type { RunPorts } from '../run/flow-run.ts';
import type { PopupPerson } from './popup-person.ts';

/** Whether the lab of this very server plays the person: it decides at the systems that run here. */
export function playsByLab({ system }: Setup, ports: RunPorts): boolean {
  return ports.labActors !== null && system.dialect !== null;
}

/** What there is for scenarios to work with. */
export function offersOf(setup: Setup, ports: RunPorts): readonly Need[] {
  return playsByLab(setup, ports) ? ['person', 'lab', 'take-back'] : ['person', 'take-back'];
}

/** Who plays the person: the lab where it can, else who sits here. Every session of theirs is on the wire, under a title. */
export async function actorFor(setup: Setup, ports: RunPorts, person: PopupPerson, title: string): Promise<Actor> {
  const actor = playsByLab(setup, ports) ? await ports.labActors?.(setup) : undefined;
  const own = actor ?? bySitting(setup, ports, person);
  return {
    ...own,
    newSession(changes, timeLimit) {
      const session = own.newSession(changes, timeLimit);
      ports.log.follow(session, title);
      return session;
    },
  };
}

function bySitting(setup: Setup, ports: RunPorts, person: PopupPerson): Actor {
  return {
    setup,
    offers: offersOf(setup, ports),
    lab: null,
    newSession: (changes = {}, timeLimit) =>
      new FlowSession({ ...setup, ...changes }, { ...ports, ...(timeLimit !== undefined && { timeLimit }) }),
    authorize: async (session, decision, changes) => person.decide(session, await session.authorizationUrl(changes), decision),
    takeBack: () => person.takeBack(),
    credentials: () => Promise.reject(new FlowError(m.noPassword)),
  };
}
