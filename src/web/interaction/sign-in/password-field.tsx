import { type ComponentProps, type KeyboardEvent, useState } from 'react';
import { interactionMessages as t } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './password-field.module.css';

type PasswordFieldProps = Pick<ComponentProps<typeof Field>, 'ref' | 'autoFocus' | 'error' | 'onInvalid' | 'onInput'>;

/** Takes what is typed, pasted or filled in, can show it, and tells when Caps Lock is on. */
export function PasswordField(props: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const watch = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <Field
      {...props}
      label={t.password}
      name="password"
      type={shown ? 'text' : 'password'}
      autoComplete="current-password"
      autoCapitalize="none"
      spellCheck={false}
      required
      maxLength={1024}
      onKeyDown={watch}
      onKeyUp={watch}
      onBlur={() => setCapsLock(false)}
      hint={capsLock && <span role="status">{t.capsLock}</span>}
      action={
        <Button
          variant="quiet"
          className={`${styles.toggle} ${shown ? styles.shown : ''}`}
          aria-label={t.showPassword}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          <Icon name="eye" />
        </Button>
      }
    />
  );
}
