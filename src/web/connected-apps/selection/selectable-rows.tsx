import { useEffect, useId, useRef, useState } from 'react';
import type { Connection } from '../../../contract/connection.ts';
import { connectionSelectionMessages as m } from '../../i18n/en/connection-selection.ts';
import { formatCount, formatText } from '../../i18n/format.ts';
import { cleanText } from '../../ui/clean-text.ts';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { preloadBulkRevocation } from '../bulk-revocation/lazy-bulk-revocation.tsx';
import { useBulk } from '../bulk-revocation/use-bulk.ts';
import list from '../connection-list.module.css';
import row from '../connection-row.module.css';
import { ConnectionSummary } from '../connection-summary.tsx';
import { stateLine } from '../connection-words.ts';
import styles from './selectable-rows.module.css';
import { howMany, type Selection, toggled, toggledAll } from './selection.ts';
import { SelectionBar } from './selection-bar.tsx';

interface SelectableRowsProps {
  /** What is shown; the selection may hold more. */
  connections: readonly Connection[];
  selection: Selection;
  onChange: (selection: Selection) => void;
  onEnd: (cancelled: boolean) => void;
}

/** The same rows, to choose from instead of to open. */
export function SelectableRows({ connections, selection, onChange, onEnd }: SelectableRowsProps) {
  const { state, tell } = useBulk();
  const [run] = useState(state.run);
  useEffect(preloadBulkRevocation, []);
  useEffect(() => {
    // What was chosen has been revoked; its summary has the word.
    if (state.run !== run) onEnd(false);
  }, [state.run, run, onEnd]);

  const revoke = () => tell({ type: 'asked', connections: [...selection.values()] });
  return (
    <>
      {connections.length > 0 && (
        <div className={list.rows}>
          <SelectAll shown={connections} selection={selection} onChange={onChange} />
          <ul>
            {connections.map((connection) => (
              <SelectableRow
                key={connection.id}
                connection={connection}
                checked={selection.has(connection.id)}
                onToggle={() => onChange(toggled(selection, connection))}
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

function SelectableRow({ connection, checked, onToggle }: { connection: Connection; checked: boolean; onToggle: () => void }) {
  const id = useId();
  return (
    <li className={`${row.row} ${styles.row}`}>
      <input
        id={id}
        type="checkbox"
        className={styles.box}
        aria-label={formatText(m.selectNamed, { app: cleanText(connection.client.name, 60).text })}
        checked={checked}
        onChange={onToggle}
      />
      <ConnectionSummary connection={connection}>
        <label htmlFor={id} className={styles.name}>
          <UntrustedText limit={60}>{connection.client.name}</UntrustedText>
        </label>
      </ConnectionSummary>
      <span className={`${row.end} ${row.state}`}>{stateLine(connection, Date.now())}</span>
    </li>
  );
}
