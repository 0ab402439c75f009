import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './tabs.module.css';

interface TabsProps<Name extends string> {
  label: string;
  names: Readonly<Record<Name, string>>;
  selected: Name;
  onSelect: (name: Name) => void;
  /** The selected one's content. */
  children: ReactNode;
}

/** Tabs with one panel, by the pattern of the ARIA APG: arrow keys select. */
export function Tabs<Name extends string>({ label, names, selected, onSelect, children }: TabsProps<Name>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const order = Object.keys(names) as Name[];

  const move = (event: KeyboardEvent) => {
    const ltr = getComputedStyle(event.currentTarget).direction === 'ltr';
    const steps: Partial<Record<string, number>> = { ArrowRight: ltr ? 1 : -1, ArrowLeft: ltr ? -1 : 1 };
    const at = order.indexOf(selected);
    const step = steps[event.key];
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? order.length - 1 : step === undefined ? null : at + step;
    const name = to === null ? undefined : order.at(to % order.length);
    if (name === undefined) return;
    event.preventDefault();
    onSelect(name);
    list.current?.querySelector<HTMLElement>(`[data-name="${name}"]`)?.focus();
  };

  return (
    <div className={styles.box}>
      <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={move}>
        {order.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            data-name={name}
            aria-selected={name === selected}
            aria-controls={`${id}-panel`}
            tabIndex={name === selected ? 0 : -1}
            className={styles.tab}
            onClick={() => onSelect(name)}
          >
            {names[name]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${selected}`} className={styles.panel}>
        <h2 className={styles.heading}>
          <VisuallyHidden>{names[selected]}</VisuallyHidden>
        </h2>
        {children}
      </div>
    </div>
  );
}
