import { commonMessages } from '../../i18n/messages.ts';
import { Scene } from '../../ui/scene.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './waiting-sheet.module.css';

/** The outline of a sheet, shown only when the answer takes longer than a blink. */
export function WaitingSheet() {
  return (
    <Scene service={null} waiting>
      <h1 className={styles.outline}>
        <VisuallyHidden live>{commonMessages.loading}</VisuallyHidden>
      </h1>
    </Scene>
  );
}
