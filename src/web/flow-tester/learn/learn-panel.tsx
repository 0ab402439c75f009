import type { System } from '../../../flow/system/system.ts';
import { flowTesterLearnMessages as m } from '../../../i18n/en/flow-tester-learn.ts';
import { commonMessages } from '../../i18n/messages.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './learn-panel.module.css';

/** What a client has to know of what it holds; where this system's vendor says or does otherwise, so does the text. */
export function LearnPanel({ system }: { system: System }) {
  return (
    <div className={styles.panel}>
      <p className={styles.intro}>{m.intro}</p>
      {m.topics.map((topic) => {
        const vendor = 'vendors' in topic && system.dialect ? topic.vendors[system.dialect] : undefined;
        const otherwise = 'otherwise' in topic && !vendor ? topic.otherwise : undefined;
        const [source, url] = topic.source;
        return (
          <section key={topic.id} className={styles.topic} aria-labelledby={`learn-${topic.id}`}>
            <h3 id={`learn-${topic.id}`}>{topic.title}</h3>
            {topic.lines.length > 0 && (
              <ul className={styles.lines}>
                {topic.lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
            {vendor && (
              <p className={styles.vendor}>
                <strong>{system.name}</strong> {vendor}
              </p>
            )}
            {otherwise && <p>{otherwise}</p>}
            <p className={styles.source}>
              {m.source}:{' '}
              <a href={url} target="_blank" rel="noopener noreferrer">
                {source}
                <VisuallyHidden> {commonMessages.newTab}</VisuallyHidden>
              </a>
            </p>
          </section>
        );
      })}
    </div>
  );
}
