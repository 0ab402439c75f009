import { formatText } from '../i18n/format.ts';
import { commonMessages, moveniumMessages as m } from '../i18n/messages.ts';
import layout from '../page/page.module.css';
import { PageHeading } from '../page/page-heading.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Brand } from './brand.tsx';
import styles from './movenium.module.css';
import type { MoveniumSession, SignedIn } from './movenium-session.ts';
import type { Refusal } from './movenium-wire.ts';
import { SessionCard } from './session-card.tsx';
import { WorkView } from './work-view.tsx';

/** Whose work it is, the sign-in that opens it, and the work. */
export function SignedInView({ session, state }: { session: MoveniumSession; state: SignedIn }) {
  const { work, busy, trouble } = state;
  return (
    <div className={layout.column}>
      <header className={layout.head}>
        <Brand />
        <PageHeading title={m.title} className={layout.title} takesFocus />
        <p className={layout.intro} role="status">
          {work ? formatText(m.signedInAs, { name: work.name, username: work.username }) : busy && m.loading}
        </p>
      </header>
      {trouble && <TroubleNotice trouble={trouble} />}
      <div className={styles.columns}>
        <SessionCard session={session} state={state} />
        <div className={styles.main}>
          {work && <WorkView work={work} />}
          {!work && trouble && <Button onClick={() => session.read()}>{commonMessages.tryAgain}</Button>}
        </div>
      </div>
    </div>
  );
}

function TroubleNotice({ trouble }: { trouble: Refusal }) {
  const body = {
    refused: trouble.kind === 'refused' ? formatText(m.workRefused, { text: trouble.text }) : '',
    wait: commonMessages.unexpectedBody,
    busy: commonMessages.unexpectedBody,
    'no-answer': commonMessages.networkBody,
    unexpected: commonMessages.unexpectedBody,
  }[trouble.kind];
  return (
    <Notice tone="caution" title={trouble.kind === 'no-answer' ? commonMessages.networkTitle : m.workFailedTitle} live>
      {body}
    </Notice>
  );
}
