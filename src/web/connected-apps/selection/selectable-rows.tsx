import { type Dispatch, memo, type SetStateAction, useCallback, useEffect, useId, useRef, useState } from 'react';
import type { Connection } from '../../../contract/connection.ts';
import { formatCount, formatText } from '../../i18n/format.ts';
import { connectionSelectionMessages as m } from '../../i18n/messages.ts';
import { cleanText } from '../../ui/clean-text.ts';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { preloadBulkRevocation } from '../bulk-revocation/lazy-bulk-revocation.tsx';
import { useBulk } from '../bulk-revocation/use-bulk.ts';
import list from '../connection-list.module.css';
import row from '../connection-row.module.css';
import { ConnectionSummary } from '../connection-summary.tsx';
import { stateLine } from '../connection-words.ts';
import { apiSearch } from '../list-query.ts';
import { useListQuery } from '../use-list-query.ts';
import { SelectMatching } from './select-matching.tsx';
import styles from './selectable-rows.module.css';
import { howMany, type Selection, toggled, toggledAll } from './selection.ts';
import { SelectionBar } from './selection-bar.tsx';

interface SelectableRowsProps {
  /** What is shown; the selection may hold more. */
  connections: readonly Connection[];
  /** How many fit the question, shown or not. */
  total: number;
  /** The present minute, in milliseconds since 1970. */
  now: number;
  selection: Selection;
  onChange: Dispatch<SetStateAction<Selection | null>>;
  onEnd: (cancelled: boolean) => void;
}

/** The same rows, to choose from instead of to open. */
export function SelectableRows({ connections, total, now, selection, onChange, onEnd }: SelectableRowsProps) {
  const { state, tell } = useBulk();
  const [run] = useState(state.run);
  useEffect(preloadBulkRevocation, []);
  useEffect(() => {
    // What was chosen has been revoked; its summary has the word.
    if (state.run !== run) onEnd(false);
  }, [state.run, run, onEnd]);

  const search = apiSearch(useListQuery().query, Date.now());
  const toggle = useCallback((connection: Connection) => onChange((chosen) => toggled(chosen ?? new Map(), connection)), [onChange]);

  const revoke = () => tell({ type: 'asked', connections: [...selection.values()] });
  return (
    <>
      {connections.length > 0 && (
        <div className={list.rows}>
          <SelectAll shown={connections} selection={selection} onChange={onChange} />
          {total > connections.length && howMany(selection, connections) === 'all' && (
            <SelectMatching key={search} search={search} total={total} selection={selection} onChange={onChange} />
          )}
          <ul>
            {connections.map((connection) => (
              <SelectableRow
                key={connection.id}
                connection={connection}
                checked={selection.has(connection.id)}
                now={now}
                onToggle={toggle}
              />
            ))}
          </ul>
        </div>
      )}
      <SelectionBar count={selection.size} onCancel={() => onEnd(true)} onRevoke={revoke} />
    </>
  );
}

function SelectAll({ shown, selection, onChange }: { shown: readonly Connection[] } & Pick<SelectableRowsProps, 'selection' | 'onChange'>) {
  const box = useRef<HTMLInputElement>(null);
  const state = howMany(selection, shown);

  useEffect(() => {
    // The button that was pressed has gone; choosing begins here.
    box.current?.focus();
  }, []);
  useEffect(() => {
    if (box.current) box.current.indeterminate = state === 'some';
  }, [state]);

  return (
    <label className={styles.all}>
      <input ref={box} type="checkbox" checked={state === 'all'} onChange={() => onChange(toggledAll(selection, shown))} />
      {formatCount(m.selectAll, shown.length, {})}
    </label>
  );
}

interface SelectableRowProps {
  connection: Connection;
  checked: boolean;
  now: number;
  onToggle: (connection: Connection) => void;
}

const SelectableRow = memo(function SelectableRow({ connection, checked, now, onToggle }: SelectableRowProps) {
  const id = useId();
  return (
    <li className={`${row.row} ${styles.row}`}>
      <input
        id={id}
        type="checkbox"
        className={styles.box}
        aria-label={formatText(m.selectNamed, { app: cleanText(connection.client.name, 60).text })}
        checked={checked}
        onChange={() => onToggle(connection)}
      />
      <ConnectionSummary connection={connection} now={now}>
        <label htmlFor={id} className={styles.name}>
          <UntrustedText limit={60}>{connection.client.name}</UntrustedText>
        </label>
      </ConnectionSummary>
      <span className={`${row.end} ${row.state}`}>{stateLine(connection, now)}</span>
    </li>
  );
});
