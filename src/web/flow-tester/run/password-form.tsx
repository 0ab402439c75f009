import { type FormEvent, useState } from 'react';
import type { DemoAccount } from '../../../contract/lab.ts';
import { flowTesterStepMessages as m } from '../../../i18n/en/flow-tester-steps.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import type { Person } from './flow-run.ts';
import styles from './run-panel.module.css';

interface PasswordFormProps {
  account: DemoAccount | null;
  busy: boolean;
  onSignIn: (person: Person) => void;
  /** Told of every change, so that a whole run signs in as the same person. */
  onChange: (person: Person) => void;
}

/** Where a system lets the app take the password itself. */
export function PasswordForm({ account, busy, onSignIn, onChange }: PasswordFormProps) {
  const [person, setPerson] = useState({ username: account?.identifier ?? '', password: account?.password ?? '' });
  const change = (changed: Person) => {
    setPerson(changed);
    onChange(changed);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSignIn(person);
  };
  return (
    <form className={styles.password} onSubmit={submit}>
      <Field
        label={m.username}
        name="flow-username"
        autoComplete="off"
        required
        value={person.username}
        onChange={({ target }) => change({ ...person, username: target.value })}
      />
      <Field
        label={m.password}
        name="flow-password"
        type="password"
        autoComplete="off"
        required
        hint={account ? m.useDemoAccount : undefined}
        value={person.password}
        onChange={({ target }) => change({ ...person, password: target.value })}
      />
      <Button type="submit" busy={busy}>
        {m.buttons['sign-in']}
      </Button>
    </form>
  );
}
