import { type MouseEvent, useEffect, useId, useRef } from 'react';
import { appRegistrationMessages as m } from '../../../i18n/en/app-registration.ts';
import { formatCount } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './app-form.module.css';
import { type FieldErrors, fieldFor } from './field-errors.ts';

/** All that is wrong, each a link to its field. Takes the focus when it appears, so that it is read out first. */
export function MistakeSummary({ errors }: { errors: FieldErrors }) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const goTo = (event: MouseEvent<HTMLAnchorElement>, name: string) => {
    event.preventDefault();
    fieldFor(event.currentTarget.closest('form'), name)?.focus();
  };
  return (
    <section aria-labelledby={id}>
      <Notice tone="danger">
        <h2 ref={heading} id={id} tabIndex={-1} className={styles.mistakes}>
          {formatCount(m.mistakes, errors.size, {})}
        </h2>
        <ul>
          {[...errors].map(([name, detail]) => (
            <li key={name}>
              <a href={`#${name}`} onClick={(event) => goTo(event, name)}>
                {detail}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </section>
  );
}
