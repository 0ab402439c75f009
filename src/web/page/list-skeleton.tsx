import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './list-skeleton.module.css';

/** The shape of the list while it loads. Shows only when that takes longer than a blink. */
export function ListSkeleton({ label }: { label: string }) {
  return (
    <div className={styles.skeleton}>
      <h1 className={styles.title}>
        <VisuallyHidden live>{label}</VisuallyHidden>
      </h1>
      <span className={styles.intro} />
      <div className={styles.rows}>
        <Row />
        <Row />
        <Row />
      </div>
    </div>
  );
}

function Row() {
  return (
    <div className={styles.row}>
      <span className={styles.mark} />
      <span className={styles.text} />
    </div>
  );
}
