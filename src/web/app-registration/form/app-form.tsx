import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Registration, RegistrationRules } from '../../../contract/registration.ts';
import { appRegistrationMessages as m } from '../../../i18n/en/app-registration.ts';
import { failureOf } from '../../http/change-failure.ts';
import { formatText } from '../../i18n/format.ts';
import { Link } from '../../page/link.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AboutFields } from './about-fields.tsx';
import styles from './app-form.module.css';
import { CallbackUrls } from './callback-urls.tsx';
import { DataElements } from './data-elements.tsx';
import { fieldErrorsOf, mended, noErrors } from './field-errors.ts';
import { KindChoice } from './kind-choice.tsx';
import { MistakeSummary } from './mistake-summary.tsx';
import { type AppFormBody, readAppForm } from './read-app-form.ts';
import { ServiceChoice } from './service-choice.tsx';

interface AppFormProps {
  /** Of every service to choose from; of the app's own where one is changed. */
  rules: readonly [RegistrationRules, ...RegistrationRules[]];
  /** The app that is changed. */
  app?: Registration;
  words: { submit: string; submitting: string; refused: string; uncertain: { title: string; body: string } };
  cancelTo: string;
  /** Sends what was entered, and goes on. What it throws is shown here, and what was entered stays. */
  onSubmit: (body: AppFormBody) => Promise<unknown>;
}

/** All that an app is registered with. The server checks it, and its objections stand at their fields. */
export function AppForm({ rules, app, words, cancelTo, onSubmit }: AppFormProps) {
  const [service, setService] = useState((rules.find(({ selfService }) => selfService) ?? rules[0]).service.id);
  const [errors, setErrors] = useState(noErrors);
  const [trouble, setTrouble] = useState<{ title: string; body: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);
  /** The last attempt had more than one mistake: the focus goes to their summary instead of the field. */
  const [several, setSeveral] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const own = rules.find((one) => one.service.id === service) ?? rules[0];

  useEffect(() => {
    if (attempt > 0 && !several) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [attempt, several]);

  const choose = (id: string) => {
    setService(id);
    setErrors(noErrors);
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { body, rows } = readAppForm(new FormData(event.currentTarget));
    setBusy(true);
    setTrouble(null);
    setErrors(noErrors);
    try {
      await onSubmit(body);
    } catch (error) {
      setBusy(false);
      const mistakes = fieldErrorsOf(error, rows);
      if (mistakes) {
        setErrors(mistakes);
        setSeveral(mistakes.size > 1);
        setAttempt(attempt + 1);
        return;
      }
      const failure = failureOf(error);
      if (failure.kind === 'refused') setTrouble({ title: words.refused, body: failure.reason });
      else setTrouble(failure.kind === 'gone' ? { title: m.missingTitle, body: m.missingBody } : words.uncertain);
    }
  };
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={submit}
      onInput={({ target }) => setErrors((before) => mended(before, (target as HTMLInputElement).name))}
    >
      {several && errors.size > 0 && <MistakeSummary key={attempt} errors={errors} />}
      {!app && <ServiceChoice rules={rules} chosen={service} error={errors.get('service')} onChoose={choose} />}
      {!own.selfService && (
        <Notice title={formatText(m.issuedByTeamTitle, { service: own.service.name })} live>
          {formatText(m.issuedByTeamBody, { service: own.service.name })}
        </Notice>
      )}
      <div className={styles.form} hidden={!own.selfService}>
        <AboutFields app={app} errors={errors} />
        <CallbackUrls rules={own} start={app?.redirectUris ?? []} errors={errors} />
        {rules.map((one) => (
          <DataElements key={one.service.id} rules={one} start={app?.scopes ?? []} error={errors.get('scopes')} away={one !== own} />
        ))}
        {!app && <KindChoice error={errors.get('kind')} away={!own.publicClients} />}
        {trouble && (
          <Notice tone="danger" title={trouble.title} live>
            {trouble.body}
          </Notice>
        )}
        <div className={styles.end}>
          <Button type="submit" variant="primary" busy={busy}>
            {busy ? words.submitting : words.submit}
          </Button>
          <Link to={cancelTo} className={buttonClass('secondary')}>
            {m.cancel}
          </Link>
        </div>
      </div>
    </form>
  );
}
