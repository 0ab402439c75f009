import { useEffect, useRef } from 'react';
import { appRegistrationMessages as m } from '../../i18n/en/app-registration.ts';
import { format, formatCount } from '../i18n/format.ts';
import { Notice } from '../ui/notice.tsx';
import { UntrustedText } from '../ui/untrusted-text.tsx';
import { useNews } from './news.ts';

/** What became of the app that was deleted last. Takes the focus, since the row that was pressed is gone. */
export function DeletedNotice() {
  const { deleted } = useNews().news;
  const ref = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (deleted) ref.current?.focus();
  }, [deleted]);

  if (!deleted) return null;
  const { name, connections } = deleted;
  const body = connections === null ? m.deletedGone : connections === 0 ? m.deletedNone : formatCount(m.deleted, connections, {});
  return (
    <div ref={ref} tabIndex={-1}>
      <Notice tone="success" title={format(m.deletedTitle, { app: <UntrustedText limit={60}>{name}</UntrustedText> })} live>
        {body}
      </Notice>
    </div>
  );
}
