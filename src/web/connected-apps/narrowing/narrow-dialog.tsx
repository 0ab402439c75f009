import type { Connection, ConnectionScope } from '../../../contract/connection.ts';
import { format, formatText } from '../../i18n/format.ts';
import { narrowingMessages as m } from '../../i18n/messages.ts';
import { Facts, Question } from '../../ui/question.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { LookAlikeNotice } from '../revocation/look-alike-notice.tsx';
import { ScopeTitles } from '../revocation/scope-titles.tsx';
import type { Narrowing } from './use-narrowing.ts';

interface NarrowDialogProps {
  connection: Connection;
  asking: NonNullable<Narrowing['asking']>;
  narrowing: Pick<Narrowing, 'keep' | 'confirm'>;
}

/** Asks before one scope is taken back: what ends, and what stays. */
export function NarrowDialog({ connection, asking, narrowing }: NarrowDialogProps) {
  const { scope, busy, refusal } = asking;
  return (
    <Question
      title={format(m.confirmTitle, { scope: scope.title, app: <UntrustedText>{connection.client.name}</UntrustedText> })}
      refusal={refusal === null ? null : { title: m.refusedTitle, body: formatText(m.refusedBody, { reason: refusal }) }}
      busy={busy}
      keepLabel={m.keep}
      confirmLabel={busy ? m.takingBack : m.takeBack}
      onKeep={narrowing.keep}
      onConfirm={narrowing.confirm}
    >
      <NarrowConsequences connection={connection} scope={scope} />
    </Question>
  );
}

export function NarrowConsequences({ connection, scope }: { connection: Connection; scope: ConnectionScope }) {
  const kept = connection.scopes.filter(({ name }) => name !== scope.name);
  return (
    <>
      <LookAlikeNotice lookAlike={connection.client.lookAlike} />
      <p>{formatText(m.confirmLoses, { service: connection.service.name })}</p>
      <ScopeTitles scopes={[scope]} />
      <p>{m.confirmKeeps}</p>
      <ScopeTitles scopes={kept} />
      <Facts lines={[m.confirmCopies, m.confirmAgain]} />
    </>
  );
}
