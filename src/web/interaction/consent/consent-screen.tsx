import { useId, useState } from 'react';
import type { Decision, Interaction } from '../../../contract/interaction.ts';
import { format, formatText } from '../../i18n/format.ts';
import { interactionMessages as t } from '../../i18n/messages.ts';
import { cleanText } from '../../ui/clean-text.ts';
import { LatchedMarks } from '../../ui/latch.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { ActionForm } from '../action-form.tsx';
import styles from '../interaction.module.css';
import { SheetNotices } from '../notices/sheet-notices.tsx';
import { PageHeading } from '../page-heading.tsx';
import type { SheetProps } from '../sheet-props.ts';
import { usePageTitle } from '../use-page-title.ts';
import { AccountLine } from './account-line.tsx';
import { ChangeNotice } from './change-notice.tsx';
import consent from './consent-screen.module.css';
import { DecisionBar } from './decision-bar.tsx';
import { DurationChoice } from './duration-choice.tsx';
import { Facts } from './facts.tsx';
import { LookAlikeNotice } from './look-alike-notice.tsx';
import { choosesNothing, readDecision } from './read-decision.ts';
import { Requester } from './requester.tsx';
import { ScopeList } from './scope-list.tsx';

interface ConsentScreenProps extends SheetProps {
  onDecide: (body: Decision) => void;
  onSwitch: () => void;
}

/** Who asks for what, as whom, for how long; then two equal answers. */
export function ConsentScreen({ interaction, busy, failure, remark, expiry, onDecide, onSwitch }: ConsentScreenProps) {
  const { client, service, account, scopes, durations, appChange } = interaction;
  const again = scopes.length > 0 && scopes.every(({ state }) => state === 'granted');
  const long = cleanText(client.name).text.length > 36;
  const { lookAlike } = client;
  const warning = useId();
  /** How often Allow was pressed with nothing ticked, since something last was. */
  const [noneChosen, setNoneChosen] = useState(failure?.code === 'incomplete' ? 1 : 0);
  usePageTitle(formatText(t.consentPageTitle, { app: cleanText(client.name, 40).text }), service.name);

  const submit = (data: FormData) => {
    const decision = readDecision(data, interaction);
    const nothing = choosesNothing(decision, interaction);
    setNoneChosen((times) => (nothing ? times + 1 : 0));
    if (!nothing) onDecide(decision);
  };

  return (
    <div className={styles.sheet}>
      {lookAlike && (
        <div id={warning}>
          <LookAlikeNotice client={client} lookAlike={lookAlike} />
        </div>
      )}
      {/* A logo would help the name to deceive. */}
      <LatchedMarks app={lookAlike ? { ...client, logo: null } : client} service={service} />
      <div className={styles.head}>
        {/* A change of what is asked is read from the top again; what was ticked stays. */}
        <PageHeading
          key={interaction.revision}
          className={`${consent.heading} ${long || lookAlike ? consent.long : ''}`}
          describedBy={lookAlike ? warning : undefined}
        >
          {format(again ? t.consentAgain : headline(interaction), {
            app: (
              <strong className={styles.name}>
                <UntrustedText>{client.name}</UntrustedText>
              </strong>
            ),
            service: <strong>{service.name}</strong>,
          })}
        </PageHeading>
        {again && <p className={consent.again}>{t.nothingNew}</p>}
        <Requester client={client} service={service.name} />
      </div>
      {appChange && <ChangeNotice client={client} change={appChange} />}
      <SheetNotices failure={failure} remark={remark}>
        {expiry}
      </SheetNotices>
      {account && <AccountLine interaction={interaction} account={account} busy={busy === 'switch-account'} onSwitch={onSwitch} />}
      <ActionForm interaction={interaction} action="decision" className={consent.form} onSubmit={submit}>
        <input type="hidden" name="revision" value={interaction.revision} />
        {/* Enter in a checkbox presses a form's first submit button. This one cannot be pressed: a decision is made on purpose. */}
        <button type="submit" disabled hidden />
        <ScopeList interaction={interaction} noneChosen={noneChosen} onChange={() => setNoneChosen(0)} />
        {durations.length > 1 && <DurationChoice key={durations.join()} interaction={interaction} />}
        <Facts service={service.name} durations={durations} />
        <DecisionBar client={client} busy={busy} />
      </ActionForm>
      <VisuallyHidden live>{busy === 'allow' || busy === 'deny' ? t.sending : ''}</VisuallyHidden>
    </div>
  );
}

function headline({ scopes }: Interaction) {
  if (scopes.length === 0) return t.consentNothing;
  return scopes.some(({ access }) => access === 'write') ? t.consentWrite : t.consentRead;
}
