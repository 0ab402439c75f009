import { Fragment } from 'react';
import type { Client } from '../../../contract/client.ts';
import { cleanText } from '../../ui/clean-text.ts';
import styles from './consent-screen.module.css';

/** Where the answer goes. It is never cut, because its end tells whose it is, and breaks between its labels. */
export function RedirectHost({ client }: { client: Client }) {
  const parts = cleanText(client.redirectHost, Number.POSITIVE_INFINITY).text.split(/(?<=\.)(?=\D)/);
  return (
    <strong className={styles.host}>
      <bdi>
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts repeat, and their order is all that they have
          <Fragment key={index}>
            {index > 0 && <wbr />}
            {part}
          </Fragment>
        ))}
      </bdi>
    </strong>
  );
}
