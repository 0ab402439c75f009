import { type FormEvent, useState } from 'react';
import { systemByHand, TypedSystemError } from '../../../flow/system/by-hand.ts';
import type { System } from '../../../flow/system/system.ts';
import { flowTesterSetupMessages as m } from '../../../i18n/en/flow-tester-setup.ts';
import { formatText } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import styles from './setup-panel.module.css';

interface ServerByHandProps {
  /** What the form begins with; null for an empty one. */
  system: System | null;
  onSystem: (system: System) => void;
}

const endpoints = ['authorize', 'token', 'par', 'revoke', 'introspect', 'userinfo', 'tokenInfo', 'jwks'] as const;
const nothing: ReadonlyMap<string, string> = new Map();

/** A server without metadata: everything that its documentation says, typed in. */
export function ServerByHand({ system, onSystem }: ServerByHandProps) {
  const [problems, setProblems] = useState(nothing);

  const take = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const [issuer, resource, algorithms] = [text('issuer'), text('resource'), text('idTokenAlgorithms')];
    try {
      const typed = Object.fromEntries(endpoints.map((name) => [name, text(name) || null]));
      const made = systemByHand({
        endpoints: { ...typed, token: text('token') },
        clientCredentials: form.has('clientCredentials'),
        dpop: form.has('dpop'),
        issInAnswer: form.has('issInAnswer'),
        idTokenAlgorithms: algorithms.split(/[\s,]+/).filter(Boolean),
        ...(issuer && { issuer }),
        ...(resource && { resource }),
      });
      setProblems(nothing);
      onSystem(made);
    } catch (cause) {
      if (!(cause instanceof TypedSystemError)) throw cause;
      setProblems(cause.fields);
      const [first = ''] = cause.fields.keys();
      event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    }
  };

  const field = (name: keyof typeof m.hand, value: string | null | undefined, type = 'url') => {
    const problem = problems.get(name);
    return (
      <Field
        key={name}
        label={m.hand[name]}
        name={name}
        type={type}
        autoComplete="off"
        spellCheck={false}
        defaultValue={value ?? ''}
        hint={m.handHints[name] ?? m.optional}
        error={problem && formatText(m.handProblem, { field: m.hand[name], problem })}
      />
    );
  };

  return (
    <form className={styles.other} onSubmit={take} noValidate>
      {endpoints.map((name) => field(name, system?.endpoints[name]))}
      {field('resource', system?.resource?.url)}
      {field('issuer', system?.issuer)}
      {field('idTokenAlgorithms', system?.idTokenAlgorithms.join(' '), 'text')}
      <Choice
        type="checkbox"
        name="issInAnswer"
        defaultChecked={system?.issInAnswer ?? false}
        title={m.issInAnswer}
        text={m.issInAnswerNote}
      />
      <Choice type="checkbox" name="dpop" defaultChecked={system?.dpop ?? false} title={m.dpop} text={m.dpopNote} />
      <Choice
        type="checkbox"
        name="clientCredentials"
        defaultChecked={system?.grants.includes('client_credentials') ?? false}
        title={m.clientCredentials}
        text={m.clientCredentialsNote}
      />
      <p>
        <Button type="submit">{m.takeTyped}</Button>
      </p>
    </form>
  );
}
