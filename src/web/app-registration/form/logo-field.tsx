import { type ChangeEvent, useId, useRef, useState } from 'react';
import { logoLimits, type Registration } from '../../../contract/registration.ts';
import { appRegistrationMessages as m } from '../../../i18n/en/app-registration.ts';
import { failureOf } from '../../http/change-failure.ts';
import { formatText } from '../../i18n/format.ts';
import { AppMark } from '../../ui/app-mark.tsx';
import { Button } from '../../ui/button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useSetLogo } from '../app-registration.queries.ts';
import form from './app-form.module.css';
import { Group } from './group.tsx';
import styles from './logo-field.module.css';

const types = ['image/png', 'image/webp'];
const kilobytes = logoLimits.bytes / 1024;

/** What can be said of a file before it is sent. */
function whyNot({ type, size }: File): string | null {
  if (!types.includes(type)) return m.logoWrongType;
  return size > logoLimits.bytes ? formatText(m.logoTooLarge, { size: Math.ceil(size / 1024), most: kilobytes }) : null;
}

/** The logo of an app as people see it. It is sent as soon as it is chosen: there is nothing else to fill in. */
export function LogoField({ app }: { app: Registration }) {
  const { mutateAsync: setLogo, isPending } = useSetLogo(app.id);
  const [error, setError] = useState<string | undefined>();
  const [done, setDone] = useState('');
  const choose = useRef<HTMLInputElement>(null);
  const id = useId();

  const send = async (logo: File | null) => {
    setError(undefined);
    setDone('');
    try {
      await setLogo(logo);
      setDone(logo ? m.logoSaved : m.logoRemoved);
    } catch (cause) {
      const failure = failureOf(cause);
      setError(failure.kind === 'refused' ? failure.reason : failure.kind === 'gone' ? m.missingBody : m.saveUncertainBody);
    }
    // The button that removed it is gone.
    if (!logo) choose.current?.focus();
  };
  const pick = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (!file || isPending) return;
    const objection = whyNot(file);
    if (objection === null) void send(file);
    else setError(objection);
    // The same file, mended, may be chosen again.
    target.value = '';
  };
  return (
    <div className={form.form}>
      <Group
        legend={m.logo}
        hint={formatText(m.logoHint, { most: logoLimits.most, least: logoLimits.least, size: kilobytes })}
        error={error}
      >
        {(invalid) => (
          <div className={styles.row}>
            <AppMark name={app.name} logo={app.logo} size="large" />
            <label className={styles.choose} htmlFor={id}>
              <input ref={choose} {...invalid} id={id} type="file" accept={types.join()} className={styles.input} onChange={pick} />
              <span>{isPending ? m.logoSending : app.logo === null ? m.logoChoose : m.logoReplace}</span>
            </label>
            {app.logo !== null && (
              <Button variant="quiet" busy={isPending} onClick={() => send(null)}>
                {m.logoRemove}
              </Button>
            )}
            <VisuallyHidden live>{done}</VisuallyHidden>
          </div>
        )}
      </Group>
    </div>
  );
}
