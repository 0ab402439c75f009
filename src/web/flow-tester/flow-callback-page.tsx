import { useEffect, useSyncExternalStore } from 'react';
import { Link } from 'react-router-dom';
import { callbackAnswer } from '../account-session/callback-answer.ts';
import { takePendingFlow } from '../demo-flow/pending-flow.ts';
import { commonMessages } from '../i18n/en/common.ts';
import { flowTesterMessages as m } from '../i18n/en/flow-tester.ts';
import { format, formatText } from '../i18n/format.ts';
import { ConnectedAppsTab } from '../page/connected-apps-tab.tsx';
import layout from '../page/page.module.css';
import { Page } from '../page/page.tsx';
import { PageHeading } from '../page/page-heading.tsx';
import { buttonClass } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { UntrustedText } from '../ui/untrusted-text.tsx';
import { type FlowAnswer, readFlowAnswer } from './flow-answer.ts';
import { FlowRun } from './flow-run.ts';
import { FlowSteps } from './flow-steps.tsx';

let run: FlowRun | null = null;

/** The one flow of this load of the page: taking its one-time data deletes it, so it is taken once. */
function theRun(): FlowRun {
  run ??= new FlowRun(
    readFlowAnswer(
      callbackAnswer('/flow-tester/callback'),
      takePendingFlow(() => window.sessionStorage),
    ),
  );
  return run;
}

/** Receives the answer to a demo app's request, and plays the app from there on. */
export function FlowCallbackPage() {
  const flow = theRun();
  const state = useSyncExternalStore(flow.subscribe, flow.state);

  useEffect(() => {
    void flow.start();
  }, [flow]);

  return (
    <Page actions={<ConnectedAppsTab>{commonMessages.connectedApps}</ConnectedAppsTab>}>
      <div className={layout.column}>
        <header className={layout.head}>
          <PageHeading title={m.title} className={layout.title}>
            <Heading answer={flow.answer} />
          </PageHeading>
          {flow.answer.kind === 'code' && <p className={layout.intro}>{m.intro}</p>}
        </header>
        {flow.answer.kind === 'code' ? <FlowSteps flow={flow} state={state} /> : <NoCode answer={flow.answer} />}
      </div>
    </Page>
  );
}

function Heading({ answer }: { answer: FlowAnswer }) {
  if (answer.kind === 'refused') return m.title;
  const { app } = answer.pending;
  return format(m.heading, { app: <UntrustedText>{app.name}</UntrustedText>, service: app.service.name });
}

function NoCode({ answer }: { answer: Exclude<FlowAnswer, { kind: 'code' }> }) {
  return (
    <>
      {answer.kind === 'refused' ? (
        <Notice
          tone={answer.refusal === 'no-answer' || answer.refusal === 'nothing-pending' ? 'info' : 'danger'}
          title={m.refusedTitle}
          live
        >
          {m.refusals[answer.refusal]} {m.nothingSent}
        </Notice>
      ) : answer.error === 'access_denied' ? (
        <Notice tone="info" title={m.deniedTitle} live>
          {format(m.deniedBody, { app: <UntrustedText>{answer.pending.app.name}</UntrustedText> })}
        </Notice>
      ) : (
        <Notice tone="caution" title={formatText(m.errorTitle, { error: answer.error.slice(0, 60) })} live>
          {m.errorBody} {answer.description && <UntrustedText limit={300}>{answer.description}</UntrustedText>}
        </Notice>
      )}
      <p>
        <Link to="/" className={buttonClass('primary')}>
          {m.startAgain}
        </Link>
      </p>
    </>
  );
}
