import { type ReactNode, useEffect, useId, useRef } from 'react';
import { revocationMessages as m } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './outcome-card.module.css';

interface OutcomeCardProps {
  tone: 'success' | 'caution';
  title: ReactNode;
  children: ReactNode;
  /** More buttons before the one that dismisses. */
  actions?: ReactNode;
  /** Without, the card is a part of its page: it neither goes away nor takes the focus. */
  onDismiss?: (() => void) | undefined;
}

/** What became of a request. Takes the focus when it appears, so that it is read out, and stays until dismissed. */
export function OutcomeCard({ tone, title, children, actions, onDismiss }: OutcomeCardProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);

  const appears = onDismiss !== undefined;

  useEffect(() => {
    if (appears) heading.current?.focus();
  }, [appears]);

  const dismiss = () => {
    onDismiss?.();
    // The button goes away with the card; reading goes on at the top of the page.
    document.querySelector('h1')?.focus();
  };

  return (
    <section className={`${styles.card} ${styles[tone]}`} aria-labelledby={id}>
      <div className={styles.head}>
        <Icon name={tone === 'success' ? 'check' : 'alert'} />
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
      </div>
      {children}
      <div className={styles.actions}>
        {actions}
        {appears && (
          <Button variant={actions ? 'quiet' : 'secondary'} onClick={dismiss}>
            {m.dismiss}
          </Button>
        )}
      </div>
    </section>
  );
}
