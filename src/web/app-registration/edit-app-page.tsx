import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import type { Registration, RegistrationRules } from '../../contract/registration.ts';
import { appRegistrationMessages as m } from '../../i18n/en/app-registration.ts';
import { useAccountSession } from '../account-session/account-session-provider.tsx';
import { failureOf } from '../http/change-failure.ts';
import { format, formatText } from '../i18n/format.ts';
import { BackLink } from '../page/back-link.tsx';
import { Missing } from '../page/missing.tsx';
import layout from '../page/page.module.css';
import { PageHeading } from '../page/page-heading.tsx';
import { cleanText } from '../ui/clean-text.ts';
import { Notice } from '../ui/notice.tsx';
import { UntrustedText } from '../ui/untrusted-text.tsx';
import { useChangeApp } from './app-registration.queries.ts';
import { AppForm } from './form/app-form.tsx';
import { LogoField } from './form/logo-field.tsx';
import type { AppFormBody } from './form/read-app-form.ts';
import { keepDraft, takeDraft } from './kept-draft.ts';
import { LoadedList } from './loaded-list.tsx';
import { pathToDetails, pathToEdit } from './use-asked.ts';

const words = {
  submit: m.save,
  submitting: m.saving,
  refused: m.saveRefusedTitle,
  uncertain: { title: m.saveUncertainTitle, body: m.saveUncertainBody },
};

/** The form for an app that is registered already. */
export function EditAppPage() {
  const { id } = useParams();
  return (
    <LoadedList>
      {({ registrations, rules }) => {
        const app = registrations.find((one) => one.id === id);
        const own = rules.find(({ service }) => service.id === app?.service.id);
        return app && own ? (
          <EditApp key={app.id} app={app} rules={own} />
        ) : (
          <Missing title={m.missingTitle} body={m.missingBody} to="/apps" toList={m.toList} />
        );
      }}
    </LoadedList>
  );
}

function EditApp({ app, rules }: { app: Registration; rules: RegistrationRules }) {
  const { mutateAsync: change } = useChangeApp(app.id);
  const { session } = useAccountSession();
  const navigate = useNavigate();
  /** What was entered before a fresh sign-in. */
  const [draft] = useState(() => takeDraft(app, rules));
  const submit = async (body: AppFormBody) => {
    try {
      await change(body);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind !== 'sign-in') throw error;
      keepDraft(app.id, body);
      return session.signIn(pathToEdit(app.id), { maxAge: failure.maxAge });
    }
    navigate(pathToDetails(app.id), { replace: true });
  };
  return (
    <div className={layout.column}>
      <BackLink to="/apps">{m.toList}</BackLink>
      <header className={layout.head}>
        <PageHeading title={formatText(m.editTitle, { app: cleanText(app.name, 60).text })} className={layout.title}>
          {format(m.editTitle, { app: <UntrustedText limit={60}>{app.name}</UntrustedText> })}
        </PageHeading>
        <p className={layout.intro}>{m.editIntro}</p>
      </header>
      {draft && (
        <Notice title={m.draftTitle} live>
          {m.draftBody}
        </Notice>
      )}
      <LogoField app={app} />
      <AppForm rules={[rules]} app={draft ?? app} words={words} cancelTo={pathToDetails(app.id)} onSubmit={submit} />
    </div>
  );
}
