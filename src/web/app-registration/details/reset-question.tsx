import type { Registration } from '../../../contract/registration.ts';
import { appRegistrationMessages as m } from '../../../i18n/en/app-registration.ts';
import { format } from '../../i18n/format.ts';
import { Facts, Question } from '../../ui/question.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { useResetSecret } from '../app-registration.queries.ts';
import { useNews } from '../news.ts';
import { pathToAskAgain, useAsked } from '../use-asked.ts';
import { useChange } from './use-change.ts';

/** Asks before an app's secret is replaced; the new one then stands in its details. */
export function ResetQuestion({ app }: { app: Registration }) {
  const { id, name } = app;
  const { show, close } = useAsked();
  const { tell } = useNews();
  const { mutateAsync: reset } = useResetSecret();
  const { busy, refusal, confirm } = useChange({
    words: { refused: m.resetRefusedTitle, uncertain: { title: m.resetUncertainTitle, body: m.resetUncertainBody } },
    returnTo: pathToAskAgain(id, 'reset'),
    async send() {
      const { clientSecret } = await reset(app);
      tell({ secret: { appId: id, value: clientSecret }, deleted: null });
      show(id);
    },
    onGone() {
      tell({ secret: null, deleted: { name, connections: null } });
      close();
    },
  });
  return (
    <Question
      title={format(m.resetTitle, { app: <UntrustedText limit={60}>{name}</UntrustedText> })}
      refusal={refusal}
      busy={busy}
      keepLabel={m.keepSecret}
      confirmLabel={busy ? m.resetting : m.resetSecret}
      onKeep={() => show(id)}
      onConfirm={confirm}
    >
      <Facts lines={[m.resetOld, m.resetKeeps]} />
    </Question>
  );
}
