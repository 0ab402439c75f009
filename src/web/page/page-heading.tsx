import { type ReactNode, useEffect, useRef } from 'react';
import { useNavigationType } from 'react-router-dom';
import { formatText } from '../i18n/format.ts';
import { appMessages, commonMessages } from '../i18n/messages.ts';
import { brand } from '../ui/brand.ts';

interface PageHeadingProps {
  /** The page's name for tabs, bookmarks and history. */
  title: string;
  /** What the heading shows, where it is more than the title. */
  children?: ReactNode;
  className?: string | undefined;
  /** Takes the focus though no navigation led here: what had it went away. */
  takesFocus?: boolean;
}

/** The heading of a page. After a navigation within the app it takes the focus, so that it is read out. */
export function PageHeading({ title, children, className, takesFocus = false }: PageHeadingProps) {
  const ref = useRef<HTMLHeadingElement>(null);
  // How this page was reached; a later change of its own query is no arrival.
  const arrived = useRef(useNavigationType() !== 'POP' || takesFocus);

  useEffect(() => {
    document.title = formatText(appMessages.pageTitle, { page: title, product: brand.name ?? commonMessages.product });
  }, [title]);

  useEffect(() => {
    if (arrived.current) ref.current?.focus();
  }, []);

  return (
    <h1 ref={ref} tabIndex={-1} className={className}>
      {children ?? title}
    </h1>
  );
}
