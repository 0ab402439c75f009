import type { Connection } from '../../../contract/connection.ts';
import { format, formatDateTime, formatText } from '../../i18n/format.ts';
import { narrowingMessages as m } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { OutcomeCard } from '../revocation/outcome-card.tsx';
import { titlesLine } from '../revocation/scope-words.ts';
import type { Outcome } from './narrowing.ts';
import type { Narrowing } from './use-narrowing.ts';

interface NarrowingOutcomeProps {
  connection: Connection;
  outcome: Outcome;
  narrowing: Pick<Narrowing, 'ask' | 'look' | 'dismiss'>;
}

/** What became of taking a part back, no surer than it is known. */
export function NarrowingOutcome({ connection, outcome, narrowing }: NarrowingOutcomeProps) {
  const app = <UntrustedText>{connection.client.name}</UntrustedText>;
  if (outcome.kind === 'uncertain') return <Uncertain connection={connection} outcome={outcome} narrowing={narrowing} />;
  if (outcome.kind === 'changed') {
    return (
      <OutcomeCard tone="caution" title={format(m.changedTitle, { app })} onDismiss={narrowing.dismiss}>
        <p>{m.changedBody}</p>
      </OutcomeCard>
    );
  }
  const scopes = titlesLine(outcome.scopes);
  if (outcome.oldTokensUntil === null) {
    return (
      <OutcomeCard tone="success" title={format(m.takenTitle, { app, scopes })} onDismiss={narrowing.dismiss}>
        <p>{format(m.takenBody, { app })}</p>
      </OutcomeCard>
    );
  }
  const date = formatDateTime(outcome.oldTokensUntil);
  return (
    <OutcomeCard tone="caution" title={format(m.endsTitle, { app, scopes, date })} onDismiss={narrowing.dismiss}>
      <p>{formatText(m.endsBody, { date })}</p>
    </OutcomeCard>
  );
}

type UncertainOutcome = Extract<Outcome, { kind: 'uncertain' }>;

const uncertainWords = (): Record<
  UncertainOutcome['look'],
  { title: typeof m.uncertainTitle | typeof m.stillTitle | typeof m.notThereTitle; body: string }
> => ({
  'not-yet': { title: m.uncertainTitle, body: m.uncertainBody },
  looking: { title: m.uncertainTitle, body: m.uncertainChecking },
  'no-answer': { title: m.uncertainTitle, body: m.uncertainNoAnswer },
  'still-there': { title: m.stillTitle, body: m.stillBody },
  'not-there': { title: m.notThereTitle, body: m.notThereBody },
});

function Uncertain({ connection, outcome, narrowing }: NarrowingOutcomeProps & { outcome: UncertainOutcome }) {
  const { scope, look } = outcome;
  const { title, body } = uncertainWords()[look];
  const actions = look !== 'not-there' && (
    <>
      <Button variant="primary" busy={look === 'looking'} onClick={() => narrowing.look(scope)}>
        {m.checkAgain}
      </Button>
      <Button onClick={() => narrowing.ask(scope)}>{m.tryAgain}</Button>
    </>
  );
  return (
    <OutcomeCard
      tone="caution"
      title={format(title, { app: <UntrustedText>{connection.client.name}</UntrustedText>, scope: scope.title })}
      actions={actions}
      onDismiss={narrowing.dismiss}
    >
      <p role="status">{body}</p>
    </OutcomeCard>
  );
}
