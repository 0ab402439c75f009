import { useNavigate, useParams } from 'react-router-dom';
import type { Registration, RegistrationRules } from '../../contract/registration.ts';
import { appRegistrationMessages as m } from '../../i18n/en/app-registration.ts';
import { format, formatText } from '../i18n/format.ts';
import { BackLink } from '../page/back-link.tsx';
import { Missing } from '../page/missing.tsx';
import layout from '../page/page.module.css';
import { PageHeading } from '../page/page-heading.tsx';
import { cleanText } from '../ui/clean-text.ts';
import { UntrustedText } from '../ui/untrusted-text.tsx';
import { useChangeApp } from './app-registration.queries.ts';
import { AppForm } from './form/app-form.tsx';
import { LogoField } from './form/logo-field.tsx';
import type { AppFormBody } from './form/read-app-form.ts';
import { LoadedList } from './loaded-list.tsx';
import { pathToDetails } from './use-asked.ts';

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
  const navigate = useNavigate();
  const submit = async (body: AppFormBody) => {
    await change(body);
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
      <LogoField app={app} />
      <AppForm rules={[rules]} app={app} words={words} cancelTo={pathToDetails(app.id)} onSubmit={submit} />
    </div>
  );
}
