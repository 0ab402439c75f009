import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Fault, LabClockState } from '../../../contract/lab.ts';
import type { System } from '../../../flow/system/system.ts';
import { flowTesterTimeMessages as m } from '../../../i18n/en/flow-tester-time.ts';
import { formatCount, formatSeconds, formatText } from '../../i18n/format.ts';
import { reasonOf } from '../../page/load-failure.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { ServerClock } from '../server-clock.ts';
import { useNow } from '../use-now.ts';
import { FaultForm } from './fault-form.tsx';
import { FaultList } from './fault-list.tsx';
import { labKeys, labQuery } from './lab.queries.ts';
import { calmLab, changeClock } from './page-lab.ts';
import { ResetQuestion } from './reset-question.tsx';
import styles from './time-strip.module.css';

interface TimeStripProps {
  clock: ServerClock;
  system: System;
  /** Whether a request is under way: one may meet a fault, which is gone then. */
  busy: boolean;
}

const hour = 3600;
const sixMonths = 183 * 24 * hour;
/** How far, in seconds, the clock may be ahead and still pass for the real one. */
const tolerance = 2;

/** The mock server's clock and the faults that wait, where both can be seen all the time. */
export function TimeStrip({ clock, system, busy }: TimeStripProps) {
  const queries = useQueryClient();
  const { data } = useQuery(labQuery);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const turn = useRef(Promise.resolve());

  useEffect(() => {
    if (data) clock.follow(data.clock);
  }, [data, clock]);

  const waits = data?.faults.some(({ times }) => times !== null) === true;
  useEffect(() => {
    if (waits && !busy) void queries.invalidateQueries({ queryKey: labKeys.state() });
  }, [waits, busy, queries]);

  /** One after the other, however fast somebody presses: each looks at what the one before has left. */
  const act = (action: () => Promise<unknown>): Promise<void> => {
    setTrouble(null);
    turn.current = turn.current.then(async () => {
      try {
        await action();
      } catch (cause) {
        setTrouble(formatText(m.failed, { reason: reasonOf(cause) }));
      }
      await queries.invalidateQueries({ queryKey: labKeys.state() });
    });
    return turn.current;
  };

  if (!data) return null;
  const isAhead = data.clock.aheadSeconds > tolerance;
  const isChanged = isAhead || data.clock.frozen || data.faults.length > 0;
  return (
    <section className={`${styles.strip} ${isChanged ? styles.changed : ''}`} aria-label={m.title}>
      <details>
        <summary className={styles.summary}>
          <Icon name={isChanged ? 'alert' : 'clock'} />
          <span className={styles.title}>{m.title}</span>
          <State clock={clock} state={data.clock} faults={data.faults} />
        </summary>
        <div className={styles.tools}>
          <div className={styles.buttons}>
            <Button onClick={() => act(() => changeClock({ advance: hour }))}>{m.hour}</Button>
            <Button onClick={() => act(() => changeClock({ advance: sixMonths }))}>{m.months}</Button>
            <SetForm onSet={(now) => act(() => changeClock({ now }))} />
          </div>
          <p className={styles.note}>{m.clockNote}</p>
          {system.dialect === null ? (
            <p className={styles.note}>{formatText(m.noFaults, { system: system.name })}</p>
          ) : (
            <FaultForm key={system.id} system={system} act={act} />
          )}
          {trouble && (
            <p role="alert" className={styles.trouble}>
              {trouble}
            </p>
          )}
          <div className={styles.buttons}>
            <Button disabled={!isChanged} onClick={() => (isAhead ? setAsking(true) : act(calmLab))}>
              {m.normal}
            </Button>
          </div>
          {asking && <ResetQuestion onClose={() => setAsking(false)} onDone={() => act(async () => undefined)} />}
        </div>
      </details>
      {data.faults.length > 0 && <FaultList system={system} faults={data.faults} act={act} />}
    </section>
  );
}

function State({ clock, state, faults }: { clock: ServerClock; state: LabClockState; faults: readonly Fault[] }) {
  const now = new Date(useNow(clock.now)).toISOString();
  const ahead = Math.round(state.aheadSeconds);
  const waiting = faults.filter(({ times }) => times !== null).length;
  const words = [
    state.frozen ? m.frozen : ahead > tolerance ? formatText(m.ahead, { time: formatSeconds(ahead) }) : m.real,
    ...(waiting > 0 ? [formatCount(m.faultsWait, waiting, {})] : []),
    ...(faults.length > waiting ? [formatCount(m.faultsOn, faults.length - waiting, {})] : []),
  ].join(' · ');
  return (
    <span className={styles.state}>
      <time dateTime={now} className={styles.time}>
        {`${now.slice(0, 10)} ${now.slice(11, 19)} UTC`}
      </time>
      <span>{words}</span>
      <VisuallyHidden live>{words}</VisuallyHidden>
    </span>
  );
}

function SetForm({ onSet }: { onSet: (now: string) => void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const time = String(new FormData(event.currentTarget).get('time') ?? '');
    if (time) onSet(new Date(`${time}Z`).toISOString());
  };
  return (
    <form className={styles.set} onSubmit={submit}>
      <input type="datetime-local" name="time" required aria-label={m.setToLabel} className={styles.input} />
      <Button type="submit">{m.set}</Button>
    </form>
  );
}
