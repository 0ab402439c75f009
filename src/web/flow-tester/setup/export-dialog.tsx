import { useId, useState } from 'react';
import { curlScript } from '../../../flow/export/curl-script.ts';
import { oauth4webapiScript } from '../../../flow/export/oauth4webapi-script.ts';
import { openidClientScript } from '../../../flow/export/openid-client-script.ts';
import { forScript } from '../../../flow/export/script.ts';
import type { Setup } from '../../../flow/setup/setup.ts';
import { flowTesterSetupMessages as m } from '../../../i18n/en/flow-tester-setup.ts';
import { formatText } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CodeBlock } from '../wire/code-block.tsx';
import styles from './setup-panel.module.css';

const kinds = { curl: curlScript, 'openid-client': openidClientScript, oauth4webapi: oauth4webapiScript };
type Kind = keyof typeof kinds;

/** The setup as a program of one's own. */
export function ExportDialog({ setup, onClose }: { setup: Setup; onClose: () => void }) {
  const id = useId();
  const [kind, setKind] = useState<Kind>('curl');
  const script = kinds[kind](forScript(setup, window.location.origin));
  return (
    <Dialog wide onClose={onClose} labelledBy={`${id}-title`}>
      <div className={styles.export}>
        <h2 id={`${id}-title`}>{m.exportTitle}</h2>
        <p className={styles.soft}>{m.exportIntro}</p>
        <fieldset className={styles.group}>
          <legend>{m.exportKinds}</legend>
          <div className={styles.tabs}>
            {(Object.keys(kinds) as Kind[]).map((name) => (
              <Choice
                key={name}
                type="radio"
                name="flow-export"
                checked={kind === name}
                onChange={() => setKind(name)}
                title={m.exports[name]}
              />
            ))}
          </div>
        </fieldset>
        {'whyNot' in script ? (
          <Notice>{formatText(m.notExported, { reason: script.whyNot })}</Notice>
        ) : (
          <>
            <p className={styles.program}>
              <span>{formatText(m.saveAs, { file: script.file })}</span>
              <CopyButton what={m.exports[kind]} text={script.text} />
            </p>
            <CodeBlock label={m.exports[kind]} text={script.text} />
          </>
        )}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{m.closeExport}</Button>
        </div>
      </div>
    </Dialog>
  );
}
