import { type MouseEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/** In which direction rows are added, as their neighbours name it. */
type Side = 'nextElementSibling' | 'previousElementSibling';

/**
 * Lets reading go on where it was when rows are added: whoever presses by key, or whose button went with the last rows, finds the
 * focus on the first new one. A pointer stays where it is.
 * @returns what to call when the button is pressed
 */
export function useFocusAfterMore(rows: RefObject<HTMLElement | null>, side: Side) {
  const edge = useRef<{ row: Element | undefined; byKey: boolean } | null>(null);

  useLayoutEffect(() => {
    const added = edge.current?.row?.[side];
    if (!added) return;
    const { activeElement } = document;
    const lost = activeElement === null || activeElement === document.body;
    if (edge.current?.byKey || lost) added.querySelector<HTMLElement>('a, input, summary')?.focus();
    edge.current = null;
  });

  return ({ detail }: MouseEvent) => {
    const items = [...(rows.current?.querySelectorAll('li') ?? [])];
    // A press by key, or by an assistive technology, counts no clicks.
    edge.current = { row: side === 'nextElementSibling' ? items.at(-1) : items[0], byKey: detail === 0 };
  };
}
