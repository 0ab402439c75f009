import type { Duration } from '../../../contract/client.ts';
import { format } from '../../i18n/format.ts';
import { interactionMessages as t } from '../../i18n/messages.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './consent-screen.module.css';

/** What the app will not get, and how long it keeps what it gets where that is no choice. */
export function Facts({ service, durations }: { service: string; durations: readonly Duration[] }) {
  const [only, ...others] = durations;
  return (
    <div className={styles.facts}>
      <p className={styles.fact}>
        <Icon name="lock" />
        <span>{format(t.notGiven, { service })}</span>
      </p>
      {only && others.length === 0 && (
        <p className={styles.fact}>
          <input type="hidden" name="duration" value={only} />
          <Icon name="clock" />
          <span>{t.durationOnly[only]}</span>
        </p>
      )}
    </div>
  );
}
