import { useState } from 'react';
import type { Setup } from '../../../flow/setup/setup.ts';
import { toLink } from '../../../flow/setup/setup-link.ts';
import type { System } from '../../../flow/system/system.ts';
import { flowTesterSetupMessages as m } from '../../../i18n/en/flow-tester-setup.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CopyAs } from '../copy-as.tsx';
import type { Workbench } from '../workbench.ts';
import { AppPart } from './app-part.tsx';
import { AskingPart } from './asking-part.tsx';
import { checkSetup } from './check-setup.ts';
import { ExportDialog } from './export-dialog.tsx';
import { ExtraPart } from './extra-part.tsx';
import { blankSetup, setupOf } from './known-systems.ts';
import { Part } from './part.tsx';
import { ResourceField } from './resource-field.tsx';
import { ScopePart } from './scope-part.tsx';
import styles from './setup-panel.module.css';
import { SystemPart } from './system-part.tsx';

interface SetupPanelProps {
  bench: Workbench;
  setup: Setup;
  onReady: () => void;
}

/** What is tested: every choice works at once, and begins anew. */
export function SetupPanel({ bench, setup, onReady }: SetupPanelProps) {
  const [exporting, setExporting] = useState(false);
  const { known, ports } = bench;
  const trouble = checkSetup(setup);
  const change = (more: Partial<Setup>) => bench.choose({ ...setup, ...more });
  const chooseKnown = (systemId: string, clientId: string | null) => {
    const chosen = setupOf(known, systemId, clientId);
    if (chosen) bench.choose({ ...chosen, answer: setup.answer, extra: setup.extra });
  };
  const chooseOther = (system: System) => {
    const { answer, extra } = setup;
    bench.choose({ ...blankSetup(system, known.redirectUri), answer, extra });
  };
  const link = () => `${window.location.origin}/flow-tester?${toLink(setup)}`;
  return (
    <div className={styles.panel}>
      <SystemPart known={known} setup={setup} log={ports.log} onKnown={(systemId) => chooseKnown(systemId, null)} onOther={chooseOther} />
      <AppPart
        key={`app ${setup.system.endpoints.token}`}
        apps={known.apps}
        setup={setup}
        onApp={(clientId) => chooseKnown(setup.system.id, clientId)}
        onChange={change}
      />
      <ScopePart key={`scopes ${setup.system.endpoints.token} ${setup.client.id}`} setup={setup} onChange={change} />
      {setup.system.endpoints.authorize !== null && (
        <>
          <AskingPart setup={setup} onChange={change} />
          <ExtraPart extra={setup.extra} errors={trouble.extra} onChange={(extra) => change({ extra })} />
        </>
      )}
      {setup.system.dialect === null && (
        <Part legend={m.resource}>
          <ResourceField key={setup.system.endpoints.token} setup={setup} onChange={change} />
        </Part>
      )}
      <Part legend={m.share} hint={m.shareHint}>
        <div className={styles.buttons}>
          <CopyAs variant="secondary" label={m.copyLink} text={link} />
          <Button onClick={() => setExporting(true)}>{m.exportCode}</Button>
        </div>
      </Part>
      {trouble.reasons.length > 0 && (
        <Notice tone="caution" title={m.incompleteTitle}>
          {trouble.reasons.join(' ')}
        </Notice>
      )}
      <div>
        <Button variant="primary" disabled={trouble.reasons.length > 0} onClick={onReady}>
          {m.ready}
        </Button>
      </div>
      {exporting && <ExportDialog setup={setup} onClose={() => setExporting(false)} />}
    </div>
  );
}
