import type { FormEvent } from 'react';
import { flowTesterStepMessages as m } from '../../../i18n/en/flow-tester-steps.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './run-panel.module.css';

/** Asks for the client secret again: a redirect forgets it, since it is kept nowhere. */
export function SecretForm({ onSecret }: { onSecret: (secret: string) => void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSecret(String(new FormData(event.currentTarget).get('flow-secret') ?? ''));
  };
  return (
    <Notice tone="caution" title={m.secretTitle} live>
      <form className={styles.password} onSubmit={submit}>
        <p>{m.secretBody}</p>
        <Field label={m.secret} name="flow-secret" type="password" autoComplete="off" required />
        <Button type="submit" variant="primary">
          {m.useSecret}
        </Button>
      </form>
    </Notice>
  );
}
