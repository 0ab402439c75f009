import type { Connection, ConnectionScope } from '../../../contract/connection.ts';
import { format, formatText } from '../../i18n/format.ts';
import { narrowingMessages as m } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { cleanText } from '../../ui/clean-text.ts';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import styles from './take-back.module.css';
import { whyNothing } from './why-nothing.ts';

interface TakeBackProps {
  connection: Connection;
  scope: ConnectionScope;
  onAsk: (scope: ConnectionScope) => void;
}

/** The way to take one scope back, or why there is none for this one. */
export function TakeBack({ connection, scope, onAsk }: TakeBackProps) {
  const { name } = connection.client;
  if (!scope.removable) return <p className={styles.needed}>{format(m.needed, { app: <UntrustedText>{name}</UntrustedText> })}</p>;
  const label = formatText(m.takeBackNamed, { scope: scope.title, app: cleanText(name, 60).text });
  return (
    <Button className={styles.button} aria-label={label} onClick={() => onAsk(scope)}>
      {m.takeBack}
    </Button>
  );
}

/** Why nothing can be taken back by itself, once for the whole list. */
export function WhyNothing({ connection, canNarrow }: { connection: Connection; canNarrow: boolean }) {
  const why = whyNothing(connection, canNarrow);
  if (why === null) return null;
  const words = { 'only-one': m.onlyOne, 'all-or-nothing': m.allOrNothing, 'all-needed': m.allNeeded } as const;
  const values = { app: <UntrustedText>{connection.client.name}</UntrustedText>, service: connection.service.name };
  return <p className={styles.why}>{format(words[why], values)}</p>;
}
