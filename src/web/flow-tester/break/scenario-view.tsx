import type { Played } from '../../../flow/scenarios/run.ts';
import type { Scenario } from '../../../flow/scenarios/scenario.ts';
import type { Setup } from '../../../flow/setup/setup.ts';
import { flowTesterBreakMessages as m } from '../../../i18n/en/flow-tester-break.ts';
import { formatText } from '../../i18n/format.ts';
import { commonMessages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './break-panel.module.css';

interface ScenarioViewProps {
  scenario: Scenario;
  setup: Setup;
  /** Why it cannot be played here. */
  whyNot: string | null;
  played: Played | undefined;
  playing: boolean;
  /** Its explanation stands open. */
  unfolded: boolean;
  /** Another one is being played. */
  waits: boolean;
  onPlay: () => void;
}

const icons: Record<Played['result'], IconName> = { passed: 'check', failed: 'alert', skipped: 'info' };

/** One thing that goes wrong: a press does it, and the explanation stands beside what came of it. */
export function ScenarioView({ scenario, setup, whyNot, played, playing, unfolded, waits, onPlay }: ScenarioViewProps) {
  const run = playing ? m.playing : played ? m.again : m.run;
  return (
    <li className={styles.scenario} data-scenario={scenario.id} aria-busy={playing || undefined}>
      <div className={styles.head}>
        <h3>{scenario.title}</h3>
        {played && (
          <span className={`${styles.result} ${styles[played.result]}`}>
            <Icon name={icons[played.result]} />
            {m.results[played.result]}
          </span>
        )}
        {whyNot === null && (
          <Button busy={playing} disabled={waits} aria-label={formatText(m.runNamed, { run, title: scenario.title })} onClick={onPlay}>
            {run}
          </Button>
        )}
      </div>
      {whyNot && <p className={styles.soft}>{whyNot}</p>}
      {played && <Result played={played} />}
      {whyNot === null && <Explanation scenario={scenario} setup={setup} open={unfolded} />}
    </li>
  );
}

function Result({ played: { expected, got, reason } }: { played: Played }) {
  return (
    <dl className={styles.facts}>
      {expected !== null && <Fact term={m.expected}>{expected}</Fact>}
      {got !== null && <Fact term={m.got}>{got}</Fact>}
      {reason !== null && <dd className={styles.reason}>{reason}</dd>}
    </dl>
  );
}

function Explanation({ scenario, setup, open }: { scenario: Scenario; setup: Setup; open: boolean }) {
  const { happened, why, client, specification } = scenario.explain(setup);
  return (
    <details key={String(open)} open={open} className={styles.explanation}>
      <summary>
        {m.explanation}
        <VisuallyHidden>: {scenario.title}</VisuallyHidden>
      </summary>
      <dl className={styles.facts}>
        <Fact term={m.happened}>{happened}</Fact>
        <Fact term={m.why}>{why}</Fact>
        <Fact term={m.client}>{client}</Fact>
        <div className={styles.fact}>
          <dt>{m.specification}</dt>
          <dd>
            <a href={specification.url} target="_blank" rel="noopener noreferrer">
              {specification.name}
              <VisuallyHidden> {commonMessages.newTab}</VisuallyHidden>
            </a>
          </dd>
        </div>
      </dl>
    </details>
  );
}

function Fact({ term, children }: { term: string; children: string }) {
  return (
    <div className={styles.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
