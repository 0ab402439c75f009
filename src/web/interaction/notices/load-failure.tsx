import { commonMessages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import type { Failure } from '../state.ts';
import { PlainNotice } from './plain-notice.tsx';
import { failureWords } from './sheet-notices.tsx';

/** The request could not be shown at all; trying again is safe. */
export function LoadFailure({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const { title, body } = failureWords(failure) ?? { title: commonMessages.unexpectedTitle, body: commonMessages.unexpectedBody };
  return (
    <PlainNotice icon="alert" title={title} meaning={body}>
      <Button variant="primary" onClick={onRetry}>
        {commonMessages.tryAgain}
      </Button>
    </PlainNotice>
  );
}
