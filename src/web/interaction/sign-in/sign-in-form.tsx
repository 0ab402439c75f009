import { type InvalidEvent, useEffect, useRef, useState } from 'react';
import type { Interaction, SignIn } from '../../../contract/interaction.ts';
import { interactionMessages as t } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { ActionForm } from '../action-form.tsx';
import styles from '../interaction.module.css';
import type { Failure } from '../state.ts';
import { PasswordField } from './password-field.tsx';

interface SignInFormProps {
  interaction: Interaction;
  busy: boolean;
  failure: Failure | null;
  onSignIn: (body: SignIn) => void;
}

export function SignInForm({ interaction, busy, failure, onSignIn }: SignInFormProps) {
  const { loginHint } = interaction;
  /** The last attempt failed; whether the account exists stays unsaid. */
  const rejected = failure?.code === 'wrong-credentials';
  const wasRejected = useRef(rejected);
  const password = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState<readonly string[]>(failure?.code === 'incomplete' ? [failure.field] : []);

  useEffect(() => {
    const isNews = rejected && !wasRejected.current;
    wasRejected.current = rejected;
    // A page that came with the failure has nothing to clear: what stands there was typed since.
    if (!isNews || !password.current) return;
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
    <ActionForm interaction={interaction} action="sign-in" className={styles.form} onSubmit={submit}>
      <Field
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
        autoFocus={!loginHint}
        error={missing.includes('identifier') && t.identifierMissing}
        onInvalid={invalid}
        onInput={mend}
      />
      <PasswordField
        ref={password}
        autoFocus={Boolean(loginHint)}
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
