import type { Interaction } from '../../../contract/interaction.ts';
import { commonMessages, interactionMessages as t } from '../../i18n/messages.ts';
import { LinkButton } from '../../ui/button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { safeRedirect } from '../safe-redirect.ts';
import styles from './help-links.module.css';

/** The operator's pages for who cannot sign in. They open beside this one, so that the request stays. */
export function HelpLinks({ links }: Pick<Interaction, 'links'>) {
  const shown = [
    { text: t.forgottenPassword, address: links.forgottenPassword, mail: false },
    { text: t.signInHelp, address: links.help, mail: true },
  ].flatMap(({ text, address, mail }) => {
    const target = address === null ? null : safeRedirect(address);
    return target && (target.kind === 'web' || (mail && target.href.startsWith('mailto:'))) ? [{ text, ...target }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <ul className={styles.links}>
      {shown.map(({ text, href, kind }) => (
        <li key={text}>
          {kind === 'web' ? (
            <LinkButton variant="quiet" href={href} target="_blank" rel="noopener">
              <span>
                {text}
                <VisuallyHidden> {commonMessages.newTab}</VisuallyHidden>
              </span>
            </LinkButton>
          ) : (
            <LinkButton variant="quiet" href={href}>
              {text}
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}
