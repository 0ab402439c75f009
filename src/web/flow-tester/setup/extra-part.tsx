import { useState } from 'react';
import type { Setup } from '../../../flow/setup/setup.ts';
import { flowTesterSetupMessages as m } from '../../../i18n/en/flow-tester-setup.ts';
import { formatText } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Part } from './part.tsx';
import styles from './setup-panel.module.css';

interface ExtraPartProps {
  extra: Setup['extra'];
  /** What is wrong with the parameter of that number. */
  errors: ReadonlyMap<number, string>;
  onChange: (extra: Setup['extra']) => void;
}

const common = ['prompt', 'login_hint', 'max_age', 'ui_locales', 'resource', 'audience', 'access_type'];

/** Parameters that the authorization request carries besides. */
export function ExtraPart({ extra, errors, onChange }: ExtraPartProps) {
  const [keys, setKeys] = useState(() => extra.map(() => crypto.randomUUID()));
  const change = (index: number, pair: [string, string]) => onChange(extra.map((one, at) => (at === index ? pair : one)));
  const add = () => {
    setKeys([...keys, crypto.randomUUID()]);
    onChange([...extra, ['', '']]);
  };
  const remove = (index: number) => {
    setKeys(keys.filter((_key, at) => at !== index));
    onChange(extra.filter((_pair, at) => at !== index));
  };
  return (
    <Part legend={m.extra} hint={m.extraHint}>
      <datalist id="flow-parameters">
        {common.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {extra.map(([name, value], index) => {
        const number = index + 1;
        return (
          <div key={keys[index] ?? index} className={styles.row}>
            <Field
              label={formatText(m.extraName, { number })}
              name={`extra-name-${number}`}
              list="flow-parameters"
              autoComplete="off"
              spellCheck={false}
              error={errors.get(index)}
              value={name}
              onChange={({ target }) => change(index, [target.value, value])}
            />
            <Field
              label={formatText(m.extraValue, { number })}
              name={`extra-value-${number}`}
              autoComplete="off"
              value={value}
              onChange={({ target }) => change(index, [name, target.value])}
            />
            <Button variant="quiet" aria-label={formatText(m.extraRemove, { number })} onClick={() => remove(index)}>
              <Icon name="close" />
            </Button>
          </div>
        );
      })}
      <p>
        <Button onClick={add}>{m.extraAdd}</Button>
      </p>
    </Part>
  );
}
