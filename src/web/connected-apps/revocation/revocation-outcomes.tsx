import type { Connection } from '../../../contract/connection.ts';
import { format } from '../../i18n/format.ts';
import { revocationMessages as m } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { OutcomeCard } from './outcome-card.tsx';
import { ReceiptCard } from './receipt-card.tsx';
import type { Outcome } from './revocation.ts';
import { useRevocation } from './use-revocation.ts';
import { useRevoke } from './use-revoke.ts';

/** What became of revocations, the newest first. */
export function RevocationOutcomes({ outcomes }: { outcomes: Outcome[] }) {
  return outcomes.map((outcome) => <OutcomeView key={outcome.kind + outcome.connection.id} outcome={outcome} />);
}

function OutcomeView({ outcome }: { outcome: Outcome }) {
  const { tell } = useRevocation();
  const { connection } = outcome;
  const onDismiss = () => tell({ type: 'dismissed', id: connection.id });
  if (outcome.kind === 'receipt') return <ReceiptCard receipt={outcome.receipt} onDismiss={onDismiss} />;
  if (outcome.kind === 'uncertain') return <Uncertain connection={connection} look={outcome.look} onDismiss={onDismiss} />;
  const app = <UntrustedText>{connection.client.name}</UntrustedText>;
  return (
    <OutcomeCard tone="success" title={format(m.goneTitle, { app })} onDismiss={onDismiss}>
      <p>{format(m.goneBody, { service: connection.service.name })}</p>
    </OutcomeCard>
  );
}

interface UncertainProps {
  connection: Connection;
  look: Extract<Outcome, { kind: 'uncertain' }>['look'];
  onDismiss: () => void;
}

function Uncertain({ connection, look, onDismiss }: UncertainProps) {
  const { tell } = useRevocation();
  const { lookAgain } = useRevoke();
  const app = <UntrustedText>{connection.client.name}</UntrustedText>;
  const texts = {
    'not-yet': m.uncertainBody,
    looking: m.uncertainChecking,
    'still-connected': m.uncertainStill,
    'no-answer': m.uncertainNoAnswer,
  };
  const title = look === 'still-connected' ? m.uncertainStillTitle : m.uncertainTitle;
  const actions = (
    <>
      <Button variant="primary" busy={look === 'looking'} onClick={() => lookAgain(connection)}>
        {m.checkAgain}
      </Button>
      <Button onClick={() => tell({ type: 'asked', connection })}>{m.tryRevokeAgain}</Button>
    </>
  );
  return (
    <OutcomeCard tone="caution" title={format(title, { app })} actions={actions} onDismiss={onDismiss}>
      <p role="status">{texts[look]}</p>
    </OutcomeCard>
  );
}
