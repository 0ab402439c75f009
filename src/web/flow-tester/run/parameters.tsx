import { flowTesterParameterMessages as m } from '../../../i18n/en/flow-tester-parameters.ts';
import styles from './facts.module.css';

/** Parameters one by one, with what each is for. Their order is the one in which they were sent. */
export function Parameters({ title, query, open }: { title: string; query: string; open: boolean }) {
  const parameters = [...new URLSearchParams(query)];
  return (
    <details key={String(open)} open={open}>
      <summary className={styles.title}>{title}</summary>
      <dl className={styles.facts}>
        {parameters.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name may be there twice, and what was sent does not move
          <div key={index} className={styles.fact}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              <code>{value || m.empty}</code>
              <span className={styles.soft}>{m.meanings[name] ?? m.unknown}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
