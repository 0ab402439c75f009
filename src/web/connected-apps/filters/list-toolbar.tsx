import { useQuery } from '@tanstack/react-query';
import { capabilitiesQuery } from '../../account-session/capabilities.queries.ts';
import { formatCount, formatList } from '../../i18n/format.ts';
import { connectionFiltersMessages as m } from '../../i18n/messages.ts';
import { useListQuery } from '../use-list-query.ts';
import { FilterFields } from './filter-fields.tsx';
import styles from './list-toolbar.module.css';
import { SearchBox } from './search-box.tsx';

/** Finds apps in a long list. On a phone the filters fold away under the search. */
export function ListToolbar() {
  const { query, ask } = useListQuery();
  const { data: capabilities } = useQuery(capabilitiesQuery);
  const services = capabilities?.services ?? [];
  const silent = services.filter(({ id, lastUse }) => !lastUse && (query.service ?? id) === id);
  const active = [query.sort !== 'newest', query.service !== null, query.change, query.unused].filter(Boolean).length;
  return (
    <search className={styles.toolbar}>
      <SearchBox value={query.q} onSearch={(q) => ask({ q })} />
      <details className={styles.fold}>
        <summary>{active === 0 ? m.fold : formatCount(m.foldActive, active, {})}</summary>
        <FilterFields query={query} services={services} onChange={ask} />
      </details>
      {query.unused && silent.length > 0 && (
        <p className={styles.leftOut}>{formatCount(m.leftOut, silent.length, { services: formatList(silent.map(({ name }) => name)) })}</p>
      )}
    </search>
  );
}
