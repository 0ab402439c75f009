import type { ReactNode } from 'react';
import { flowTesterStepMessages as m } from '../../../i18n/en/flow-tester-steps.ts';
import { formatText } from '../../i18n/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { Outcome } from './explain.ts';
import type { StepId } from './plan.ts';
import styles from './step-view.module.css';

interface StepViewProps {
  step: StepId;
  number: number;
  note: string;
  /** What is to be known before it is taken again. */
  warning: string | null;
  outcome: Outcome | undefined;
  busy: boolean;
  /** What takes the step. */
  children?: ReactNode;
  /** What there is to know of it besides, once it was taken. */
  details?: ReactNode;
}

/** One step: what it is, what takes it, and what came of it. */
export function StepView({ step, number, note, warning, outcome, busy, children, details }: StepViewProps) {
  return (
    <li className={styles.step} data-step={step} aria-busy={busy || undefined}>
      <span className={`${styles.number} ${outcome ? styles[outcome.tone] : ''}`}>
        <VisuallyHidden>{formatText(m.stepNumber, { number })}</VisuallyHidden>
        <span aria-hidden="true">{outcome ? <Icon name={outcome.tone === 'caution' ? 'alert' : 'check'} /> : number}</span>
      </span>
      <div className={styles.body}>
        <div className={styles.head}>
          <div className={styles.words}>
            <h3>{m.steps[step]}</h3>
            <p className={styles.note}>{note}</p>
          </div>
          {children && <div className={styles.actions}>{children}</div>}
        </div>
        {outcome && <OutcomeView outcome={outcome} />}
        {warning && <p className={styles.warning}>{warning}</p>}
        {outcome && details}
      </div>
    </li>
  );
}

function OutcomeView({ outcome: { tone, text, reason, status, error, description } }: { outcome: Outcome }) {
  return (
    <div className={`${styles.outcome} ${styles[tone]}`}>
      {(status !== null || error) && (
        <p className={styles.answer}>
          {status !== null && <strong>{status}</strong>} {error && <UntrustedText limit={80}>{error}</UntrustedText>}
          {tone === 'expected' && <span className={styles.expectedNote}>{m.refusedAsExpected}</span>}
        </p>
      )}
      {reason && (
        <p>
          <UntrustedText limit={400}>{reason}</UntrustedText>
        </p>
      )}
      <p>{text}</p>
      {description && (
        <p className={styles.note}>
          <UntrustedText limit={300}>{description}</UntrustedText>
        </p>
      )}
    </div>
  );
}
