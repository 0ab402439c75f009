import type { Setup } from '../../../flow/setup/setup.ts';
import { flowTesterMessages as m } from '../../../i18n/en/flow-tester.ts';
import { formatText } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { receiversOf } from './receivers.ts';

interface OfferedSetupProps {
  setup: Setup;
  onUse: () => void;
}

/** A link may name any servers. Who would receive what is said, and agreed to, before anything is on the bench. */
export function OfferedSetup({ setup, onUse }: OfferedSetupProps) {
  const { secret, token, person } = receiversOf(setup);
  const lines = [
    ...secret.map((host) => formatText(m.offeredSecret, { host })),
    ...token.map((host) => formatText(m.offeredToken, { host })),
    ...person.map((host) => formatText(m.offeredPerson, { host })),
  ];
  return (
    <Notice tone="caution" title={m.offeredTitle} live>
      <p>{m.offeredBody}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button onClick={onUse}>{m.useOffered}</Button>
    </Notice>
  );
}
