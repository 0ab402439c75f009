import type { ComponentProps, MouseEvent } from 'react';
import styles from './button.module.css';

export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet';

type ButtonProps = ComponentProps<'button'> & { variant?: ButtonVariant; busy?: boolean };

/** The classes of a button, for links of a router that should look like one. */
export function buttonClass(variant: ButtonVariant = 'secondary', className = ''): string {
  return `${styles.button} ${styles[variant]} ${className}`.trim();
}

/** A button that keeps its focus and its place while it is busy; presses in the meantime are ignored. */
export function Button({ variant, busy = false, className, onClick, type = 'button', ...rest }: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass(variant, className)}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={press}
    />
  );
}

export function LinkButton({ variant, className, ...rest }: ComponentProps<'a'> & { variant?: ButtonVariant }) {
  return <a {...rest} className={buttonClass(variant, className)} />;
}
