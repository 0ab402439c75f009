import type { Decision } from '../../../contract/interaction.ts';
import { format } from '../../i18n/format.ts';
import { interactionMessages as t } from '../../i18n/messages.ts';
import { AppMark } from '../../ui/app-mark.tsx';
import { Icon } from '../../ui/icon.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { ActionForm } from '../action-form.tsx';
import styles from '../interaction.module.css';
import { SheetNotices } from '../notices/sheet-notices.tsx';
import { PageHeading } from '../page-heading.tsx';
import type { SheetProps } from '../sheet-props.ts';
import { usePageTitle } from '../use-page-title.ts';
import picker from './account-picker.module.css';
import { CancelForm } from './cancel-form.tsx';

interface AccountPickerProps extends SheetProps {
  onSelect: (accountId: string) => void;
  onSwitch: () => void;
  onCancel: (body: Decision) => void;
}

export function AccountPicker({ interaction, busy, failure, remark, expiry, onSelect, onSwitch, onCancel }: AccountPickerProps) {
  const { accounts, client, service } = interaction;
  usePageTitle(t.accountTitle, service.name);
  return (
    <div className={styles.sheet}>
      <div className={styles.head}>
        <PageHeading>{t.accountTitle}</PageHeading>
        <p className={styles.lead}>
          {client.firstParty
            ? t.accountOwnIntro
            : format(t.accountIntro, { app: <UntrustedText>{client.name}</UntrustedText>, service: service.name })}
        </p>
      </div>
      <SheetNotices failure={failure} remark={remark}>
        {expiry}
      </SheetNotices>
      <ul className={picker.list}>
        {accounts.map((account) => (
          <li key={account.id}>
            <ActionForm interaction={interaction} action="account" onSubmit={() => onSelect(account.id)}>
              <button type="submit" name="accountId" value={account.id} className={picker.row} aria-disabled={busy !== null || undefined}>
                <AppMark name={account.name} />
                <span className={picker.words}>
                  <strong>
                    <UntrustedText>{account.name}</UntrustedText>
                  </strong>
                  <span className={styles.soft}>
                    <UntrustedText>{account.identifier}</UntrustedText>
                  </span>
                </span>
                <Icon name="arrow" />
              </button>
            </ActionForm>
          </li>
        ))}
        <li>
          <ActionForm interaction={interaction} action="switch-account" onSubmit={onSwitch}>
            <button type="submit" className={picker.row} aria-disabled={busy !== null || undefined}>
              <span className={picker.other}>
                <Icon name="user" />
              </span>
              <span className={picker.words}>{t.anotherAccount}</span>
              <Icon name="arrow" />
            </button>
          </ActionForm>
        </li>
      </ul>
      <CancelForm interaction={interaction} busy={busy === 'deny'} onCancel={onCancel} />
      <VisuallyHidden live>{busy ? t.openingAccount : ''}</VisuallyHidden>
    </div>
  );
}
