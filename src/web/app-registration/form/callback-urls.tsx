import { useEffect, useRef, useState } from 'react';
import { mostRedirectUris, type RegistrationRules } from '../../../contract/registration.ts';
import { appRegistrationMessages as m } from '../../../i18n/en/app-registration.ts';
import { formatText } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './app-form.module.css';
import { anyRow, type FieldErrors } from './field-errors.ts';
import { Group } from './group.tsx';
import { rowName } from './read-app-form.ts';

interface CallbackUrlsProps {
  rules: RegistrationRules;
  start: readonly string[];
  errors: FieldErrors;
}

interface Row {
  key: string;
  start: string;
}

/** Where the app's answers may go, a row each. */
export function CallbackUrls({ rules, start, errors }: CallbackUrlsProps) {
  const [rows, setRows] = useState<Row[]>(() =>
    (start.length === 0 ? [''] : start).map((uri, index) => ({ key: String(index), start: uri })),
  );
  const nextKey = useRef(rows.length);
  const list = useRef<HTMLUListElement>(null);
  /** The row that the focus goes to, once it is there. */
  const focusOn = useRef<number | null>(null);
  const most = rules.maxRedirectUris ?? mostRedirectUris;

  useEffect(() => {
    if (focusOn.current === null || rows.length === 0) return;
    list.current?.querySelectorAll<HTMLInputElement>('input')[focusOn.current]?.focus();
    focusOn.current = null;
  }, [rows]);

  const add = () => {
    focusOn.current = rows.length;
    setRows([...rows, { key: String(nextKey.current++), start: '' }]);
  };
  const remove = (index: number) => {
    focusOn.current = Math.max(0, index - 1);
    setRows(rows.filter((_row, other) => other !== index));
  };
  const limit = rules.maxRedirectUris === null ? '' : ` ${formatText(m.callbackMost, { service: rules.service.name, count: most })}`;
  return (
    <Group legend={m.callbackLegend} hint={m.callbackHint + limit}>
      {() => (
        <>
          <ul ref={list} className={styles.rows}>
            {rows.map(({ key, start }, index) => (
              <li key={key}>
                <Field
                  label={formatText(m.callbackNumbered, { number: index + 1 })}
                  name={rowName(key)}
                  type="url"
                  inputMode="url"
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                  dir="ltr"
                  defaultValue={start}
                  error={errors.get(rowName(key)) ?? (index === 0 ? errors.get(anyRow) : undefined)}
                  action={
                    rows.length > 1 && (
                      <Button
                        variant="quiet"
                        aria-label={formatText(m.removeCallback, { number: index + 1 })}
                        onClick={() => remove(index)}
                      >
                        <Icon name="trash" />
                      </Button>
                    )
                  }
                />
              </li>
            ))}
          </ul>
          {rows.length < most && (
            <Button className={styles.start} onClick={add}>
              {m.addCallback}
            </Button>
          )}
        </>
      )}
    </Group>
  );
}
