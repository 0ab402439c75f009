import type { ComponentProps, ReactNode } from 'react';
import styles from './choice.module.css';

type ChoiceProps = Omit<ComponentProps<'input'>, 'title'> & { title: ReactNode; text?: ReactNode };

/** A radio button or checkbox with its words; all of it can be pressed. */
export function Choice({ title, text, ...input }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <input {...input} />
      <span className={styles.words}>
        <span>{title}</span>
        {text && <span className={styles.soft}>{text}</span>}
      </span>
    </label>
  );
}

/** Choices side by side, each a card. */
export function ChoiceCards({ narrow = false, children }: { narrow?: boolean; children: ReactNode }) {
  return <div className={narrow ? `${styles.cards} ${styles.narrow}` : styles.cards}>{children}</div>;
}
