import { longestAppName, type Registration } from '../../../contract/registration.ts';
import { appRegistrationMessages as m } from '../../../i18n/en/app-registration.ts';
import { formatText } from '../../i18n/format.ts';
import { Field } from '../../ui/field.tsx';
import type { FieldErrors } from './field-errors.ts';
import { Group } from './group.tsx';

/** What the app says of itself. */
export function AboutFields({ app, errors }: { app: Registration | undefined; errors: FieldErrors }) {
  return (
    <Group legend={m.about}>
      {() => (
        <>
          <Field
            label={m.name}
            name="name"
            required
            autoComplete="off"
            defaultValue={app?.name}
            hint={formatText(m.nameHint, { count: longestAppName })}
            error={errors.get('name')}
          />
          <Field
            label={m.publisher}
            name="publisher"
            autoComplete="organization"
            defaultValue={app?.publisher ?? ''}
            hint={m.publisherHint}
            error={errors.get('publisher')}
          />
          <Field
            label={m.homepageField}
            name="homepage"
            type="url"
            inputMode="url"
            autoComplete="url"
            autoCapitalize="none"
            spellCheck={false}
            dir="ltr"
            defaultValue={app?.homepage ?? ''}
            error={errors.get('homepage')}
          />
        </>
      )}
    </Group>
  );
}
