import { Link } from 'react-router-dom';
import { flowTesterMessages as m } from '../i18n/en/flow-tester.ts';
import { formatText } from '../i18n/format.ts';
import { ConnectedAppsTab } from '../page/connected-apps-tab.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { ExchangeView } from './exchange-view.tsx';
import type { FlowRun, FlowState } from './flow-run.ts';
import styles from './flow-steps.module.css';

/** What was sent and what came back, in order; the next step is one press away. */
export function FlowSteps({ flow, state }: { flow: FlowRun; state: FlowState }) {
  const { steps, tokens, busy } = state;
  const last = steps.at(-1);
  const over = busy === null && tokens === null;
  return (
    <>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end
          <ExchangeView key={index} number={index + 1} step={step} />
        ))}
      </ol>
      <div className={styles.actions}>
        {tokens && (
          <Button variant="primary" busy={busy === 'call'} onClick={() => flow.call()}>
            {m.callAgain}
          </Button>
        )}
        {tokens?.refreshToken && (
          <Button busy={busy === 'refresh'} onClick={() => flow.refresh()}>
            {m.refresh}
          </Button>
        )}
        {tokens && <ConnectedAppsTab>{m.revokeInConnectedApps}</ConnectedAppsTab>}
        <Link to="/" className={buttonClass(over ? 'primary' : 'quiet')}>
          {m.startAgain}
        </Link>
        <p className={styles.working} role="status">
          {busy ? m.working[busy] : ''}
        </p>
        <VisuallyHidden live>
          {last && busy === null
            ? formatText(m.done, { step: m.steps[last.kind], status: last.exchange.answer?.status ?? m.noAnswer })
            : ''}
        </VisuallyHidden>
      </div>
      {tokens && !tokens.refreshToken && <p className={styles.note}>{m.noRefreshToken}</p>}
    </>
  );
}
