import { ServiceMark } from '../ui/app-mark.tsx';
import styles from './movenium.module.css';

/** Whose page it is. */
export function Brand() {
  return (
    <p className={styles.brand}>
      <ServiceMark name="Movenium" size="small" />
      Movenium
    </p>
  );
}
