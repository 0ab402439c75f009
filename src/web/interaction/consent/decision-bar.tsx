import { useId } from 'react';
import type { Client } from '../../../contract/client.ts';
import { format } from '../../i18n/format.ts';
import { interactionMessages as t } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Step } from '../state.ts';
import styles from './consent-screen.module.css';
import { RedirectHost } from './redirect-host.tsx';

/** Where a link from a long list leads. */
export const answerId = 'answer';

/** The two answers, of equal weight, and where either of them leads. */
export function DecisionBar({ client, busy }: { client: Client; busy: Step | null }) {
  const where = useId();
  return (
    <div id={answerId} className={styles.bar}>
      <Button type="submit" name="decision" value="deny" variant="primary" busy={busy === 'deny'} aria-describedby={where}>
        <Icon name="close" />
        {t.deny}
      </Button>
      <Button type="submit" name="decision" value="allow" variant="primary" busy={busy === 'allow'} aria-describedby={where}>
        <Icon name="check" />
        {t.allow}
      </Button>
      <p id={where} className={styles.return}>
        {format(t.returnWhere[client.redirectKind], { host: <RedirectHost client={client} /> })}
      </p>
    </div>
  );
}
