import type { Registration, RegistrationRules } from '../../../contract/registration.ts';
import { appRegistrationMessages as m } from '../../../i18n/en/app-registration.ts';
import { formatText } from '../../i18n/format.ts';
import { Choice } from '../../ui/choice.tsx';
import styles from './app-form.module.css';
import { Group } from './group.tsx';

interface DataElementsProps {
  rules: RegistrationRules;
  /** What the app may ask for so far. */
  start: Registration['scopes'];
  error: string | undefined;
  /** Another service is chosen. */
  away: boolean;
}

/** A checkbox for each data element, and beside a checked one, where people have the choice, whether it is optional. */
export function DataElements({ rules, start, error, away }: DataElementsProps) {
  const of = (name: string) => start.find((scope) => scope.name === name);
  return (
    <Group legend={m.data} hint={rules.scopeChoice ? m.dataHintChoice : m.dataHint} error={error} away={away}>
      {(invalid) => (
        <ul className={styles.elements}>
          {rules.scopes.map(({ name, title, description }) => (
            <li key={name} className={styles.element}>
              <Choice
                {...invalid}
                type="checkbox"
                name="scopes"
                value={name}
                defaultChecked={of(name) !== undefined}
                title={
                  <>
                    {title} <code className={styles.code}>{name}</code>
                  </>
                }
                text={description}
              />
              {rules.scopeChoice && (
                <div className={styles.nested}>
                  <Choice
                    type="checkbox"
                    name="optionalScopes"
                    value={name}
                    aria-label={formatText(m.optionalNamed, { scope: title })}
                    defaultChecked={of(name)?.optional ?? false}
                    title={m.optionalChoice}
                  />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </Group>
  );
}
