import { type ReactNode, useState } from 'react';

interface UnfoldingProps {
  summary: ReactNode;
  /** The summary's class. */
  className?: string | undefined;
  /** Made when it is first opened, and kept from then on. */
  children: () => ReactNode;
}

/** A native disclosure whose content costs nothing until somebody wants to see it. */
export function Unfolding({ summary, className, children }: UnfoldingProps) {
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary className={className}>{summary}</summary>
      {opened && children()}
    </details>
  );
}
