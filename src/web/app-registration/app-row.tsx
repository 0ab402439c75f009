import type { Registration } from '../../contract/registration.ts';
import { appRegistrationMessages as m } from '../../i18n/en/app-registration.ts';
import { formatCount, formatText } from '../i18n/format.ts';
import { Link } from '../page/link.tsx';
import { AppMark } from '../ui/app-mark.tsx';
import { UntrustedText } from '../ui/untrusted-text.tsx';
import styles from './apps-page.module.css';
import { pathToDetails } from './use-asked.ts';

/** One app in the list, and the way to its details. */
export function AppRow({ app }: { app: Registration }) {
  const { id, name, logo, service, scopes, connections } = app;
  const [first, ...others] = scopes.map(({ title }) => title);
  const asked = others.length === 0 ? (first ?? '') : formatCount(m.moreScopes, others.length, { title: first ?? '' });
  return (
    <li className={styles.row}>
      <AppMark name={name} logo={logo} />
      <div>
        <Link to={pathToDetails(id)} className={styles.name}>
          <UntrustedText limit={60}>{name}</UntrustedText>
        </Link>
        <p className={styles.soft}>{formatText(m.rowFacts, { service: service.name, scopes: asked })}</p>
      </div>
      <span className={styles.state}>{connections === 0 ? m.noConnections : formatCount(m.connections, connections, {})}</span>
    </li>
  );
}
