import type { ReactNode } from 'react';
import { commonMessages as t } from '../i18n/messages.ts';
import { brand } from './brand.ts';
import styles from './footer.module.css';
import { LanguageChoice } from './language-choice.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

/** What stands below every page: where else to go, and the operator's own pages. */
export function Footer({ children }: { children?: ReactNode }) {
  return (
    <footer className={styles.footer}>
      {children}
      <OperatorLink text={t.support} href={brand.support} />
      <OperatorLink text={t.terms} href={brand.terms} />
      <OperatorLink text={t.privacy} href={brand.privacy} />
      <LanguageChoice />
      {!brand.name && <span>{t.tagline}</span>}
    </footer>
  );
}

/** Opens beside this page, so that nothing begun here is lost. */
function OperatorLink({ text, href }: { text: string; href: string | null | undefined }) {
  if (!href) return null;
  if (/^mailto:/i.test(href)) return <a href={href}>{text}</a>;
  return (
    <a href={href} target="_blank" rel="noopener">
      {text}
      <VisuallyHidden> {t.newTab}</VisuallyHidden>
    </a>
  );
}
