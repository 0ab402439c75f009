import { type UIEvent, useEffect, useId, useRef, useState } from 'react';
import { toJson, toMarkdown } from '../../../flow/messages/report.ts';
import type { Setup } from '../../../flow/setup/setup.ts';
import type { TokenSet } from '../../../flow/step-result.ts';
import { flowTesterWireMessages as m } from '../../../i18n/en/flow-tester-wire.ts';
import { formatCount } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { CopyAs } from '../copy-as.tsx';
import { useStore } from '../use-store.ts';
import { MessageList } from './message-list.tsx';
import type { Trace, TraceLog } from './trace-log.ts';
import styles from './wire.module.css';

interface WireProps {
  log: TraceLog;
  setup: Setup;
  tokens: TokenSet | null;
  revealed: boolean;
  onReveal: (revealed: boolean) => void;
}

/** How near, in pixels, the end has to be in sight for the wire to follow what comes. */
const nearEnd = 120;

/** Every message of this page, front and back channel, in the order in which they were sent. */
export function Wire({ log, setup, tokens, revealed, onReveal }: WireProps) {
  const id = useId();
  const traces = useStore(log);
  const [folded, setFolded] = useState(false);
  const scroller = useRef<HTMLElement>(null);
  const messages = traces.flatMap((trace) => trace.messages);
  const report = { setup, runs: traces, tokens };

  const follows = useRef(true);
  const top = useRef(0);

  useEffect(() => {
    const goToEnd = () => follows.current && scroller.current?.scrollTo(0, scroller.current.scrollHeight);
    if (messages.length === 0) return;
    goToEnd();
    // Again once what came into sight by that has its real height.
    const frame = requestAnimationFrame(goToEnd);
    return () => cancelAnimationFrame(frame);
  }, [messages.length]);

  // Who scrolls up wants to read; at the end it follows again.
  const look = ({ currentTarget: { scrollHeight, scrollTop, clientHeight } }: UIEvent<HTMLElement>) => {
    const isAtEnd = scrollHeight - scrollTop - clientHeight < nearEnd;
    if (isAtEnd || scrollTop < top.current) follows.current = isAtEnd;
    top.current = scrollTop;
  };

  return (
    <section className={styles.wire} aria-labelledby={`${id}-title`}>
      <header className={styles.head}>
        <div className={styles.title}>
          <h2 id={`${id}-title`}>{m.title}</h2>
          <p className={styles.count}>{formatCount(m.count, messages.length, {})}</p>
        </div>
        {messages.length > 0 && (
          <div className={styles.tools}>
            <Button variant="quiet" aria-pressed={revealed} onClick={() => onReveal(!revealed)}>
              <Icon name="eye" />
              {revealed ? m.hide : m.reveal}
            </Button>
            <Button variant="quiet" onClick={() => setFolded(!folded)}>
              {folded ? m.unfold : m.fold}
            </Button>
            <CopyAs label={m.copyJson} text={() => toJson(report, { reveal: revealed })} />
            <CopyAs label={m.copyMarkdown} text={() => toMarkdown(report, { reveal: revealed })} />
            <Button variant="quiet" onClick={() => log.clear()}>
              {m.clear}
            </Button>
          </div>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section ref={scroller} className={styles.scroller} tabIndex={0} aria-label={m.messages} onScroll={look}>
        {messages.length === 0 && <p className={styles.empty}>{m.empty}</p>}
        {traces.map((trace, index) => (
          <div key={trace.id} className={styles.trace}>
            <h3 className={styles.traceTitle}>
              <span className={styles.traceNumber}>{index + 1}</span> {trace.title}
            </h3>
            <MessageList messages={trace.messages} first={firstOf(traces, index)} revealed={revealed} folded={folded} />
          </div>
        ))}
      </section>
    </section>
  );
}

/** The number of a trace's first message among all. */
function firstOf(traces: readonly Trace[], index: number): number {
  return traces.slice(0, index).reduce((sum, { messages }) => sum + messages.length, 1);
}
