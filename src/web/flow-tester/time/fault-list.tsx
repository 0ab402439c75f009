import type { Fault } from '../../../contract/lab.ts';
import type { FaultEffect } from '../../../contract/lab-bodies.ts';
import type { System } from '../../../flow/system/system.ts';
import { flowTesterTimeMessages as m } from '../../../i18n/en/flow-tester-time.ts';
import { formatCount, formatSeconds, formatText } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { clearFaults, removeFault } from './page-lab.ts';
import styles from './time-strip.module.css';

interface FaultListProps {
  /** The one that is on the bench: it has a name, of others the id is known. */
  system: System;
  faults: readonly Fault[];
  act: (action: () => Promise<unknown>) => Promise<void>;
}

/** What is broken now, by whomever, each with its switch. */
export function FaultList({ system, faults, act }: FaultListProps) {
  return (
    <div className={styles.tools}>
      <ul className={styles.list} aria-label={m.faultList}>
        {faults.map((fault) => {
          const words = describe(fault, system);
          return (
            <li key={fault.id} className={styles.fault}>
              <span>{words}</span>
              <Button aria-label={formatText(m.offNamed, { fault: words })} onClick={() => act(() => removeFault(fault.id))}>
                {m.off}
              </Button>
            </li>
          );
        })}
      </ul>
      <p>
        <Button onClick={() => act(clearFaults)}>{m.allOff}</Button>
      </p>
    </div>
  );
}

function describe({ service, endpoint, clientId, times, effect }: Fault, system: System): string {
  const whose = service === system.id ? system.name : (service ?? m.anyService);
  const where = [whose, endpoint === null ? m.anyEndpoint : (m.endpoints[endpoint] ?? endpoint), ...(clientId === null ? [] : [clientId])];
  const often = times === null ? m.stays : formatCount(m.nextRequests, times, {});
  return formatText(m.faultLine, { where: where.join(' · '), effect: effectOf(effect), often });
}

function effectOf({ delayMs, drop, malformedJson, oauthError, status }: FaultEffect): string {
  if (delayMs !== undefined) return formatText(m.effects.slow, { time: formatSeconds(delayMs / 1000) });
  if (drop) return m.effects.down;
  if (malformedJson) return m.effects.malformed;
  return formatText(m.effects.answer, { what: oauthError ?? status ?? '' });
}
