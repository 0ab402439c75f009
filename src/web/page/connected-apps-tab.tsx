import type { ReactNode } from 'react';
import { commonMessages } from '../i18n/messages.ts';
import { LinkButton } from '../ui/button.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';

/** Opens connected apps beside a page whose tokens are in its memory only: leaving it would lose them. */
export function ConnectedAppsTab({ children }: { children: ReactNode }) {
  return (
    <LinkButton variant="secondary" href="/connected-apps" target="_blank" rel="noopener">
      <span>{children}</span>
      <VisuallyHidden> {commonMessages.newTab}</VisuallyHidden>
    </LinkButton>
  );
}
