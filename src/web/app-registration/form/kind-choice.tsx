import { appRegistrationMessages as m } from '../../../i18n/en/app-registration.ts';
import { Choice } from '../../ui/choice.tsx';
import { Group } from './group.tsx';

/** Whether the app can keep a secret; decided once. */
export function KindChoice({ error, away }: { error: string | undefined; away: boolean }) {
  return (
    <Group legend={m.kind} error={error} away={away}>
      {(invalid) => (
        <>
          <Choice
            {...invalid}
            type="radio"
            name="kind"
            value="confidential"
            defaultChecked
            title={m.confidential}
            text={m.confidentialHint}
          />
          <Choice {...invalid} type="radio" name="kind" value="public" title={m.public} text={m.publicHint} />
        </>
      )}
    </Group>
  );
}
