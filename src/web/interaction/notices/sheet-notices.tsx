import type { ReactNode } from 'react';
import { commonMessages, interactionMessages as t } from '../../i18n/messages.ts';
import { Notice } from '../../ui/notice.tsx';
import type { Failure, Remark } from '../state.ts';
import { WaitNotice } from './wait-notice.tsx';

interface Words {
  title: string;
  body: string;
}

/** What the person must know before they go on, at the head of a sheet. */
export function SheetNotices({ failure, remark, children }: { failure: Failure | null; remark: Remark | null; children?: ReactNode }) {
  const waits = failure?.code === 'too-many-attempts' || failure?.code === 'server-busy';
  const words = failure ? failureWords(failure) : remarkWords(remark);
  return (
    <>
      {waits && failure.wait ? (
        <WaitNotice seconds={failure.wait} code={failure.code} />
      ) : (
        words && (
          <Notice tone="caution" title={words.title} live>
            {words.body}
          </Notice>
        )
      )}
      {children}
    </>
  );
}

export function failureWords({ code }: Failure): Words | null {
  switch (code) {
    case 'wrong-credentials':
    case 'incomplete':
      return null; // Said beside the field.
    case 'server-busy':
      return null; // Said with the wait.
    case 'network':
      return { title: commonMessages.networkTitle, body: commonMessages.networkBody };
    case 'unexpected':
      return { title: commonMessages.unexpectedTitle, body: commonMessages.unexpectedBody };
    case 'too-many-attempts':
      return { title: t.tooManyTitle, body: t.tooManyBodyLater };
  }
}

function remarkWords(remark: Remark | null): Words | null {
  if (remark === 'changed') return { title: t.changedTitle, body: t.changedBody };
  if (remark === 'signed-out') return { title: t.signedOutTitle, body: t.signedOutBody };
  return null;
}
