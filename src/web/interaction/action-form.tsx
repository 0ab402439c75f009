import type { ReactNode, SubmitEvent } from 'react';

interface ActionFormProps {
  /** The interaction's id. */
  id: string;
  action: 'sign-in' | 'account' | 'switch-account' | 'decision';
  onSubmit: (data: FormData) => void;
  className?: string | undefined;
  children: ReactNode;
}

/** A real form on the route that also takes JSON: it works before, and without, JavaScript. */
export function ActionForm({ id, action, onSubmit, className, children }: ActionFormProps) {
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget, event.nativeEvent.submitter));
  };
  return (
    <form method="post" action={`/api/interactions/${encodeURIComponent(id)}/${action}`} className={className} onSubmit={submit}>
      {children}
    </form>
  );
}
