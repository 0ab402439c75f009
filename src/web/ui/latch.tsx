import { AppMark, ServiceMark } from './app-mark.tsx';
import styles from './latch.module.css';

interface LatchedMarksProps {
  app: { name: string; logo: string | null };
  service: { name: string };
  /** `open` while the person decides; `closed` once access is given; `apart` when it was not. */
  latch?: 'open' | 'closed' | 'apart';
}

/** The app and the service with a latch between them: the bolt has reached the catch only once access is given. */
export function LatchedMarks({ app, service, latch = 'open' }: LatchedMarksProps) {
  return (
    <div className={styles.marks} aria-hidden="true">
      <AppMark name={app.name} logo={app.logo} size="large" />
      <svg className={`${styles.latch} ${styles[latch]}`} viewBox="0 0 72 28" width="72" height="28" aria-hidden="true">
        <path className={styles.bolt} d="M-20 14h62M26 14V7.5" />
        <path className={styles.plate} d="M-2 3H9a5 5 0 0 1 5 5v12a5 5 0 0 1-5 5H-2ZM74 3H63a5 5 0 0 0-5 5v12a5 5 0 0 0 5 5h11Z" />
      </svg>
      <ServiceMark name={service.name} size="large" />
    </div>
  );
}
