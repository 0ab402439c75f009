import { type FormEvent, useState } from 'react';
import type { ServiceCapabilities } from '../../../contract/capabilities.ts';
import type { Setup } from '../../../flow/setup/setup.ts';
import { type Discovered, discover } from '../../../flow/system/discovery.ts';
import type { System } from '../../../flow/system/system.ts';
import { flowTesterSetupMessages as m } from '../../../i18n/en/flow-tester-setup.ts';
import { formatList, formatText } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { flowFetch } from '../flow-fetch.ts';
import type { TraceLog } from '../wire/trace-log.ts';
import { ServerByHand } from './server-by-hand.tsx';
import styles from './setup-panel.module.css';

interface OtherServerProps {
  services: readonly ServiceCapabilities[];
  setup: Setup;
  log: TraceLog;
  onSystem: (system: System) => void;
}

/** A server that is not known here: found by its issuer, or typed in. */
export function OtherServer({ services, setup, log, onSystem }: OtherServerProps) {
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Discovered | null>(null);
  const [trouble, setTrouble] = useState<string>();
  const isOther = setup.system.id === 'server';

  const lookUp = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const issuer = String(new FormData(event.currentTarget).get('issuer') ?? '').trim();
    setBusy(true);
    setTrouble(undefined);
    setFound(null);
    try {
      const discovered = await discover(issuer, flowFetch, log.begin(formatText(m.lookUpTrace, { issuer })));
      setFound(discovered);
      onSystem(discovered.system);
    } catch (cause) {
      setTrouble(cause instanceof Error ? cause.message : String(cause));
    }
    setBusy(false);
  };

  return (
    <div className={styles.other}>
      <form className={styles.other} onSubmit={lookUp} noValidate>
        <Field
          label={m.issuer}
          name="issuer"
          type="url"
          placeholder="https://login.example.com"
          autoComplete="off"
          list="flow-issuers"
          defaultValue={isOther ? (setup.system.issuer ?? '') : ''}
          hint={m.issuerHint}
          error={trouble}
        />
        <datalist id="flow-issuers">{services.map(({ issuer }) => issuer && <option key={issuer} value={issuer} />)}</datalist>
        <p>
          <Button type="submit" busy={busy}>
            {m.lookUp}
          </Button>
        </p>
      </form>
      {found && (
        <Notice tone="success" live>
          {describe(found).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
      <p className={styles.soft}>{m.relay}</p>
      <details>
        <summary className={styles.summary}>{m.byHand}</summary>
        <ServerByHand system={isOther ? setup.system : null} onSystem={onSystem} />
      </details>
    </div>
  );
}

/** What the metadata says, and what is taken for granted where it says nothing. */
function describe({ system: { name, grants }, unsaid }: Discovered): string[] {
  const offers = unsaid.includes('grants') ? [] : [formatText(m.lookedUp, { name, grants: formatList(grants) })];
  return [...offers, ...unsaid.map((what) => formatText(m.lookedUpUnsaid[what], { name }))];
}
