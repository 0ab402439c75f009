import { useState } from 'react';
import type { Setup } from '../../../flow/setup/setup.ts';
import type { System } from '../../../flow/system/system.ts';
import { flowTesterSetupMessages as m } from '../../../i18n/en/flow-tester-setup.ts';
import { ServiceMark } from '../../ui/app-mark.tsx';
import { Choice, ChoiceCards } from '../../ui/choice.tsx';
import type { TraceLog } from '../wire/trace-log.ts';
import { type Known, knownSystems } from './known-systems.ts';
import { OtherServer } from './other-server.tsx';
import { Part } from './part.tsx';
import styles from './setup-panel.module.css';

interface SystemPartProps {
  known: Known;
  setup: Setup;
  log: TraceLog;
  onKnown: (systemId: string) => void;
  onOther: (system: System) => void;
}

/** Which authorization server is asked. */
export function SystemPart({ known, setup, log, onKnown, onOther }: SystemPartProps) {
  const systems = knownSystems(known);
  const isKnown = systems.some(({ id }) => id === setup.system.id);
  const [other, setOther] = useState(!isKnown);
  return (
    <Part legend={m.system} hint={m.systemHint}>
      <ChoiceCards narrow>
        {systems.map(({ id, name, endpoints }) => (
          <Choice
            key={id}
            type="radio"
            name="flow-system"
            checked={!other && setup.system.id === id}
            onChange={() => {
              setOther(false);
              onKnown(id);
            }}
            title={
              <span className={styles.system}>
                <ServiceMark name={name} size="small" />
                <strong>{name}</strong>
              </span>
            }
            text={<span className={styles.path}>{new URL(endpoints.token).pathname}</span>}
          />
        ))}
        <Choice
          type="radio"
          name="flow-system"
          checked={other}
          onChange={() => setOther(true)}
          title={<strong>{m.another}</strong>}
          text={isKnown ? m.anotherNote : setup.system.name}
        />
      </ChoiceCards>
      {other && <OtherServer services={known.services} setup={setup} log={log} onSystem={onOther} />}
    </Part>
  );
}
