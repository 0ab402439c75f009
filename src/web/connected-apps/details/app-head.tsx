import type { ReactNode } from 'react';
import type { Client } from '../../../contract/client.ts';
import { format } from '../../i18n/format.ts';
import { connectionDetailsMessages as m } from '../../i18n/messages.ts';
import { PageHeading } from '../../page/page-heading.tsx';
import { AppMark } from '../../ui/app-mark.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { LookAlikeNotice } from '../revocation/look-alike-notice.tsx';
import { UnverifiedTag } from '../unverified-tag.tsx';
import styles from './app-head.module.css';

interface AppHeadProps {
  client: Client;
  /** The page's name for tabs and history. */
  title: string;
  /** A line below the name. */
  state?: ReactNode;
  /** What can be done with the app. */
  children: ReactNode;
}

/** Whose access it is, and whether that can be believed. */
export function AppHead({ client, title, state, children }: AppHeadProps) {
  return (
    <>
      <header className={styles.head}>
        <AppMark name={client.name} logo={client.logo} size="large" />
        <div className={styles.who}>
          <PageHeading title={title} className={styles.title}>
            <UntrustedText>{client.name}</UntrustedText>
          </PageHeading>
          {state && <p>{state}</p>}
          {(client.publisher || !client.verified) && (
            <p className={styles.publisher}>
              {client.publisher && <span>{format(m.byPublisher, { publisher: <UntrustedText>{client.publisher}</UntrustedText> })}</span>}
              {!client.verified && <UnverifiedTag />}
            </p>
          )}
        </div>
        {children}
      </header>
      <LookAlikeNotice lookAlike={client.lookAlike} />
    </>
  );
}
