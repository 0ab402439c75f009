import type { Client } from '../../contract/client.ts';
import { format } from '../i18n/format.ts';
import { connectedAppsMessages as m } from '../i18n/messages.ts';
import { UntrustedText } from '../ui/untrusted-text.tsx';
import styles from './unverified-tag.module.css';

/** Marks an app whose name, or publisher, may be meant to be taken for another's. */
export function LookAlikeTag({ client }: { client: Client }) {
  const { lookAlike } = client;
  if (!lookAlike || (lookAlike.resembles === null && !lookAlike.mixedScripts)) return null;
  const name = lookAlike.resembles;
  const [looks, mixes] = lookAlike.of === 'name' ? [m.looksLike, m.mixedLetters] : [m.publisherLooksLike, m.publisherMixedLetters];
  return (
    <span className={styles.tag}>{name === null ? mixes : format(looks, { name: <UntrustedText limit={30}>{name}</UntrustedText> })}</span>
  );
}
