import type { ReactNode } from 'react';
import { commonMessages } from '../../i18n/en/common.ts';
import { interactionMessages as t } from '../../i18n/en/interaction.ts';
import { format, formatSeconds } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import type { Failure, Remark } from '../state.ts';

/** What the person must know before they go on, at the head of a sheet. */
export function SheetNotices({ failure, remark, children }: { failure: Failure | null; remark: Remark | null; children?: ReactNode }) {
  const words = failure ? failureWords(failure) : remarkWords(remark);
  return (
    <>
      {words && (
        <Notice tone="caution" title={words.title} live>
          {words.body}
        </Notice>
      )}
      {children}
    </>
  );
}

export function failureWords(failure: Failure): { title: string; body: ReactNode } | null {
  switch (failure.code) {
    case 'wrong-credentials':
      return null; // Said beside the password.
    case 'network':
      return { title: commonMessages.networkTitle, body: commonMessages.networkBody };
    case 'unexpected':
      return { title: commonMessages.unexpectedTitle, body: commonMessages.unexpectedBody };
    case 'too-many-attempts':
      return {
        title: t.tooManyTitle,
        body: failure.wait === null ? t.tooManyBodyLater : format(t.tooManyBody, { wait: formatSeconds(failure.wait) }),
      };
  }
}

function remarkWords(remark: Remark | null) {
  if (remark === 'changed') return { title: t.changedTitle, body: t.changedBody };
  if (remark === 'signed-out') return { title: t.signedOutTitle, body: t.signedOutBody };
  return null;
}
