import { useId, useRef } from 'react';
import type { Decision, SignIn } from '../../../contract/interaction.ts';
import { format, formatText } from '../../i18n/format.ts';
import { interactionMessages as t } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { SheetDialog } from '../../ui/sheet-dialog.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { ActionForm } from '../action-form.tsx';
import styles from '../interaction.module.css';
import { SheetNotices } from '../notices/sheet-notices.tsx';
import type { SheetProps } from '../sheet-props.ts';
import { usePageTitle } from '../use-page-title.ts';
import { CancelForm } from './cancel-form.tsx';
import { HelpLinks } from './help-links.tsx';
import { SignInForm } from './sign-in-form.tsx';

interface SignInSheetProps extends SheetProps {
  onSignIn: (body: SignIn) => void;
  /** To another account; offered where several are signed in here. */
  onSwitch: () => void;
  onCancel: (body: Decision) => void;
}

/** The modal that asks for a password. Escape leads to the way out, and does not take it: that would be an answer. */
export function SignInSheet({ interaction, busy, failure, remark, expiry, onSignIn, onSwitch, onCancel }: SignInSheetProps) {
  const { client, service, loginHint, accounts, links } = interaction;
  const heading = useId();
  const intro = useId();
  const cancel = useRef<HTMLButtonElement>(null);
  usePageTitle(t.signIn, service.name);

  return (
    <SheetDialog labelledBy={heading} describedBy={intro} onEscape={() => cancel.current?.focus()}>
      <div className={styles.sheet}>
        <div className={styles.head}>
          <h1 id={heading}>{client.firstParty ? t.signInOwnTitle : formatText(t.signInTitle, { service: service.name })}</h1>
          <p id={intro} className={styles.lead}>
            {client.firstParty
              ? t.signInOwnLead
              : format(t.signInAsker, {
                  app: (
                    <strong className={styles.name}>
                      <UntrustedText>{client.name}</UntrustedText>
                    </strong>
                  ),
                  service: service.name,
                })}
          </p>
        </div>
        <SheetNotices failure={failure} remark={remark}>
          {expiry}
        </SheetNotices>
        <SignInForm key={loginHint} interaction={interaction} busy={busy === 'sign-in'} failure={failure} onSignIn={onSignIn} />
        {loginHint !== null && accounts.length > 1 && (
          <ActionForm interaction={interaction} action="switch-account" onSubmit={onSwitch}>
            <Button type="submit" className={styles.wide ?? ''} busy={busy === 'switch-account'}>
              {t.anotherAccount}
            </Button>
          </ActionForm>
        )}
        <HelpLinks links={links} />
        <CancelForm ref={cancel} interaction={interaction} busy={busy === 'deny'} onCancel={onCancel} />
        <VisuallyHidden live>{busy === 'sign-in' ? t.signingIn : busy === 'deny' ? t.sending : ''}</VisuallyHidden>
      </div>
    </SheetDialog>
  );
}
