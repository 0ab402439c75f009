import type { DemoAccount } from '../../contract/lab.ts';
import { homeMessages as m } from '../../i18n/en/home.ts';
import layout from '../page/page.module.css';
import { CopyButton } from '../ui/copy-button.tsx';
import styles from './demo-accounts.module.css';
import page from './home-page.module.css';

/** Who can sign in. */
export function DemoAccounts({ accounts }: { accounts: DemoAccount[] }) {
  return (
    <section className={page.section} aria-labelledby="accounts-title">
      <div className={layout.head}>
        <h2 id="accounts-title" className={page.heading}>
          {m.accountsTitle}
        </h2>
        <p className={layout.intro}>{m.accountsIntro}</p>
      </div>
      <ul className={styles.accounts}>
        {accounts.map(({ name, identifier, password }) => (
          <li key={identifier} className={styles.account}>
            <h3>{name}</h3>
            <p className={styles.credential}>
              <code>{identifier}</code>
              <CopyButton what={`${name}: ${m.accountIdentifier}`} text={identifier} />
            </p>
            <p className={styles.credential}>
              <code>{password}</code>
              <CopyButton what={`${name}: ${m.accountPassword}`} text={password} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
