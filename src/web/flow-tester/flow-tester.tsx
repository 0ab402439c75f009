import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { flowTesterMessages as m } from '../../i18n/en/flow-tester.ts';
import { format, formatText } from '../i18n/format.ts';
import layout from '../page/page.module.css';
import { PageHeading } from '../page/page-heading.tsx';
import { Notice } from '../ui/notice.tsx';
import { UntrustedText } from '../ui/untrusted-text.tsx';
import type { Arrival } from './answer/arrival.ts';
import { BreakPanel } from './break/break-panel.tsx';
import { createWorkbench, type Surroundings } from './create-workbench.ts';
import styles from './flow-tester-page.module.css';
import { LearnPanel } from './learn/learn-panel.tsx';
import { RunPanel } from './run/run-panel.tsx';
import { Tokens } from './run/tokens.tsx';
import { setupOf } from './setup/known-systems.ts';
import { OfferedSetup } from './setup/offered-setup.tsx';
import { SetupPanel } from './setup/setup-panel.tsx';
import { Tabs } from './tabs.tsx';
import { labKeys } from './time/lab.queries.ts';
import { TimeStrip } from './time/time-strip.tsx';
import { useStore } from './use-store.ts';
import { Wire } from './wire/wire.tsx';

interface FlowTesterProps {
  surroundings: Surroundings;
  arrival: Arrival;
}

type Tab = keyof typeof m.tabs;

/** Which demo app the start page asked to have played. */
interface Wish {
  service: string;
  clientId: string;
}

/** The workbench: steps on the left, the wire on the right. */
export function FlowTester({ surroundings, arrival }: FlowTesterProps) {
  const location = useLocation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const wish = useRef((location.state as { play?: Wish } | null)?.play ?? null);
  const [{ bench, clock, refusedLink, offered: offeredAtFirst }] = useState(() =>
    createWorkbench(surroundings, new URLSearchParams(location.search)),
  );
  const { setup, run, scenarios } = useStore(bench);
  const { session } = useStore(run);
  const { tokens, busy } = useSyncExternalStore(session.subscribe, session.state);
  const [tab, setTab] = useState<Tab>(refusedLink ? 'setup' : 'run');
  const [offered, setOffered] = useState(offeredAtFirst);
  const [revealed, setRevealed] = useState(false);
  const started = useRef(false);

  useEffect(() => {
    if (started.current) return;
    started.current = true;
    if (arrival.kind === 'returned') void bench.resume(arrival.flow, arrival.answer);
    const wished = wish.current && setupOf(bench.known, wish.current.service, wish.current.clientId);
    if (!wished) return;
    // Back from the authorization server must not ask again.
    navigate('/flow-tester', { replace: true, state: null });
    void bench.play(wished, 'call');
  }, [arrival, bench, navigate]);

  const app = bench.known.apps.find(({ service, clientId }) => service === setup.system.id && clientId === setup.client.id);
  const lookAtLab = () => void queries.invalidateQueries({ queryKey: labKeys.state() });
  const loadKeys = setup.system.endpoints.jwks === null ? null : () => run.fetchKeys();
  return (
    <div className={`${layout.column} ${styles.tester}`}>
      <header className={layout.head}>
        <PageHeading title={m.title} className={layout.title}>
          {format(m.heading, {
            app: <UntrustedText limit={60}>{app?.name ?? (setup.client.id || m.anApp)}</UntrustedText>,
            service: <UntrustedText limit={60}>{setup.system.name}</UntrustedText>,
          })}
        </PageHeading>
        <p className={layout.intro}>{m.intro}</p>
      </header>
      {surroundings.bench && <TimeStrip clock={clock} system={setup.system} busy={busy !== null} />}
      <ArrivalNotice arrival={arrival} refusedLink={refusedLink} />
      {offered && (
        <OfferedSetup
          setup={offered}
          onUse={() => {
            bench.choose(offered);
            setOffered(null);
          }}
        />
      )}
      <div className={styles.bench}>
        <Tabs label={m.parts} names={m.tabs} selected={tab} onSelect={setTab}>
          {tab === 'setup' && <SetupPanel bench={bench} setup={setup} onReady={() => setTab('run')} />}
          {tab === 'run' && (
            <div className={styles.stack}>
              <RunPanel key={setup.client.id} run={run} account={surroundings.bench?.demo.accounts[0] ?? null} revealed={revealed} />
              {tokens && <Tokens tokens={tokens} asked={setup.scopes} revealed={revealed} now={clock.now} loadKeys={loadKeys} />}
            </div>
          )}
          {tab === 'break' && <BreakPanel runs={scenarios} onPlayed={lookAtLab} />}
          {tab === 'learn' && <LearnPanel system={setup.system} />}
        </Tabs>
        <Wire log={bench.ports.log} setup={setup} tokens={tokens} revealed={revealed} onReveal={setRevealed} />
      </div>
    </div>
  );
}

function ArrivalNotice({ arrival, refusedLink }: { arrival: Arrival; refusedLink: string | null }) {
  if (refusedLink) {
    return (
      <Notice tone="danger" title={m.badLinkTitle} live>
        {formatText(m.badLinkBody, { reason: refusedLink })}
      </Notice>
    );
  }
  if (arrival.kind === 'no-answer') {
    return (
      <Notice title={m.noAnswerTitle} live>
        {m.noAnswerBody}
      </Notice>
    );
  }
  if (arrival.kind !== 'foreign') return null;
  return (
    <Notice tone="danger" title={m.strayTitle} live>
      {m.strayBody}
    </Notice>
  );
}
