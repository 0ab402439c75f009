import type { Registration } from '../../../contract/registration.ts';
import { appRegistrationMessages as m } from '../../../i18n/en/app-registration.ts';
import { format, formatCount } from '../../i18n/format.ts';
import { Facts, Question } from '../../ui/question.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { useDeleteApp } from '../app-registration.queries.ts';
import { useNews } from '../news.ts';
import { pathToAskAgain, useAsked } from '../use-asked.ts';
import { useChange } from './use-change.ts';

/** Asks before an app is deleted, and says what ends with it. */
export function DeleteQuestion({ app }: { app: Registration }) {
  const { id, name, connections } = app;
  const { show, close } = useAsked();
  const { tell } = useNews();
  const { mutateAsync: remove } = useDeleteApp();
  const end = (ended: number | null) => {
    tell({ secret: null, deleted: { name, connections: ended } });
    close();
  };
  const { busy, refusal, confirm } = useChange({
    words: { refused: m.deleteRefusedTitle, uncertain: { title: m.deleteUncertainTitle, body: m.deleteUncertainBody } },
    returnTo: pathToAskAgain(id, 'delete'),
    send: async () => end((await remove(app)).connections),
    onGone: () => end(null),
  });
  return (
    <Question
      title={format(m.deleteTitle, { app: <UntrustedText limit={60}>{name}</UntrustedText> })}
      refusal={refusal}
      busy={busy}
      keepLabel={m.keep}
      confirmLabel={busy ? m.deleting : m.deleteApp}
      onKeep={() => show(id)}
      onConfirm={confirm}
    >
      <p>{connections === 0 ? m.deleteNoConnections : formatCount(m.deleteConnections, connections, {})}</p>
      <Facts lines={[format(m.deleteId, { id: <code>{id}</code> }), m.deleteFinal]} />
    </Question>
  );
}
