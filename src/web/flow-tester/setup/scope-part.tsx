import type { Setup } from '../../../flow/setup/setup.ts';
import { flowTesterSetupMessages as m } from '../../../i18n/en/flow-tester-setup.ts';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { Part } from './part.tsx';
import styles from './setup-panel.module.css';

interface ScopePartProps {
  setup: Setup;
  onChange: (change: Partial<Setup>) => void;
}

/** What is asked for: those that the server names, and whatever else is typed. */
export function ScopePart({ setup: { system, scopes }, onChange }: ScopePartProps) {
  const others = scopes.filter((scope) => !system.scopes.includes(scope));
  const choose = (named: readonly string[], more: readonly string[]) => onChange({ scopes: [...named, ...more] });
  const named = scopes.filter((scope) => system.scopes.includes(scope));
  if (system.dialect === 'movenium') return <Part legend={m.scopes} hint={m.noScopes} />;
  return (
    <Part legend={m.scopes}>
      <div className={styles.scopes}>
        {system.scopes.map((scope) => (
          <Choice
            key={scope}
            type="checkbox"
            checked={named.includes(scope)}
            onChange={({ target }) =>
              choose(
                system.scopes.filter((one) => (one === scope ? target.checked : named.includes(one))),
                others,
              )
            }
            title={<code>{scope}</code>}
          />
        ))}
      </div>
      <Field
        key={system.id}
        label={m.otherScopes}
        name="other-scopes"
        autoComplete="off"
        spellCheck={false}
        defaultValue={others.join(' ')}
        onChange={({ target }) => choose(named, target.value.split(/\s+/).filter(Boolean))}
      />
    </Part>
  );
}
