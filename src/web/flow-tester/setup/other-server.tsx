import { type FormEvent, useState } from 'react';
import type { ServiceCapabilities } from '../../../contract/capabilities.ts';
import { discoverSystem } from '../../../flow/discovery.ts';
import type { Setup } from '../../../flow/setup.ts';
import type { System } from '../../../flow/system.ts';
import { systemByHand } from '../../../flow/system-by-hand.ts';
import { flowTesterSetupMessages as m } from '../../i18n/en/flow-tester-setup.ts';
import { formatList, formatText } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { flowFetch } from '../flow-fetch.ts';
import type { TraceLog } from '../wire/trace-log.ts';
import styles from './setup-panel.module.css';

interface OtherServerProps {
  services: readonly ServiceCapabilities[];
  setup: Setup;
  log: TraceLog;
  onSystem: (system: System) => void;
}

const typed = ['authorize', 'token', 'revoke', 'introspect', 'userinfo', 'jwks'] as const;

/** A server that is not known here: found by its issuer, or typed in. */
export function OtherServer({ services, setup, log, onSystem }: OtherServerProps) {
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<System | null>(null);
  const [trouble, setTrouble] = useState<{ issuer?: string; hand?: string }>({});
  const isOther = setup.system.id === 'server';

  const lookUp = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const issuer = String(new FormData(event.currentTarget).get('issuer') ?? '').trim();
    setBusy(true);
    setTrouble({});
    setFound(null);
    try {
      const system = await discoverSystem(issuer, flowFetch, log.begin(formatText(m.lookUpTrace, { issuer })));
      setFound(system);
      onSystem(system);
    } catch (cause) {
      setTrouble({ issuer: reasonOf(cause) });
    }
    setBusy(false);
  };

  const takeTyped = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    setTrouble({});
    try {
      const endpoints = Object.fromEntries(typed.map((name) => [name, text(name) || null]));
      onSystem(
        systemByHand({ endpoints: { ...endpoints, token: text('token') }, ...(text('resource') && { resource: text('resource') }) }),
      );
    } catch (cause) {
      setTrouble({ hand: reasonOf(cause) });
    }
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
          error={trouble.issuer}
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
          {formatText(m.lookedUp, { name: found.name, grants: formatList(found.grants) })}
        </Notice>
      )}
      <p className={styles.soft}>{m.relay}</p>
      <details>
        <summary className={styles.summary}>{m.byHand}</summary>
        <form className={styles.other} onSubmit={takeTyped} noValidate>
          {typed.map((name) => (
            <Field
              key={name}
              label={m.hand[name]}
              name={name}
              type="url"
              autoComplete="off"
              defaultValue={isOther ? (setup.system.endpoints[name] ?? '') : ''}
              hint={name === 'token' ? undefined : m.optional}
            />
          ))}
          <Field label={m.hand.resource} name="resource" type="url" autoComplete="off" hint={m.optional} error={trouble.hand} />
          <p>
            <Button type="submit">{m.takeTyped}</Button>
          </p>
        </form>
      </details>
    </div>
  );
}

const reasonOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));
