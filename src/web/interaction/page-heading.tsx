import { type ReactNode, useEffect, useRef } from 'react';

interface PageHeadingProps {
  className?: string;
  /** The id of what must be heard with it, where that stands before it. */
  describedBy?: string | undefined;
  children: ReactNode;
}

/** The heading of a sheet. It takes the focus when the sheet opens, so that reading starts there and no control is at hand. */
export function PageHeading({ className, describedBy, children }: PageHeadingProps) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // One that the server rendered has the attribute, and had the focus at once; by now the person may be further on.
    if (!ref.current?.hasAttribute('autofocus')) ref.current?.focus();
  }, []);
  return (
    // biome-ignore lint/a11y/noAutofocus: reading starts here, also before and without a script
    <h1 ref={ref} className={className} aria-describedby={describedBy} tabIndex={-1} autoFocus>
      {children}
    </h1>
  );
}
