import { useEffect, useId, useRef } from 'react';
import type { Registration } from '../../../contract/registration.ts';
import { appRegistrationMessages as m } from '../../../i18n/en/app-registration.ts';
import { format, formatDate, formatText } from '../../i18n/format.ts';
import { Link } from '../../page/link.tsx';
import { AppMark } from '../../ui/app-mark.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { noNews, useNews } from '../news.ts';
import { type Asked, pathToEdit, useAsked } from '../use-asked.ts';
import styles from './app-details.module.css';
import { Credentials } from './credentials.tsx';

interface AppDetailsProps {
  app: Registration;
  /** The question that they took the place of, if it was one. */
  backFrom: Asked;
}

/** All that a developer has to know of an app, and what can be done with it. */
export function AppDetails({ app, backFrom }: AppDetailsProps) {
  const { close, ask } = useAsked();
  const { tell } = useNews();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { name, logo, publisher, homepage, service, registeredAt, redirectUris, notes, scopes } = app;
  const place = formatText(m.registeredOn, { service: service.name, date: formatDate(registeredAt) });

  useEffect(() => {
    // Reading starts at the top, and no button is at hand by accident; after a question it goes on at the button that led to it.
    const asking = heading.current?.closest('dialog')?.querySelector<HTMLElement>(`[data-asks=${backFrom}]`);
    (asking ?? heading.current)?.focus();
  }, [backFrom]);

  const leave = () => {
    tell(noNews);
    close();
  };
  return (
    <Dialog wide onClose={leave} labelledBy={`${id}-title`}>
      <div className={styles.content}>
        <header className={styles.head}>
          <AppMark name={name} logo={logo} size="large" />
          <div className={styles.who}>
            <h2 ref={heading} id={`${id}-title`} tabIndex={-1} className={styles.title}>
              <UntrustedText limit={60}>{name}</UntrustedText>
            </h2>
            <p className={styles.soft}>
              {publisher === null ? place : format(m.by, { publisher: <UntrustedText limit={60}>{publisher}</UntrustedText>, place })}
            </p>
          </div>
        </header>
        <Credentials app={app} />
        <section className={styles.section}>
          <h3>{m.callbackUrls}</h3>
          <ul className={styles.list}>
            {redirectUris.map((uri, index) => (
              <li key={uri}>
                <code className={styles.code}>{uri}</code>
                {notes
                  .filter(({ pointer }) => pointer === `/redirectUris/${index}`)
                  .map(({ detail }) => (
                    <p key={detail} className={styles.soft}>
                      {detail}
                    </p>
                  ))}
              </li>
            ))}
          </ul>
        </section>
        {homepage !== null && (
          <section className={styles.section}>
            <h3>{m.homepage}</h3>
            <code className={styles.code}>{homepage}</code>
          </section>
        )}
        <section className={styles.section}>
          <h3>{m.mayAskFor}</h3>
          <ul className={styles.list}>
            {scopes.map((scope) => (
              <li key={scope.name} className={styles.scope}>
                {scope.title} <code className={styles.soft}>{scope.name}</code>
                {scope.optional && <span className={styles.tag}>{m.optional}</span>}
              </li>
            ))}
          </ul>
        </section>
        <p className={styles.note}>{m.unverified}</p>
        <div className={styles.buttons}>
          <Button onClick={leave}>{m.close}</Button>
          <Link to={pathToEdit(app.id)} className={buttonClass('secondary')}>
            {m.edit}
          </Link>
          <Button variant="danger" data-asks="delete" onClick={() => ask('delete')}>
            {m.delete}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
