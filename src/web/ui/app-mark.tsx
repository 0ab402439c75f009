import { useState } from 'react';
import styles from './app-mark.module.css';
import { firstGrapheme } from './clean-text.ts';

interface AppMarkProps {
  name: string;
  /** Same-origin path; anything else is not loaded. */
  logo?: string | null;
  size?: 'small' | 'medium' | 'large';
}

/** The rounded square that stands for an app: its logo, or a monogram in a colour that its name decides. */
export function AppMark({ name, logo = null, size = 'medium' }: AppMarkProps) {
  // A logo that was replaced meanwhile is no longer there.
  const [missing, setMissing] = useState<string | null>(null);
  const own = logo !== null && logo !== missing && /^\/(?![/\\])/.test(logo);
  return (
    <span className={`${styles.mark} ${styles[size]} ${own ? '' : styles[`hue${hueOf(name)}`]}`} aria-hidden="true">
      {own ? <img src={logo} alt="" className={styles.logo} onError={() => setMissing(logo)} /> : firstGrapheme(name)}
    </span>
  );
}

/** The mark of the service whose data it is. */
export function ServiceMark({ name, size = 'medium' }: { name: string; size?: 'small' | 'medium' | 'large' }) {
  return (
    <span className={`${styles.mark} ${styles[size]} ${styles.service}`} aria-hidden="true">
      {firstGrapheme(name)}
    </span>
  );
}

const hues = 6;

function hueOf(name: string): number {
  let sum = 0;
  for (const char of name) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 9973;
  return sum % hues;
}
