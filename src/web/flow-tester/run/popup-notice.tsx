import { flowTesterStepMessages as m } from '../../../i18n/en/flow-tester-steps.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { FlowRun, RunState } from './flow-run.ts';
import styles from './run-panel.module.css';

/** What became of the popup, and what else can be done. */
export function PopupNotice({ run, popup }: { run: FlowRun; popup: RunState['popup'] }) {
  if (popup === 'open') {
    return (
      <Notice title={m.popupOpenTitle} live>
        <p>{m.popupOpenBody}</p>
        <div className={styles.buttons}>
          <Button onClick={() => run.stopWaiting()}>{m.stopWaiting}</Button>
        </div>
      </Notice>
    );
  }
  if (popup === null) return null;
  return (
    <Notice tone="caution" title={m.popupBlockedTitle} live>
      <p>{m.popupBlockedBody}</p>
      <div className={styles.buttons}>
        <Button onClick={() => void run.openPopupAgain()}>{m.openPopup}</Button>
        <Button onClick={() => run.goInThisWindow()}>{m.goInThisWindow}</Button>
      </div>
    </Notice>
  );
}
