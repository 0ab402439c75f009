import { type Ref, useId } from 'react';
import type { Decision, Interaction } from '../../../contract/interaction.ts';
import { format } from '../../i18n/format.ts';
import { interactionMessages as t } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { ActionForm } from '../action-form.tsx';
import styles from '../interaction.module.css';

interface CancelFormProps {
  interaction: Interaction;
  busy: boolean;
  onCancel: (body: Decision) => void;
  ref?: Ref<HTMLButtonElement>;
}

/** The way out before consent. It is an answer: the app is told no, or Latchstring's own page that nobody signed in. */
export function CancelForm({ interaction, busy, onCancel, ref }: CancelFormProps) {
  const hint = useId();
  const { name, firstParty } = interaction.client;
  const app = <UntrustedText>{name}</UntrustedText>;
  return (
    <ActionForm
      interaction={interaction}
      action="decision"
      className={styles.cancel}
      onSubmit={() => onCancel({ decision: 'deny', revision: interaction.revision })}
    >
      <input type="hidden" name="revision" value={interaction.revision} />
      <Button
        ref={ref ?? null}
        type="submit"
        name="decision"
        value="deny"
        className={styles.wide ?? ''}
        busy={busy}
        aria-describedby={hint}
      >
        <span>{firstParty ? t.cancel : format(t.cancelAndReturn, { app })}</span>
      </Button>
      <p id={hint} className={styles.small}>
        {firstParty ? t.cancelOwnHint : format(t.cancelHint, { app })}
      </p>
    </ActionForm>
  );
}
