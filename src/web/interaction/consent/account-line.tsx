import type { Account } from '../../../contract/client.ts';
import type { Interaction } from '../../../contract/interaction.ts';
import { interactionMessages as t } from '../../i18n/messages.ts';
import { AppMark } from '../../ui/app-mark.tsx';
import { Button } from '../../ui/button.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { ActionForm } from '../action-form.tsx';
import styles from '../interaction.module.css';
import consent from './consent-screen.module.css';

interface AccountLineProps {
  interaction: Interaction;
  account: Account;
  busy: boolean;
  onSwitch: () => void;
}

/** As whom the person decides, and the way to another account. */
export function AccountLine({ interaction, account, busy, onSwitch }: AccountLineProps) {
  return (
    <div className={consent.account}>
      <AppMark name={account.name} size="small" />
      <p className={consent.who}>
        <VisuallyHidden>{t.asAccount} </VisuallyHidden>
        <strong>
          <UntrustedText>{account.name}</UntrustedText>
        </strong>{' '}
        <span className={styles.small}>
          <UntrustedText>{account.identifier}</UntrustedText>
        </span>
      </p>
      <ActionForm interaction={interaction} action="switch-account" onSubmit={onSwitch}>
        <Button variant="quiet" type="submit" busy={busy}>
          {t.notYou}
        </Button>
      </ActionForm>
    </div>
  );
}
