import { connectionFiltersMessages as m } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { noQuery } from '../list-query.ts';
import { useListQuery } from '../use-list-query.ts';
import styles from './no-matches.module.css';

/** There are apps, but none that fits: says so, and the way back to all. */
export function NoMatches() {
  const { query, ask } = useListQuery();
  const clear = () => {
    // The button goes with the filters; whoever cleared them may want to search again.
    document.querySelector<HTMLElement>('input[type="search"]')?.focus();
    ask({ ...noQuery, sort: query.sort });
  };
  return (
    <div className={styles.none}>
      <h2>{m.noMatchesTitle}</h2>
      <p>{m.noMatchesBody}</p>
      <Button onClick={clear}>{m.clear}</Button>
    </div>
  );
}
