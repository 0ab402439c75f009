import type { ServiceCapabilities } from '../../contract/capabilities.ts';
import type { DemoApp } from '../../contract/lab.ts';
import { homeMessages as m } from '../../i18n/en/home.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import styles from './client-snippet.module.css';
import page from './home-page.module.css';
import { snippetFor } from './snippet.ts';

/** A whole client for this very server, ready to be copied. */
export function ClientSnippet({ services, apps }: { services: ServiceCapabilities[]; apps: DemoApp[] }) {
  const snippet = snippetFor(services, apps);
  if (snippet === null) return null;
  return (
    <article className={page.card}>
      <header className={styles.head}>
        <div>
          <h3 className={styles.title}>{m.snippetTitle}</h3>
          <p className={styles.intro}>{apps.length > 0 ? m.snippetIntro : m.snippetIntroOwn}</p>
        </div>
        <CopyButton what={m.snippetTitle} text={snippet} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.code} tabIndex={0} aria-label={m.snippetTitle}>
        <pre>{snippet}</pre>
      </section>
    </article>
  );
}
