import { useState } from 'react';
import { labEndpointsOf } from '../../../flow/scenarios/lab-endpoints.ts';
import type { System } from '../../../flow/system/system.ts';
import { flowTesterTimeMessages as m } from '../../../i18n/en/flow-tester-time.ts';
import { formatText } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Select } from '../setup/select.tsx';
import { addFault, type FaultKind, faultEffects, readLab, removeFault } from './page-lab.ts';
import styles from './time-strip.module.css';

interface FaultFormProps {
  system: System;
  act: (action: () => Promise<unknown>) => Promise<void>;
}

/** Breaks an endpoint: for its next request, or until that is switched off. */
export function FaultForm({ system, act }: FaultFormProps) {
  const [endpoint, setEndpoint] = useState('token');
  const [stays, setStays] = useState(false);

  const add = async (kind: FaultKind) => {
    // Of those that stay only the oldest would be met. What is shown may be older than the last press.
    const { faults } = await readLab(AbortSignal.timeout(10_000));
    const before = faults.filter((fault) => stays && fault.times === null && fault.service === system.id && fault.endpoint === endpoint);
    for (const { id } of before) await removeFault(id);
    await addFault(system.id, endpoint, kind, stays ? null : 1);
  };

  return (
    <fieldset className={styles.faults} aria-label={m.faults}>
      <Select label={m.endpoint} value={endpoint} onChange={setEndpoint}>
        {labEndpointsOf(system).map((name) => (
          <option key={name} value={name}>
            {m.endpoints[name] ?? name}
          </option>
        ))}
      </Select>
      <div className={styles.times}>
        <Choice type="radio" name="fault-times" checked={!stays} onChange={() => setStays(false)} title={m.next} />
        <Choice type="radio" name="fault-times" checked={stays} onChange={() => setStays(true)} title={m.staysChoice} />
      </div>
      <div className={styles.buttons}>
        {(Object.keys(faultEffects) as FaultKind[]).map((kind) => (
          <Button key={kind} onClick={() => act(() => add(kind))}>
            {m.add[kind]}
          </Button>
        ))}
      </div>
      <p className={styles.note}>{formatText(m.faultsNote, { service: system.name })}</p>
    </fieldset>
  );
}
