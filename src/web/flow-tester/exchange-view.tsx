import { useState } from 'react';
import { flowTesterMessages as m } from '../i18n/en/flow-tester.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './exchange-view.module.css';
import { explain } from './explain.ts';
import type { FlowState } from './flow-run.ts';
import { maskTokens, prettyBody } from './wire.ts';

interface ExchangeViewProps {
  number: number;
  step: FlowState['steps'][number];
}

/** One request and its answer as it came, its tokens covered, and what it means. */
export function ExchangeView({ number, step: { kind, exchange } }: ExchangeViewProps) {
  const [revealed, setRevealed] = useState(false);
  const { tone, text } = explain(kind, exchange);
  const { answer } = exchange;
  const body = answer ? prettyBody(answer) : '';
  const masked = maskTokens(body);
  return (
    <li className={styles.step}>
      <header className={styles.head}>
        <span className={styles.number}>{number}</span>
        <h2>{m.steps[kind]}</h2>
        <span className={`${styles.status} ${tone === 'success' ? styles.good : styles.bad}`}>
          <Icon name={tone === 'success' ? 'check' : 'alert'} />
          {answer ? answer.status : m.noAnswer}
        </span>
      </header>
      <p className={styles.request}>
        <code>
          <strong>{exchange.method}</strong> {exchange.url}
        </code>
      </p>
      {answer && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className={styles.body} tabIndex={0} aria-label={`${number}. ${m.answerOf[kind]}`}>
          <pre>{(revealed ? body : masked) || m.emptyBody}</pre>
        </section>
      )}
      <p className={styles.meaning}>{text}</p>
      {masked !== body && (
        <Button variant="quiet" className={styles.reveal} aria-pressed={revealed} onClick={() => setRevealed(!revealed)}>
          <Icon name="eye" />
          {revealed ? m.hide : m.reveal}
        </Button>
      )}
    </li>
  );
}
