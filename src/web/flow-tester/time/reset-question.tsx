import { useState } from 'react';
import { flowTesterTimeMessages as m } from '../../../i18n/en/flow-tester-time.ts';
import { reasonOf } from '../../page/load-failure.tsx';
import { Facts, Question } from '../../ui/question.tsx';
import { resetLab } from './page-lab.ts';

interface ResetQuestionProps {
  onClose: () => void;
  onDone: () => void;
}

/** A clock that is ahead comes back by a reset only, which forgets what was granted. */
export function ResetQuestion({ onClose, onDone }: ResetQuestionProps) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const reset = async () => {
    setBusy(true);
    try {
      await resetLab();
      onDone();
      onClose();
    } catch (cause) {
      setBusy(false);
      setTrouble(reasonOf(cause));
    }
  };
  return (
    <Question
      title={m.resetTitle}
      refusal={trouble === null ? null : { title: m.resetFailed, body: trouble }}
      busy={busy}
      keepLabel={m.resetKeep}
      confirmLabel={m.resetConfirm}
      onKeep={onClose}
      onConfirm={reset}
    >
      <Facts lines={m.resetFacts} />
    </Question>
  );
}
