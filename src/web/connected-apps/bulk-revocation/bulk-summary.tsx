import { formatCount } from '../../i18n/format.ts';
import { bulkRevocationMessages as m } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Unfolding } from '../../ui/unfolding.tsx';
import { downloadJson, jsonFileName } from '../revocation/download-json.ts';
import { OutcomeCard } from '../revocation/outcome-card.tsx';
import { BulkOutcomeLines } from './bulk-outcome-lines.tsx';
import styles from './bulk-summary.module.css';
import { byConcern, statusOf, stopLine, summaryTitle } from './bulk-words.ts';
import { useBulk } from './use-bulk.ts';
import { useBulkRevoke } from './use-bulk-revoke.ts';

/** So many verified ones stand open: what needs attention shall not drown among what is over. */
const unfolded = 5;

/** What became of those that were revoked together: one line each, with its own receipt. */
export function BulkSummary() {
  const { state, tell } = useBulk();
  const { lookAgain } = useBulkRevoke();
  const { outcomes, stop } = state;
  const now = Date.now();
  const verified = outcomes.filter((outcome) => statusOf(outcome, now).verified);
  const others = byConcern(
    outcomes.filter((outcome) => !statusOf(outcome, now).verified),
    now,
  );
  const over = others.every((outcome) => statusOf(outcome, now).concern === 'ended');
  const looking = outcomes.some((outcome) => outcome.kind === 'uncertain' && outcome.look === 'looking');
  const uncertain = outcomes.filter(({ kind }) => kind === 'uncertain').map(({ connection }) => connection);
  const open = outcomes.filter(({ kind }) => kind === 'uncertain' || kind === 'not-sent').map(({ connection }) => connection);
  const receipts = outcomes.flatMap((outcome) => (outcome.kind === 'receipt' ? [outcome.receipt] : []));
  const why = open.length > 0 ? stopLine(stop) : null;
  const download = () => downloadJson(jsonFileName('receipts', receipts[0]?.revokedAt.slice(0, 10) ?? ''), { receipts });
  const actions = (
    <>
      {uncertain.length > 0 && (
        <Button variant="primary" busy={looking} onClick={() => lookAgain(uncertain)}>
          {m.checkAgain}
        </Button>
      )}
      {open.length > 0 && (
        <Button busy={looking} onClick={() => tell({ type: 'asked', connections: open })}>
          {m.revokeAgain}
        </Button>
      )}
      {receipts.length > 0 && <Button onClick={download}>{m.download}</Button>}
    </>
  );
  return (
    <OutcomeCard
      tone={over ? 'success' : 'caution'}
      title={summaryTitle(outcomes, now)}
      actions={actions}
      onDismiss={() => tell({ type: 'dismissed' })}
    >
      <p role="status">{looking ? m.status.looking : open.length > 0 ? formatCount(m.stillOpen, open.length, {}) : m.settled}</p>
      {why !== null && <p>{why}</p>}
      <BulkOutcomeLines outcomes={others} now={now} />
      {verified.length > unfolded ? (
        <Unfolding summary={formatCount(m.verifiedFold, verified.length, {})} className={styles.fold}>
          {() => <BulkOutcomeLines outcomes={verified} now={now} />}
        </Unfolding>
      ) : (
        <BulkOutcomeLines outcomes={verified} now={now} />
      )}
    </OutcomeCard>
  );
}
