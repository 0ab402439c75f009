import { type ReactNode, useId } from 'react';
import type { Service } from '../../../contract/client.ts';
import { ConnectionSortSchema } from '../../../contract/connection.ts';
import { formatCount } from '../../i18n/format.ts';
import { connectionFiltersMessages as m } from '../../i18n/messages.ts';
import { type ListQuery, unusedDays } from '../list-query.ts';
import styles from './list-toolbar.module.css';

interface FilterFieldsProps {
  query: ListQuery;
  /** What can be chosen from; with one service there is no choice. */
  services: readonly Service[];
  onChange: (change: Partial<ListQuery>) => void;
}

export function FilterFields({ query, services, onChange }: FilterFieldsProps) {
  return (
    <div className={styles.fields}>
      <Select label={m.sort} value={query.sort} onChange={(sort) => onChange({ sort: sort as ListQuery['sort'] })}>
        {ConnectionSortSchema.options.map((sort) => (
          <option key={sort} value={sort}>
            {m.sorts[sort]}
          </option>
        ))}
      </Select>
      {services.length > 1 && (
        <Select label={m.service} value={query.service ?? ''} onChange={(service) => onChange({ service: service || null })}>
          <option value="">{m.everyService}</option>
          {services.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <Check checked={query.change} onChange={(change) => onChange({ change })}>
        {m.change}
      </Check>
      <Check checked={query.unused} onChange={(unused) => onChange({ unused })}>
        {formatCount(m.unused, unusedDays, {})}
      </Check>
    </div>
  );
}

interface SelectProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
}

function Select({ label, value, onChange, children }: SelectProps) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)} className={styles.select}>
        {children}
      </select>
    </div>
  );
}

function Check({ checked, onChange, children }: { checked: boolean; onChange: (checked: boolean) => void; children: ReactNode }) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      {children}
    </label>
  );
}
