import { type InvalidEvent, useEffect, useRef, useState } from 'react';
import type { SignIn } from '../../../contract/interaction.ts';
import { interactionMessages as t } from '../../i18n/en/interaction.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { ActionForm } from '../action-form.tsx';
import styles from '../interaction.module.css';
import { PasswordField } from './password-field.tsx';

interface SignInFormProps {
  id: string;
  loginHint: string | null;
  busy: boolean;
  /** The last attempt failed; whether the account exists stays unsaid. */
  rejected: boolean;
  onSignIn: (body: SignIn) => void;
}

export function SignInForm({ id, loginHint, busy, rejected, onSignIn }: SignInFormProps) {
  const identifier = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState<readonly string[]>([]);

  useEffect(() => {
    (identifier.current?.value ? password : identifier).current?.focus();
  }, []);

  useEffect(() => {
    if (!rejected || !password.current) return;
    password.current.value = '';
    password.current.focus();
  }, [rejected]);

  const submit = (data: FormData) => {
    setMissing([]);
    onSignIn({ identifier: String(data.get('identifier')).trim(), password: String(data.get('password')) });
  };
  const invalid = (event: InvalidEvent<HTMLInputElement>) => {
    event.preventDefault();
    const input = event.currentTarget;
    setMissing((names) => [...names.filter((name) => name !== input.name), input.name]);
    if (input === input.form?.querySelector(':invalid')) input.focus();
  };
  const mend = (event: { currentTarget: HTMLInputElement }) => {
    const { name } = event.currentTarget;
    setMissing((names) => (names.includes(name) ? names.filter((other) => other !== name) : names));
  };

  return (
    <ActionForm id={id} action="sign-in" className={styles.form} onSubmit={submit}>
      <Field
        ref={identifier}
        label={t.identifier}
        name="identifier"
        type="text"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={320}
        defaultValue={loginHint ?? ''}
        error={missing.includes('identifier') && t.identifierMissing}
        onInvalid={invalid}
        onInput={mend}
      />
      <PasswordField
        ref={password}
        error={missing.includes('password') ? t.passwordMissing : rejected && t.wrongCredentials}
        onInvalid={invalid}
        onInput={mend}
      />
      <Button variant="primary" type="submit" className={styles.wide ?? ''} busy={busy}>
        {t.signIn}
      </Button>
    </ActionForm>
  );
}
