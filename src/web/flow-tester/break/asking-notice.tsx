import { flowTesterBreakMessages as m } from '../../../i18n/en/flow-tester-break.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './break-panel.module.css';
import type { Asking } from './popup-person.ts';
import type { ScenarioRuns } from './scenario-runs.ts';

/** What a scenario wants of the person who sits here. */
export function AskingNotice({ asking, runs }: { asking: Asking; runs: ScenarioRuns }) {
  const isTakeBack = asking.what === 'take-back';
  return (
    <Notice tone="caution" title={m.askTitle[asking.what]} live>
      <p>{isTakeBack ? m.takeBackBody : asking.open ? m.askOpen : m.askBody}</p>
      <div className={styles.buttons}>
        <Button variant="primary" onClick={() => runs.answer()}>
          {isTakeBack ? m.takenBack : asking.open ? m.openAgain : m.openWindow}
        </Button>
        <Button onClick={() => runs.stop()}>{m.stop}</Button>
      </div>
    </Notice>
  );
}
