import type { ReactNode, SubmitEvent } from 'react';
import type { Interaction } from '../../contract/interaction.ts';

interface ActionFormProps {
  interaction: Pick<Interaction, 'id' | 'formToken'>;
  action: 'sign-in' | 'account' | 'switch-account' | 'decision';
  onSubmit: (data: FormData) => void;
  className?: string | undefined;
  children: ReactNode;
}

/** A real form on the route that also takes JSON: it works before, and without, JavaScript. */
export function ActionForm({ interaction, action, onSubmit, className, children }: ActionFormProps) {
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget, event.nativeEvent.submitter));
  };
  return (
    <form
      method="post"
      action={`/api/interactions/${encodeURIComponent(interaction.id)}/${action}`}
      className={className}
      onSubmit={submit}
    >
      <input type="hidden" name="token" value={interaction.formToken} />
      {children}
    </form>
  );
}
