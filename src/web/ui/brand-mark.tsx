import { commonMessages } from '../i18n/messages.ts';
import { ServiceMark } from './app-mark.tsx';
import { brand } from './brand.ts';
import styles from './latchstring-mark.module.css';
import { LatchstringMark } from './latchstring-mark.tsx';

/** The operator's name beside the operator's mark, or Latchstring's where there is none. */
export function BrandMark() {
  const { name, mark } = brand;
  if (!name && !mark) return <LatchstringMark />;
  return (
    <span className={styles.mark}>
      {mark ? (
        <img src={mark} alt={name ? '' : commonMessages.product} className={styles.image} />
      ) : (
        <ServiceMark name={name ?? ''} size="small" />
      )}
      {name && <bdi>{name}</bdi>}
    </span>
  );
}
