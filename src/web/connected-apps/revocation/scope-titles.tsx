import type { ScopeText } from '../../../contract/client.ts';
import { formatCount } from '../../i18n/format.ts';
import { revocationMessages as m } from '../../i18n/messages.ts';
import { Icon } from '../../ui/icon.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './scope-titles.module.css';

/** So many stand in a question; the buttons must stay in reach. */
const shown = 6;

/** What a question is about, scope by scope. */
export function ScopeTitles({ scopes }: { scopes: readonly ScopeText[] }) {
  if (scopes.length === 0) return null;
  // The last of a list is named rather than counted.
  const cut = scopes.length > shown + 1 ? shown : scopes.length;
  return (
    <ul className={styles.scopes}>
      {scopes.slice(0, cut).map(({ name, title, access }) => (
        <li key={name}>
          <Icon name={access === 'write' ? 'pencil' : 'eye'} />
          <span>
            {title} <VisuallyHidden>{access === 'write' ? m.confirmChanges : m.confirmSees}</VisuallyHidden>
          </span>
        </li>
      ))}
      {cut < scopes.length && <li className={styles.rest}>{formatCount(m.moreScopes, scopes.length - cut, {})}</li>}
    </ul>
  );
}
