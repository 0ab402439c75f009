import { type ReactNode, useEffect, useRef } from 'react';

/** The heading of a sheet. It takes the focus when the sheet opens, so that reading starts there and no control is at hand. */
export function PageHeading({ id, className, children }: { id?: string; className?: string | undefined; children: ReactNode }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <h1 ref={ref} id={id} className={className} tabIndex={-1}>
      {children}
    </h1>
  );
}
