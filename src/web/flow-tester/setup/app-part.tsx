import type { Setup } from '../../../flow/setup/setup.ts';
import type { System } from '../../../flow/system/system.ts';
import { flowTesterSetupMessages as m } from '../../../i18n/en/flow-tester-setup.ts';
import { formatText } from '../../i18n/format.ts';
import { cleanText } from '../../ui/clean-text.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Field } from '../../ui/field.tsx';
import { lacksSecret } from '../run/can-take.ts';
import type { KnownApp } from './known-systems.ts';
import { Part } from './part.tsx';
import { Select } from './select.tsx';
import styles from './setup-panel.module.css';

interface AppPartProps {
  apps: readonly KnownApp[];
  setup: Setup;
  onApp: (clientId: string) => void;
  onChange: (change: Partial<Setup>) => void;
}

/** Which app asks, and how it proves who it is. */
export function AppPart({ apps, setup, onApp, onChange }: AppPartProps) {
  const { client, system, redirectUri } = setup;
  const own = apps.filter(({ service }) => service === system.id);
  const chosen = own.find(({ clientId }) => clientId === client.id);
  const change = (more: Partial<Setup['client']>) => onChange({ client: { ...client, ...more } });
  const methods = system.authentication.length > 0 ? system.authentication : (['none'] as const);
  return (
    <Part legend={m.app} hint={m.appHint}>
      {own.length > 0 && (
        <Select label={m.whichApp} value={chosen?.clientId ?? ''} onChange={(id) => (id ? onApp(id) : change({ id: '', secret: '' }))}>
          {own.map(({ clientId, name, confidential }) => (
            <option key={clientId} value={clientId}>
              {formatText(confidential ? m.confidentialApp : m.publicApp, { name: cleanText(name, 40).text })}
            </option>
          ))}
          <option value="">{m.typed}</option>
        </Select>
      )}
      <Field
        label={m.clientId}
        name="client-id"
        autoComplete="off"
        spellCheck={false}
        value={client.id}
        onChange={({ target }) => change({ id: target.value })}
      />
      <Select
        label={m.authentication}
        value={client.authentication}
        onChange={(method) => change({ ...asMethod(methods, method), secret: method === 'none' ? null : (client.secret ?? '') })}
      >
        {methods.map((method) => (
          <option key={method} value={method}>
            {m.methods[method]}
          </option>
        ))}
      </Select>
      {client.authentication !== 'none' && (
        <Field
          label={m.secret}
          name="client-secret"
          type="password"
          autoComplete="off"
          hint={m.secretHint}
          error={lacksSecret(setup) ? m.secretMissing : undefined}
          value={client.secret ?? ''}
          onChange={({ target }) => change({ secret: target.value })}
        />
      )}
      {system.endpoints.authorize !== null && (
        <div className={styles.field}>
          <span className={styles.label}>{m.redirectUri}</span>
          <p className={styles.copied}>
            <code>{redirectUri}</code>
            <CopyButton what={m.redirectUri} text={redirectUri} />
          </p>
          <p className={styles.soft}>{m.redirectUriHint}</p>
        </div>
      )}
    </Part>
  );
}

function asMethod(methods: System['authentication'] | readonly ['none'], chosen: string): Partial<Setup['client']> {
  const authentication = methods.find((method) => method === chosen);
  return authentication ? { authentication } : {};
}
