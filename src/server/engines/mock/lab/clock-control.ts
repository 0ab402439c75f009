import type { LabClockState } from '../../../../contract/lab.ts';
import { ProblemError } from '../../../http/problem.ts';
import { addSeconds, type LabClock } from '../../../ports/clock.ts';
import type { Lab } from '../../../ports/lab.ts';
import type { EventLog } from '../state/event-log.ts';

/** The last moment that ISO 8601 writes with four digits for the year: as far as the lab's clock goes. */
export const lastMoment = new Date('9999-12-31T00:00:00Z');

/** Moves the clock of the mock server, never back. */
export function createClockControl(clock: LabClock, events: EventLog): Lab['clock'] {
  const read = (): LabClockState => ({
    now: clock.now().toISOString(),
    real: clock.real().toISOString(),
    frozen: clock.state.frozenAt !== null,
    aheadSeconds: (clock.now().getTime() - clock.real().getTime()) / 1000,
  });
  return {
    read,
    change({ frozen, now, advance }) {
      const present = clock.now();
      const next = now !== undefined ? new Date(now) : addSeconds(present, advance ?? 0);
      // So far back that no Date holds it is back as well.
      if (!(next >= present)) {
        const pointer = now !== undefined ? '/now' : '/advance';
        const detail = `The clock stands at ${present.toISOString()} and never goes back. Choose a later time; POST /api/lab/reset brings back the real time, with everything else as seeded.`;
        throw new ProblemError('clock-goes-back', 409, { pointer, detail });
      }
      if (next > lastMoment) {
        throw new ProblemError('invalid-body', 400, { detail: `The clock goes no further than ${lastMoment.toISOString()}.` });
      }
      if (now !== undefined || advance !== undefined) clock.set(next);
      if (frozen !== undefined) clock.freeze(frozen);
      const { now: stands, frozen: isFrozen } = read();
      events.add({ at: clock.now(), name: 'clock', cause: `The clock ${isFrozen ? 'stands still at' : 'runs on from'} ${stands}.` });
      return read();
    },
  };
}
