import { useId, useState } from 'react';
import { signOutEverywhereMessages as m } from '../i18n/messages.ts';
import { brand } from '../ui/brand.ts';
import { Button } from '../ui/button.tsx';
import styles from './sign-out-everywhere.module.css';
import { SignOutEverywhereDialog } from './sign-out-everywhere-dialog.tsx';

/** For whoever fears that someone else is signed in somewhere: the way out of every browser. */
export function SignOutEverywhere() {
  const [asking, setAsking] = useState(false);
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.words}>
        <h2 id={id}>{m.title}</h2>
        <p>{m.body}</p>
        {brand.changePassword && (
          <p>
            <a href={brand.changePassword}>{m.changePassword}</a>
          </p>
        )}
      </div>
      <Button onClick={() => setAsking(true)}>{m.start}</Button>
      {asking && <SignOutEverywhereDialog onClose={() => setAsking(false)} />}
    </section>
  );
}
