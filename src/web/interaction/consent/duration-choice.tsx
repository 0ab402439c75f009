import type { Duration } from '../../../contract/client.ts';
import type { Interaction } from '../../../contract/interaction.ts';
import { interactionMessages as t } from '../../i18n/messages.ts';
import styles from '../interaction.module.css';
import consent from './consent-screen.module.css';

/**
 * For how long, shortest first. The start is what this person chose the last time; an app that nobody vouches for starts
 * with an end of its own, and any other with the longest, as it is when a script leaves it out.
 */
export function DurationChoice({ interaction }: { interaction: Interaction }) {
  const { durations, earlierDuration, client } = interaction;
  const shortestFirst = (Object.keys(t.durations) as Duration[]).filter((duration) => durations.includes(duration));
  const start =
    shortestFirst.find((duration) => duration === earlierDuration) ??
    shortestFirst.find((duration) => !client.verified && duration === 'thirty-days') ??
    shortestFirst.at(-1);
  return (
    <fieldset className={consent.durations}>
      <legend className={consent.legend}>{t.durationTitle}</legend>
      {shortestFirst.map((duration) => (
        <label key={duration} className={consent.duration}>
          <input type="radio" name="duration" value={duration} defaultChecked={duration === start} />
          <span>
            {t.durations[duration]}
            <span className={styles.small}>{t.durationHints[duration]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
