import { createContext, useContext, useId } from 'react';
import { languageNames, languages } from '../../i18n/languages.ts';
import { language } from '../i18n/format.ts';
import { commonMessages as t } from '../i18n/messages.ts';
import { Icon } from './icon.tsx';
import styles from './language-choice.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

/** The path that a choice of another language comes back to; null where the page has one language only. */
export const HereContext = createContext<string | null>(null);

/** The languages of the pages, each in its own words. A form in a popover: it works without scripts, above any dialog. */
export function LanguageChoice() {
  const here = useContext(HereContext);
  const id = useId();
  if (here === null) return null;
  return (
    <>
      <button type="button" className={styles.open} popoverTarget={id}>
        <Icon name="globe" />
        <VisuallyHidden>{t.language} </VisuallyHidden>
        <span>{languageNames[language]}</span>
      </button>
      <form id={id} popover="" method="post" action="/api/language" className={styles.choice} aria-label={t.language}>
        <input type="hidden" name="back" value={here} />
        {languages.map((tag) => (
          <button key={tag} type="submit" name="language" value={tag} lang={tag} className={styles.option} aria-current={tag === language}>
            {languageNames[tag]}
          </button>
        ))}
      </form>
    </>
  );
}
