import { useEffect, useId, useRef } from 'react';
import type { Interaction, RequestedScope } from '../../../contract/interaction.ts';
import { format, formatNumber } from '../../i18n/format.ts';
import { interactionMessages as t } from '../../i18n/messages.ts';
import { Icon } from '../../ui/icon.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { answerId } from './decision-bar.tsx';
import { ScopeLine } from './scope-line.tsx';
import styles from './scope-list.module.css';

interface ScopeListProps {
  interaction: Interaction;
  /** How often Allow was pressed with nothing ticked. */
  noneChosen: number;
  onChange: () => void;
}

/** More than this is told by its number, with a way past it. */
const longList = 12;

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
    if (noneChosen > 0) list.current?.querySelector<HTMLInputElement>('input[type=checkbox]')?.focus();
  }, [noneChosen]);

  return (
    <fieldset ref={list} className={styles.scopes} onChange={onChange} aria-describedby={noneChosen > 0 ? error : undefined}>
      <legend className={styles.title}>{choice ? t.scopesTitleChoice : t.scopesTitle}</legend>
      {scopes.length > longList && (
        <p className={styles.reason}>
          {format(t.scopesCount, { count: formatNumber(scopes.length), skip: <a href={`#${answerId}`}>{t.toAnswer}</a> })}
        </p>
      )}
      <div role="alert" className={styles.alert}>
        {noneChosen > 0 && (
          <p id={error} className={styles.error}>
            <Icon name="alert" />
            {t.noneChosen}
          </p>
        )}
      </div>
      {/* Tells "nothing ticked" apart from a form without a choice. */}
      {choice && <input type="hidden" name="scopes" value="" />}
      {scopes.length === 0 && <p>{t.noScopes}</p>}
      <ul className={styles.list}>
        {scopes.map((scope) => (
          // What is ticked stays ticked while it says the same; anything else starts as its state says.
          <ScopeLine key={`${scope.state} ${scope.name} ${scope.title}`} scope={scope} choice={choice} mixed={mixed} />
        ))}
      </ul>
      {someRequired && <p className={styles.reason}>{format(t.requiredReason, { app: <UntrustedText>{client.name}</UntrustedText> })}</p>}
    </fieldset>
  );
}
