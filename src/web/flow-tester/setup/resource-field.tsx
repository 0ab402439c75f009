import { useState } from 'react';
import type { Setup } from '../../../flow/setup/setup.ts';
import { isWebAddress } from '../../../flow/system/web-address.ts';
import { flowTesterSetupMessages as m } from '../../../i18n/en/flow-tester-setup.ts';
import { Field } from '../../ui/field.tsx';

/** What the access token is used on, at a server whose metadata does not name anything. */
export function ResourceField({ setup, onChange }: { setup: Setup; onChange: (change: Partial<Setup>) => void }) {
  const { system } = setup;
  const [url, setUrl] = useState(system.resource?.url ?? '');
  const change = (typed: string) => {
    setUrl(typed);
    if (typed === '' || isWebAddress(typed)) {
      onChange({ system: { ...system, resource: typed === '' ? null : { method: 'GET', url: typed } } });
    }
  };
  return (
    <Field
      label={m.resource}
      name="resource"
      type="url"
      autoComplete="off"
      hint={m.resourceHint}
      error={url !== '' && !isWebAddress(url) ? m.notAnAddress : undefined}
      value={url}
      onChange={({ target }) => change(target.value)}
    />
  );
}
