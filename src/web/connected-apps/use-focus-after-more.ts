import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

/** Fetches the next rows. With the last of them the button goes, and the focus goes on to the first new row. */
export function useFocusAfterMore({ hasNextPage, fetchNextPage }: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'fetchNextPage'>) {
  const rows = useRef<HTMLElement>(null);
  const shownBefore = useRef<number | null>(null);
  const items = () => rows.current?.querySelectorAll('li') ?? [];

  useEffect(() => {
    const first = shownBefore.current;
    if (hasNextPage || first === null) return;
    shownBefore.current = null;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost) items()[first]?.querySelector<HTMLElement>('a, input')?.focus();
  });

  const showMore = () => {
    shownBefore.current = items().length;
    void fetchNextPage();
  };
  return { rows, showMore };
}
