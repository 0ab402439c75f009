import { scenarios } from '../../../flow/scenarios/all.ts';
import { flowTesterBreakMessages as m } from '../../../i18n/en/flow-tester-break.ts';
import { formatText } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useStore } from '../use-store.ts';
import { AskingNotice } from './asking-notice.tsx';
import styles from './break-panel.module.css';
import type { ScenarioRuns } from './scenario-runs.ts';
import { ScenarioView } from './scenario-view.tsx';

interface BreakPanelProps {
  runs: ScenarioRuns;
  /** Told when something was played: it may have moved the lab's clock. */
  onPlayed: () => void;
}

/** Everything that can go wrong, one press each. */
export function BreakPanel({ runs, onPlayed }: BreakPanelProps) {
  const { results, playing, all, asking, last } = useStore(runs);
  const played = Object.values(results);
  const count = (result: string) => played.filter((one) => one.result === result).length;
  return (
    <div className={styles.panel}>
      <p className={styles.intro}>
        {m.intro} {runs.hasLab ? m.introLab : m.introPerson}
      </p>
      <div className={styles.all}>
        {all ? (
          <Button onClick={() => runs.stop()}>{m.stop}</Button>
        ) : (
          <Button variant="primary" disabled={playing !== null} onClick={() => void runs.playAll().then(onPlayed)}>
            {m.runAll}
          </Button>
        )}
        {played.length > 0 && (
          <p className={styles.count}>
            {formatText(m.count, { passed: count('passed'), failed: count('failed'), skipped: count('skipped') })}
          </p>
        )}
      </div>
      {asking && <AskingNotice asking={asking} runs={runs} />}
      <ul className={styles.scenarios} aria-label={m.list}>
        {scenarios.map((scenario) => (
          <ScenarioView
            key={scenario.id}
            scenario={scenario}
            setup={runs.setup}
            whyNot={runs.whyNot(scenario)}
            played={results[scenario.id]}
            playing={playing === scenario.id}
            unfolded={!all && last?.id === scenario.id && last.alone}
            waits={playing !== null && playing !== scenario.id}
            onPlay={() => void runs.play(scenario).then(onPlayed)}
          />
        ))}
      </ul>
      <VisuallyHidden live>{last && formatText(m.done, { title: last.title, result: m.results[last.result] })}</VisuallyHidden>
    </div>
  );
}
