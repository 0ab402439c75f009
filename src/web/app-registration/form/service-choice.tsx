import type { RegistrationRules } from '../../../contract/registration.ts';
import { appRegistrationMessages as m } from '../../../i18n/en/app-registration.ts';
import { ServiceMark } from '../../ui/app-mark.tsx';
import { Choice, ChoiceCards } from '../../ui/choice.tsx';
import styles from './app-form.module.css';
import { Group } from './group.tsx';

interface ServiceChoiceProps {
  rules: readonly RegistrationRules[];
  chosen: string;
  error: string | undefined;
  onChoose: (service: string) => void;
}

/** Which service's data the app is about. */
export function ServiceChoice({ rules, chosen, error, onChoose }: ServiceChoiceProps) {
  return (
    <Group legend={m.service} error={error}>
      {(invalid) => (
        <ChoiceCards>
          {rules.map(({ service, selfService }) => (
            <Choice
              {...invalid}
              key={service.id}
              type="radio"
              name="service"
              value={service.id}
              checked={service.id === chosen}
              onChange={() => onChoose(service.id)}
              title={
                <span className={styles.service}>
                  <ServiceMark name={service.name} size="small" />
                  <span>
                    <strong>{service.name}</strong>
                    {!selfService && <span className={styles.soft}>{m.issuedByTeam}</span>}
                  </span>
                </span>
              }
            />
          ))}
        </ChoiceCards>
      )}
    </Group>
  );
}
