import { useEffect, useId, useRef } from 'react';
import type { Interaction, RequestedScope } from '../../../contract/interaction.ts';
import { interactionMessages as t } from '../../i18n/en/interaction.ts';
import { format } from '../../i18n/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { ScopeLine } from './scope-line.tsx';
import styles from './scope-list.module.css';

interface ScopeListProps {
  interaction: Interaction;
  /** Allow was pressed with nothing ticked. */
  noneChosen: boolean;
  onChange: () => void;
}

const order: Record<RequestedScope['state'], number> = { new: 0, declined: 1, granted: 2 };

/** What the app will be able to do, additions first. */
export function ScopeList({ interaction, noneChosen, onChange }: ScopeListProps) {
  const { scopeChoice, client } = interaction;
  const scopes = interaction.scopes.toSorted((a, b) => order[a.state] - order[b.state]);
  const choice = scopeChoice && scopes.some(({ optional }) => optional);
  const someRequired = choice && scopes.some(({ optional }) => !optional);
  const mixed = scopes.some(({ state }) => state !== scopes[0]?.state);
  const error = useId();
  const list = useRef<HTMLFieldSetElement>(null);

  useEffect(() => {
    if (noneChosen) list.current?.querySelector<HTMLInputElement>('input[type=checkbox]')?.focus();
  }, [noneChosen]);

  return (
    <fieldset ref={list} className={styles.scopes} onChange={onChange} aria-describedby={noneChosen ? error : undefined}>
      <legend className={styles.title}>{choice ? t.scopesTitleChoice : t.scopesTitle}</legend>
      {/* Tells "nothing ticked" apart from a form without a choice. */}
      {choice && <input type="hidden" name="scopes" value="" />}
      {scopes.length === 0 && <p>{t.noScopes}</p>}
      <ul className={styles.list}>
        {scopes.map((scope) => (
          <ScopeLine key={scope.name} scope={scope} choice={choice} mixed={mixed} />
        ))}
      </ul>
      <div role="alert" className={styles.alert}>
        {noneChosen && (
          <p id={error} className={styles.error}>
            <Icon name="alert" />
            {t.noneChosen}
          </p>
        )}
      </div>
      {someRequired && <p className={styles.reason}>{format(t.requiredReason, { app: <UntrustedText>{client.name}</UntrustedText> })}</p>}
    </fieldset>
  );
}
