import styles from './icon.module.css';

/** Our own set: 20 by 20, each drawn with one 1.5 px stroke. */
const paths = {
  alert: 'M10 3.2 17.6 16.5H2.4ZM10 8.2v3.6M10 14.1v.01',
  app: 'M3.5 3.5h5v5h-5Zm8 0h5v5h-5Zm-8 8h5v5h-5Zm10.5 0v5m-2.5-2.5h5',
  arrow: 'M3.5 10h13m-5-5 5 5-5 5',
  check: 'm4 10.5 4 4 8-9',
  clock: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Zm0 3.2V10l2.6 1.8',
  close: 'm5 5 10 10m0-10L5 15',
  external: 'M8.5 4.5h-5v12h12v-5m-4-8h5v5m0-5-7.5 7.5',
  eye: 'M1.8 10S4.7 4.5 10 4.5s8.2 5.5 8.2 5.5-2.9 5.5-8.2 5.5S1.8 10 1.8 10ZM10 7.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8Z',
  globe: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM3.2 10h13.6M10 3c-5 4.5-5 9.5 0 14 5-4.5 5-9.5 0-14',
  info: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Zm0 6.3v4M10 6.7v.01',
  key: 'M6.8 9.3a3.9 3.9 0 1 1 0 7.8 3.9 3.9 0 0 1 0-7.8Zm2.8 1.1 7-7.2m-3.7 3.8 2.6 2.6',
  list: 'M7.5 5h9m-9 5h9m-9 5h9M3.5 5v.01m0 4.99v.01m0 4.99v.01',
  lock: 'M4 9h12v8H4Zm2.8 0V6.2a3.2 3.2 0 0 1 6.4 0V9',
  pencil: 'm12.8 3.7 3.5 3.5L7 16.5l-4 .5.5-4ZM10.8 5.7l3.5 3.5',
  shield: 'M10 2.6l6 2.2v4.8c0 3.7-2.5 6.4-6 7.8-3.5-1.4-6-4.1-6-7.8V4.8Zm-2.7 7.5 2 2 3.6-4',
  trash:
    'M3.8 5.5h12.4M7.7 5.5V4a1 1 0 0 1 1-1h2.6a1 1 0 0 1 1 1v1.5m-7 0 .7 10a1.5 1.5 0 0 0 1.5 1.4h5a1.5 1.5 0 0 0 1.5-1.4l.7-10M8.5 9v4.5m3-4.5v4.5',
  user: 'M10 3.5a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4ZM3.8 16.8c.7-3 3.1-4.6 6.2-4.6s5.5 1.6 6.2 4.6',
} as const;

export type IconName = keyof typeof paths;

/** A picture beside words, never instead of them: hidden from assistive technology. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className={`${styles.icon} ${name === 'arrow' ? styles.directed : ''}`}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
