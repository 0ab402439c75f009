import { useId } from 'react';
import type { RequestedScope } from '../../../contract/interaction.ts';
import { interactionMessages as t } from '../../i18n/messages.ts';
import { Icon } from '../../ui/icon.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import styles from './scope-list.module.css';

interface ScopeLineProps {
  scope: RequestedScope;
  /** Whether any scope of the request may be left out. */
  choice: boolean;
  /** Whether some are new and others are not, so that each says which. */
  mixed: boolean;
}

const stateTags = () => ({ new: t.tagNew, granted: t.tagGranted, declined: t.tagDeclined });

export function ScopeLine({ scope, choice, mixed }: ScopeLineProps) {
  const id = useId();
  const title = <UntrustedText>{scope.title}</UntrustedText>;
  const free = choice && scope.optional;
  const body = (
    <>
      <span className={`${styles.icon} ${scope.access === 'write' ? styles.write : ''}`}>
        <Icon name={scope.access === 'write' ? 'pencil' : 'eye'} />
      </span>
      <span className={styles.words}>
        <span className={styles.name}>
          <strong id={`${id}-title`}>{scope.title === scope.name ? <code>{title}</code> : title}</strong>
          {(mixed || scope.state === 'declined') && (
            <span className={`${styles.tag} ${scope.state === 'new' ? styles.new : ''}`}>{stateTags()[scope.state]}</span>
          )}
          {scope.sensitive && <span className={`${styles.tag} ${styles.sensitive}`}>{t.tagSensitive}</span>}
          {choice && !free && (
            <span className={styles.tag}>
              <Icon name="lock" />
              {t.tagRequired}
            </span>
          )}
        </span>
        <span id={`${id}-text`} className={styles.text}>
          <UntrustedText limit={240}>{scope.description}</UntrustedText>
        </span>
      </span>
    </>
  );
  return (
    <li>
      {free ? (
        <label className={`${styles.line} ${styles.free}`}>
          {body}
          <input
            type="checkbox"
            name="scopes"
            value={scope.name}
            defaultChecked={scope.state === 'granted'}
            aria-labelledby={`${id}-title`}
            aria-describedby={`${id}-text`}
          />
        </label>
      ) : (
        <div className={styles.line}>
          <input type="hidden" name="scopes" value={scope.name} />
          {body}
        </div>
      )}
    </li>
  );
}
