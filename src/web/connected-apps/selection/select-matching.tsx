import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react';
import { ConnectionPageSchema } from '../../../contract/connection.ts';
import { useAccountSession } from '../../account-session/account-session-provider.tsx';
import { formatCount, formatNumber, formatText } from '../../i18n/format.ts';
import { connectionSelectionMessages as m } from '../../i18n/messages.ts';
import { reasonOf } from '../../page/load-failure.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { mostAtOnce } from '../bulk-revocation/ask-again-path.ts';
import { connectionsPath } from '../connected-apps.queries.ts';
import { collectMatching } from './collect-matching.ts';
import styles from './select-matching.module.css';
import { type Selection, withMore } from './selection.ts';

interface SelectMatchingProps {
  /** What was asked for, as the server is sent it. */
  search: string;
  /** How many fit it. */
  total: number;
  selection: Selection;
  onChange: Dispatch<SetStateAction<Selection | null>>;
}

/** Once all that is shown is chosen: chooses the rest of what fits the question too, as far as can be revoked at once. */
export function SelectMatching({ search, total, selection, onChange }: SelectMatchingProps) {
  const { authorizedRequest } = useAccountSession();
  const [state, setState] = useState<'offered' | 'busy' | 'done'>('offered');
  const [failure, setFailure] = useState<unknown>(null);
  const leaving = useRef<AbortController | null>(null);
  const result = useRef<HTMLParagraphElement>(null);
  useEffect(() => () => leaving.current?.abort(), []);
  useEffect(() => {
    // The button that was pressed has gone; the rows come next.
    if (state === 'done') result.current?.focus();
  }, [state]);

  const count = Math.min(total, mostAtOnce);
  const collect = async () => {
    leaving.current = new AbortController();
    const { signal } = leaving.current;
    setState('busy');
    setFailure(null);
    try {
      await collectMatching({
        most: count,
        fetchPage: (cursor) => authorizedRequest(ConnectionPageSchema, connectionsPath(search, cursor), { signal }),
        learn: (connections) => onChange((chosen) => chosen && withMore(chosen, connections, mostAtOnce)),
      });
      setState('done');
    } catch (error) {
      if (signal.aborted) return;
      setState('offered');
      setFailure(error);
    }
  };
  // What is chosen already may be all that can be.
  if (state === 'offered' && selection.size >= mostAtOnce) return null;
  const values = { count: formatNumber(count), total: formatNumber(total) };
  const offer = formatText(count === total ? m.selectMatching : m.selectFirst, values);
  return (
    <div className={styles.matching}>
      {state === 'done' ? (
        <p ref={result} tabIndex={-1}>
          {formatCount(m.chosen, selection.size, {})}
        </p>
      ) : (
        <Button variant="quiet" busy={state === 'busy'} onClick={() => void collect()}>
          {state === 'busy' ? formatText(m.selecting, { total: formatNumber(count) }) : offer}
        </Button>
      )}
      {failure !== null && (
        <Notice tone="caution" live>
          {formatText(m.selectingFailed, { reason: reasonOf(failure) })}
        </Notice>
      )}
    </div>
  );
}
