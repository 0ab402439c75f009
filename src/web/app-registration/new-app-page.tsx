import { useNavigate } from 'react-router-dom';
import type { RegistrationList } from '../../contract/registration.ts';
import { appRegistrationMessages as m } from '../../i18n/en/app-registration.ts';
import { BackLink } from '../page/back-link.tsx';
import layout from '../page/page.module.css';
import { PageHeading } from '../page/page-heading.tsx';
import { useRegisterApp } from './app-registration.queries.ts';
import { AppForm } from './form/app-form.tsx';
import type { AppFormBody } from './form/read-app-form.ts';
import { LoadedList } from './loaded-list.tsx';
import { useNews } from './news.ts';
import { pathToDetails } from './use-asked.ts';

const words = {
  submit: m.submit,
  submitting: m.submitting,
  refused: m.submitRefusedTitle,
  uncertain: { title: m.submitUncertainTitle, body: m.submitUncertainBody },
};

/** The form for a new app; once registered, its details open with the secret. */
export function NewAppPage() {
  return <LoadedList>{(list) => <NewApp list={list} />}</LoadedList>;
}

function NewApp({ list: { rules } }: { list: RegistrationList }) {
  const { tell } = useNews();
  const { mutateAsync: register } = useRegisterApp();
  const navigate = useNavigate();
  const [first, ...others] = rules;
  const submit = async (body: AppFormBody) => {
    const { registration, clientSecret } = await register(body);
    tell({ secret: clientSecret === null ? null : { appId: registration.id, value: clientSecret }, deleted: null });
    navigate(pathToDetails(registration.id), { replace: true });
  };
  return (
    <div className={layout.column}>
      <BackLink to="/apps">{m.toList}</BackLink>
      <header className={layout.head}>
        <PageHeading title={m.newTitle} className={layout.title} />
        <p className={layout.intro}>{m.newIntro}</p>
      </header>
      {first && <AppForm rules={[first, ...others]} words={words} cancelTo="/apps" onSubmit={submit} />}
    </div>
  );
}
