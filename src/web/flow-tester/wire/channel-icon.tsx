import type { Message } from '../../../flow/messages/message.ts';
import styles from './message-view.module.css';

/** A window for what the browser's own address bar carries; two arrows for what goes from program to program. */
const paths: Record<Message['channel'], string> = {
  front: 'M2.8 4h14.4v12H2.8Zm0 3.6h14.4M5.2 5.8v.01m2 0v.01',
  back: 'M3 7h13m-3.5-3.5L16 7l-3.5 3.5M17 13H4m3.5-3.5L4 13l3.5 3.5',
};

export function ChannelIcon({ channel }: { channel: Message['channel'] }) {
  return (
    <svg className={styles.icon} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={paths[channel]} />
    </svg>
  );
}
