import type { ReactNode } from 'react';
import { commonMessages } from '../i18n/en/common.ts';
import { buttonClass } from '../ui/button.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';

/** Opens connected apps beside this page: the flow's tokens are in its memory only, and leaving would lose them. */
export function ConnectedAppsTab({ children }: { children: ReactNode }) {
  return (
    <a href="/connected-apps" target="_blank" rel="noopener" className={buttonClass('secondary')}>
      <span>{children}</span>
      <VisuallyHidden> {commonMessages.newTab}</VisuallyHidden>
    </a>
  );
}
