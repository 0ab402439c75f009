import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { formatText } from '../../i18n/format.ts';
import { connectedAppsMessages as m } from '../../i18n/messages.ts';
import { reasonOf } from '../../page/load-failure.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from '../connection-list.module.css';
import { useFocusAfterMore } from './use-focus-after-more.ts';

interface RowsProps {
  list: UseInfiniteQueryResult;
  /** What holds the rows. */
  rows: RefObject<HTMLElement | null>;
}

/** Asks for the next rows. Stays mounted after the last of them, to pass the focus on. */
export function MoreRows({ list, rows }: RowsProps) {
  const pressed = useFocusAfterMore(rows, 'nextElementSibling');
  return (
    <>
      {(list.isFetchNextPageError || list.isFetchPreviousPageError) && (
        <Notice tone="caution" live>
          {formatText(m.moreFailed, { reason: reasonOf(list.error) })}
        </Notice>
      )}
      {list.hasNextPage && (
        <Button
          className={styles.more}
          busy={list.isFetchingNextPage}
          onClick={(event) => {
            pressed(event);
            void list.fetchNextPage();
          }}
        >
          {m.showMore}
        </Button>
      )}
      <VisuallyHidden live>{list.isFetchingNextPage || list.isFetchingPreviousPage ? m.loading : ''}</VisuallyHidden>
    </>
  );
}

/** Asks again for the rows before these, which made way for later ones. */
export function EarlierRows({ list, rows }: RowsProps) {
  const pressed = useFocusAfterMore(rows, 'previousElementSibling');
  return (
    list.hasPreviousPage && (
      <Button
        className={styles.earlier}
        busy={list.isFetchingPreviousPage}
        onClick={(event) => {
          pressed(event);
          void list.fetchPreviousPage();
        }}
      >
        {m.showEarlier}
      </Button>
    )
  );
}
