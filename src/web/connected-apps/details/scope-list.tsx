import { type ReactNode, useState } from 'react';
import type { Connection, ConnectionScope } from '../../../contract/connection.ts';
import { formatCount } from '../../i18n/format.ts';
import { connectionDetailsMessages as m } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import details from './connection-details.module.css';
import styles from './scope-list.module.css';

/** So many scopes stand open; the rest is one press away. */
const shownAtFirst = 20;

interface ScopeListProps {
  scopes: Connection['scopes'];
  title: string;
  /** What can be done about one scope. */
  actionOf?: (scope: ConnectionScope) => ReactNode;
  /** What is to be said of them all. */
  children?: ReactNode;
}

/** What an app can do, scope by scope. */
export function ScopeList({ scopes, title, actionOf, children }: ScopeListProps) {
  const [all, setAll] = useState(false);
  const cut = all || scopes.length <= shownAtFirst + 1 ? scopes.length : shownAtFirst;
  return (
    <section className={details.section} aria-labelledby="may-title">
      <h2 id="may-title">{title}</h2>
      {scopes.length === 0 && <p>{m.nothingListed}</p>}
      <ul className={styles.scopes}>
        {scopes.slice(0, cut).map((scope) => (
          <li key={scope.name} className={styles.scope}>
            <Icon name={scope.access === 'write' ? 'pencil' : 'eye'} />
            <div className={styles.text}>
              <h3>{scope.title}</h3>
              {scope.description !== scope.title && <p className={details.soft}>{scope.description}</p>}
            </div>
            {actionOf?.(scope)}
          </li>
        ))}
      </ul>
      {cut < scopes.length && (
        <Button className={details.more} onClick={() => setAll(true)}>
          {formatCount(m.scopesAll, scopes.length - cut, {})}
        </Button>
      )}
      {children}
    </section>
  );
}
