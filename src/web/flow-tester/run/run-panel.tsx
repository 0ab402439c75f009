import { useState } from 'react';
import type { DemoAccount } from '../../../contract/lab.ts';
import { flowTesterStepMessages as m } from '../../../i18n/en/flow-tester-steps.ts';
import { formatText } from '../../i18n/format.ts';
import { ConnectedAppsTab } from '../../page/connected-apps-tab.tsx';
import { Button } from '../../ui/button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useStore } from '../use-store.ts';
import { canTake } from './can-take.ts';
import type { FlowRun, Person } from './flow-run.ts';
import { PasswordForm } from './password-form.tsx';
import type { StepId } from './plan.ts';
import { PopupNotice } from './popup-notice.tsx';
import { RequestDetails } from './request-details.tsx';
import styles from './run-panel.module.css';
import { SecretForm } from './secret-form.tsx';
import { StepView } from './step-view.tsx';

interface RunPanelProps {
  run: FlowRun;
  /** Who can sign in, where that is public. */
  account: DemoAccount | null;
  revealed: boolean;
}

/** The steps of a flow, one by one or all at once. */
export function RunPanel({ run, account, revealed }: RunPanelProps) {
  const state = useStore(run);
  const { takesBack } = run;
  const { session, outcomes, busy, popup, lacksSecret } = state;
  const [person, setPerson] = useState<Person | null>(account && { username: account.identifier, password: account.password });
  const { messages } = session.state();
  const last = [...run.plan].reverse().find((step) => outcomes[step]);

  const button = (step: StepId) => {
    const ready = canTake(step, state, takesBack) && popup === null;
    // Those that were taken keep their button, and with it the focus.
    if (!ready && !outcomes[step] && busy !== step) return null;
    const primary = outcomes[step] === undefined && step === nextOf(run.plan, state, takesBack);
    return (
      <Button
        variant={primary ? 'primary' : 'secondary'}
        busy={busy === step}
        disabled={!ready || (busy !== null && busy !== step)}
        onClick={() => void (step === 'ask' ? run.ask('answer') : run.take(step))}
      >
        {labelOf(step, outcomes[step] !== undefined, run)}
      </Button>
    );
  };

  const controls = (step: StepId) => {
    if (step === 'callback') return null;
    if (step === 'sign-in') {
      return <PasswordForm account={account} busy={busy === step} onChange={setPerson} onSignIn={(given) => void run.take(step, given)} />;
    }
    const takeable = step !== 'revoke' || takesBack || run.setup.system.endpoints.revoke !== null;
    return (
      <>
        {takeable && button(step)}
        {step === 'revoke' && run.setup.system.id !== 'server' && <ConnectedAppsTab>{m.revokeInConnectedApps}</ConnectedAppsTab>}
      </>
    );
  };

  return (
    <div className={styles.panel}>
      <div className={styles.all}>
        <Button variant="primary" busy={busy !== null} disabled={popup === 'open'} onClick={() => void run.takeAll(person)}>
          {busy ? m.runningAll : m.runAll}
        </Button>
        <p className={styles.note}>{m.runAllNote}</p>
      </div>
      <PopupNotice run={run} popup={popup} />
      {lacksSecret && <SecretForm onSecret={(secret) => void run.giveSecret(secret)} />}
      <ol className={styles.steps}>
        {run.plan.map((step, index) => (
          <StepView
            key={step}
            step={step}
            number={index + 1}
            note={noteOf(step, run)}
            warning={step === 'ask' && run.lostExtra.length > 0 ? formatText(m.lostExtra, { names: run.lostExtra.join(', ') }) : null}
            outcome={outcomes[step]}
            busy={busy === step}
            details={
              (step === 'ask' || step === 'callback') && (
                <RequestDetails messages={messages} step={step} revealed={revealed} open={!outcomes.exchange} />
              )
            }
          >
            {controls(step)}
          </StepView>
        ))}
      </ol>
      <VisuallyHidden live>
        {busy
          ? formatText(m.working, { step: m.steps[busy] })
          : last && formatText(m.done, { step: m.steps[last], text: outcomes[last]?.text ?? '' })}
      </VisuallyHidden>
    </div>
  );
}

/** The step that would be taken next: the first of those that can be and were not. */
function nextOf(plan: readonly StepId[], state: Parameters<typeof canTake>[1], takesBack: boolean): StepId | undefined {
  if (state.outcomes.ask === undefined && plan[0] === 'ask') return undefined;
  return plan.find((step) => state.outcomes[step] === undefined && canTake(step, state, takesBack));
}

function labelOf(step: StepId, taken: boolean, { setup }: FlowRun): string {
  if (step === 'ask' && taken) return m.buttons.askAgain;
  if (step === 'call' && taken) return m.buttons.callAgain;
  if (step === 'revoke' && setup.system.endpoints.revoke === null) return m.buttons.takeBack;
  return step === 'callback' ? '' : m.buttons[step];
}

function noteOf(step: StepId, { setup }: FlowRun): string {
  return step === 'revoke' && setup.system.endpoints.revoke === null ? m.notes.takeBack : m.notes[step];
}
