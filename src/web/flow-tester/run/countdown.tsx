import { flowTesterTokenMessages as m } from '../../../i18n/en/flow-tester-tokens.ts';
import { formatSeconds, formatText } from '../../i18n/format.ts';
import { useNow } from '../use-now.ts';
import styles from './tokens.module.css';

/** How long something still lives, by the server's clock. */
export function Countdown({ until, now }: { until: string; now: () => Date }) {
  const left = (Date.parse(until) - useNow(now)) / 1000;
  // Not a live region: it would be read out every second.
  return (
    <time dateTime={until} className={left > 0 ? styles.alive : styles.dead}>
      {left > 0
        ? formatText(m.expiresIn, { time: left < 100 ? formatSeconds(left) : clockTime(left) })
        : formatText(m.expired, { time: formatSeconds(Math.max(1, -left)) })}
    </time>
  );
}

/** Hours, minutes and seconds; from two days on, days. */
function clockTime(seconds: number): string {
  if (seconds >= 2 * 86_400) return formatSeconds(Math.floor(seconds / 86_400) * 86_400);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
