import { useState } from 'react';
import type { Decision, Interaction } from '../../../contract/interaction.ts';
import { interactionMessages as t } from '../../i18n/en/interaction.ts';
import { format, formatText } from '../../i18n/format.ts';
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
import consent from './consent-screen.module.css';
import { DecisionBar } from './decision-bar.tsx';
import { DurationChoice } from './duration-choice.tsx';
import { Facts } from './facts.tsx';
import { choosesNothing, readDecision } from './read-decision.ts';
import { Requester } from './requester.tsx';
import { ScopeList } from './scope-list.tsx';

interface ConsentScreenProps extends SheetProps {
  onDecide: (body: Decision) => void;
  onSwitch: () => void;
}

/** Who asks for what, as whom, for how long; then two equal answers. */
export function ConsentScreen({ interaction, busy, failure, remark, expiry, onDecide, onSwitch }: ConsentScreenProps) {
  const { id, client, service, account, durations } = interaction;
  const long = cleanText(client.name).text.length > 36;
  const [noneChosen, setNoneChosen] = useState(false);
  usePageTitle(formatText(t.consentPageTitle, { app: cleanText(client.name, 40).text }), service.name);

  const submit = (data: FormData) => {
    const decision = readDecision(data, interaction);
    const nothing = choosesNothing(decision, interaction);
    setNoneChosen(nothing);
    if (!nothing) onDecide(decision);
  };

  return (
    <div className={styles.sheet}>
      <LatchedMarks app={client} service={service} />
      <div className={styles.head}>
        <PageHeading className={`${consent.heading} ${long ? consent.long : ''}`}>
          {format(headline(interaction), {
            app: (
              <strong className={styles.name}>
                <UntrustedText>{client.name}</UntrustedText>
              </strong>
            ),
            service: <strong>{service.name}</strong>,
          })}
        </PageHeading>
        <Requester client={client} service={service.name} />
      </div>
      <SheetNotices failure={failure} remark={remark}>
        {expiry}
      </SheetNotices>
      {account && <AccountLine interactionId={id} account={account} busy={busy === 'switch-account'} onSwitch={onSwitch} />}
      <ActionForm id={id} action="decision" className={consent.form} onSubmit={submit}>
        <input type="hidden" name="revision" value={interaction.revision} />
        {/* Enter in a checkbox presses a form's first submit button. This one cannot be pressed: a decision is made on purpose. */}
        <button type="submit" disabled hidden />
        <ScopeList interaction={interaction} noneChosen={noneChosen} onChange={() => setNoneChosen(false)} />
        {durations.length > 1 && <DurationChoice durations={durations} />}
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
