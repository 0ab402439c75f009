import { type Duration, DurationSchema } from '../../../contract/client.ts';
import { interactionMessages as t } from '../../i18n/en/interaction.ts';
import styles from '../interaction.module.css';
import consent from './consent-screen.module.css';

/** For how long, shortest first; the longest is the start, as it is when a script leaves it out. */
export function DurationChoice({ durations }: { durations: readonly Duration[] }) {
  const shortestFirst = DurationSchema.options.filter((duration) => durations.includes(duration));
  return (
    <fieldset className={consent.durations}>
      <legend className={consent.legend}>{t.durationTitle}</legend>
      {shortestFirst.map((duration) => (
        <label key={duration} className={consent.duration}>
          <input type="radio" name="duration" value={duration} defaultChecked={duration === shortestFirst.at(-1)} />
          <span>
            {t.durations[duration]}
            <span className={styles.small}>{t.durationHints[duration]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
