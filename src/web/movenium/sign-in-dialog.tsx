import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { moveniumMessages as m } from '../i18n/messages.ts';
import { ServiceMark } from '../ui/app-mark.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import type { Refusal } from './movenium-wire.ts';
import { RefusalNotice } from './refusal-notice.tsx';
import styles from './sign-in-dialog.module.css';

interface Person {
  username: string;
  password: string;
}

interface SignInDialogProps {
  /** Also ends an attempt that is under way. */
  onClose: () => void;
  /** @returns why nobody was signed in, or null */
  onSignIn: (person: Person, signal: AbortSignal) => Promise<Refusal | null>;
}

type Missing = Partial<Record<keyof Person, string>>;

/** The modal of a first-party page: it takes username and password itself. */
export function SignInDialog({ onClose, onSignIn }: SignInDialogProps) {
  const id = useId();
  const password = useRef<HTMLInputElement>(null);
  const attempt = useRef<AbortController | null>(null);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState<Missing>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  useEffect(() => () => attempt.current?.abort(), []);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const person = { username: String(data.get('username')).trim(), password: String(data.get('password')) };
    const lacking: Missing = {
      ...(person.username === '' && { username: m.usernameMissing }),
      ...(person.password === '' && { password: m.passwordMissing }),
    };
    setMissing(lacking);
    const [first] = Object.keys(lacking);
    if (first !== undefined) {
      form.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
      return;
    }
    attempt.current = new AbortController();
    setBusy(true);
    setRefusal(null);
    const answer = await onSignIn(person, attempt.current.signal);
    if (!answer) return;
    setBusy(false);
    setRefusal(answer);
    if (answer.kind !== 'refused' || !password.current) return;
    password.current.value = '';
    password.current.focus();
  };
  const mend = (name: keyof Person) => () => setMissing(({ [name]: _mended, ...rest }) => rest);

  return (
    <Dialog onClose={onClose} labelledBy={`${id}-title`} describedBy={`${id}-lead`}>
      <div className={styles.sheet}>
        <div className={styles.head}>
          <ServiceMark name="Movenium" />
          <h2 id={`${id}-title`}>{m.dialogTitle}</h2>
          <p id={`${id}-lead`} className={styles.lead}>
            {m.dialogLead}
          </p>
        </div>
        {refusal && <RefusalNotice refusal={refusal} />}
        <form className={styles.form} noValidate onSubmit={submit}>
          <Field
            label={m.username}
            name="username"
            autoComplete="username"
            inputMode="email"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={320}
            autoFocus
            error={missing.username}
            onInput={mend('username')}
          />
          <Field
            ref={password}
            label={m.password}
            name="password"
            type="password"
            autoComplete="current-password"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={1024}
            error={missing.password ?? (refusal?.kind === 'refused' && wordsOf(refusal))}
            onInput={mend('password')}
          />
          <div className={styles.buttons}>
            <Button onClick={onClose}>{m.cancel}</Button>
            <Button variant="primary" type="submit" busy={busy}>
              {m.signIn}
            </Button>
          </div>
        </form>
        <VisuallyHidden live>{busy ? m.signingIn : ''}</VisuallyHidden>
      </div>
    </Dialog>
  );
}

/** A wrong password is said in the person's language; what else Movenium says, it says itself. */
function wordsOf({ error, text }: Extract<Refusal, { kind: 'refused' }>): string {
  return error === 'invalid_grant' ? m.wrongCredentials : text;
}
