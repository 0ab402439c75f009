import { Fragment } from 'react';
import type { Client } from '../../../contract/client.ts';
import { cleanText } from '../../ui/clean-text.ts';
import styles from './consent-screen.module.css';

/** Where the answer goes. */
export function RedirectHost({ client }: { client: Client }) {
  return <HostName>{client.redirectHost}</HostName>;
}

/** A host that an app is answered at. It is never cut, because its end tells whose it is, and breaks between its labels. */
export function HostName({ children }: { children: string }) {
  const parts = cleanText(children, Number.POSITIVE_INFINITY).text.split(/(?<=\.)(?=\D)/);
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
