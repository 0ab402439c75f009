import { useRef, useState } from 'react';
import { connectedAppsMessages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { useFocusAfterMore } from '../more/use-focus-after-more.ts';
import type { BulkOutcome } from './bulk.ts';
import { BulkOutcomeLine } from './bulk-outcome-line.tsx';
import styles from './bulk-summary.module.css';

/** So many lines come at a time: hundreds may have been revoked. */
const atOnce = 50;

/** One line for each, the first of them at first. */
export function BulkOutcomeLines({ outcomes, now }: { outcomes: readonly BulkOutcome[]; now: number }) {
  const [shown, setShown] = useState(atOnce);
  const lines = useRef<HTMLUListElement>(null);
  const pressed = useFocusAfterMore(lines, 'nextElementSibling');
  return (
    <>
      <ul ref={lines} className={styles.lines}>
        {outcomes.slice(0, shown).map((outcome) => (
          <BulkOutcomeLine key={outcome.connection.id} outcome={outcome} now={now} />
        ))}
      </ul>
      {outcomes.length > shown && (
        <Button
          onClick={(event) => {
            pressed(event);
            setShown(shown + atOnce);
          }}
        >
          {connectedAppsMessages.showMore}
        </Button>
      )}
    </>
  );
}
