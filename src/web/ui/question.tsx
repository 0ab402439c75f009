import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Notice } from './notice.tsx';
import styles from './question.module.css';

interface QuestionProps {
  title: ReactNode;
  /** What a yes means. */
  children: ReactNode;
  /** Why the server refused an earlier yes. */
  refusal: { title: string; body: ReactNode } | null;
  /** The answer is on the way. */
  busy: boolean;
  keepLabel: string;
  confirmLabel: string;
  onKeep: () => void;
  onConfirm: () => void;
}

/** Asks once before something is taken back. */
export function Question({ title, children, refusal, busy, keepLabel, confirmLabel, onKeep, onConfirm }: QuestionProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    // Reading starts at the top, and no button is at hand by accident.
    heading.current?.focus();
  }, []);

  return (
    <Dialog onClose={onKeep} labelledBy={`${id}-title`} describedBy={`${id}-body`}>
      <div className={styles.content}>
        <h2 ref={heading} id={`${id}-title`} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        <div id={`${id}-body`} className={styles.body}>
          {children}
        </div>
        {refusal && (
          <Notice tone="danger" title={refusal.title} live>
            {refusal.body}
          </Notice>
        )}
        <div className={styles.buttons}>
          <Button onClick={onKeep} disabled={busy}>
            {keepLabel}
          </Button>
          <Button variant="danger" busy={busy} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** What else there is to know before an answer, a line each. */
export function Facts({ lines }: { lines: ReactNode[] }) {
  return (
    <ul className={styles.facts}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one question do not move
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
