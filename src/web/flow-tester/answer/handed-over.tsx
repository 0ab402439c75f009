import { flowTesterMessages as m } from '../../../i18n/en/flow-tester.ts';
import { PageHeading } from '../../page/page-heading.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from '../flow-tester-page.module.css';

/** The popup's end: whoever opened it has the answer. */
export function HandedOver({ done }: { done: boolean }) {
  return (
    <div className={styles.narrow}>
      <PageHeading title={m.title} />
      {done ? (
        <>
          <Notice tone="success" title={m.deliveredTitle} live>
            {m.deliveredBody}
          </Notice>
          <p>
            <Button onClick={() => window.close()}>{m.close}</Button>
          </p>
        </>
      ) : (
        <p role="status">{m.delivering}</p>
      )}
    </div>
  );
}
