import type { Setup } from '../../../flow/setup/setup.ts';
import { flowTesterSetupMessages as m } from '../../../i18n/en/flow-tester-setup.ts';
import { Choice } from '../../ui/choice.tsx';
import { Part } from './part.tsx';
import styles from './setup-panel.module.css';

interface AskingPartProps {
  setup: Setup;
  onChange: (change: Partial<Setup>) => void;
}

/** How the person is sent, and how the answer is protected. */
export function AskingPart({ setup: { answer, pkce, system }, onChange }: AskingPartProps) {
  const methods = [...system.pkce, 'none'] as const;
  return (
    <Part legend={m.how}>
      <fieldset className={styles.group}>
        <legend>{m.answer}</legend>
        {(['redirect', 'popup'] as const).map((way) => (
          <Choice
            key={way}
            type="radio"
            name="flow-answer"
            checked={answer === way}
            onChange={() => onChange({ answer: way })}
            title={m.answers[way]}
          />
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{m.pkce}</legend>
        {methods.map((method) => (
          <Choice
            key={method}
            type="radio"
            name="flow-pkce"
            checked={pkce === method}
            onChange={() => onChange({ pkce: method })}
            title={m.pkceMethods[method]}
            text={method === 'none' && system.pkceRequired ? m.pkceRequired : undefined}
          />
        ))}
        {system.pkce.length === 0 && <p className={styles.soft}>{m.pkceIgnored}</p>}
      </fieldset>
    </Part>
  );
}
