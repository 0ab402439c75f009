import { type ReactNode, useId } from 'react';
import { Icon } from '../../ui/icon.tsx';
import styles from './app-form.module.css';

interface GroupProps {
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** Neither shown nor sent: its choices are kept for when it is. */
  away?: boolean;
  /** The choices; `invalid` is for their inputs. */
  children: (invalid: { 'aria-invalid': true | undefined; 'aria-describedby': string | undefined }) => ReactNode;
}

/** Fields that answer one question together, with what is wrong about the answer. */
export function Group({ legend, hint, error, away = false, children }: GroupProps) {
  const id = useId();
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <fieldset className={styles.group} hidden={away} disabled={away} aria-describedby={described || undefined}>
      <legend className={styles.legend}>{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div role="alert" className={styles.alert}>
        {error && (
          <p id={`${id}-error`} className={styles.error}>
            <Icon name="alert" />
            <span>{error}</span>
          </p>
        )}
      </div>
      {children({ 'aria-invalid': error ? true : undefined, 'aria-describedby': error ? `${id}-error` : undefined })}
    </fieldset>
  );
}
