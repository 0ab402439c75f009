import type { InteractionPage as InteractionPageData } from '../../contract/interaction-page.ts';
import { HereContext } from '../ui/language-choice.tsx';
import { Scene } from '../ui/scene.tsx';
import { ConsentScreen } from './consent/consent-screen.tsx';
import { EndingNotice } from './notices/ending-notice.tsx';
import { ExpiryNotice } from './notices/expiry-notice.tsx';
import { LoadFailure } from './notices/load-failure.tsx';
import { RefusedNotice } from './notices/refused-notice.tsx';
import { ReturnNotice } from './notices/return-notice.tsx';
import { WaitingSheet } from './notices/waiting-sheet.tsx';
import { AccountPicker } from './sign-in/account-picker.tsx';
import { SignInSheet } from './sign-in/sign-in-sheet.tsx';
import { useInteraction } from './use-interaction.ts';

/** Shows what one interaction asks for now. */
export function InteractionPage(props: { id: string; page: InteractionPageData | null }) {
  return (
    <HereContext value={`/interaction/${encodeURIComponent(props.id)}`}>
      <Step {...props} />
    </HereContext>
  );
}

function Step({ id, page }: { id: string; page: InteractionPageData | null }) {
  const { state, signIn, selectAccount, switchAccount, decide, extend, retry, refresh } = useInteraction(id, page);
  const { interaction, ending, busy, failure, remark } = state;

  if (ending) return <EndingNotice {...ending} service={interaction?.service.name ?? null} />;
  if (!interaction) return failure ? <LoadFailure failure={failure} onRetry={retry} /> : <WaitingSheet />;

  const common = { interaction, busy, failure, remark };
  const expiry = (
    <ExpiryNotice
      key={interaction.expiresAt}
      expiresAt={interaction.expiresAt}
      busy={busy === 'extend'}
      onExtend={() => extend(interaction)}
      onExpired={refresh}
    />
  );
  const service = interaction.service.name;
  switch (interaction.prompt) {
    case 'sign-in':
      return (
        <Scene
          service={service}
          over={
            <SignInSheet
              {...common}
              expiry={expiry}
              onSignIn={(body) => signIn(interaction, body)}
              onSwitch={() => switchAccount(interaction)}
              onCancel={(body) => decide(interaction, body)}
            />
          }
        />
      );
    case 'select-account':
      return (
        <Scene service={service}>
          <AccountPicker
            {...common}
            expiry={expiry}
            onSelect={(accountId) => selectAccount(interaction, accountId)}
            onSwitch={() => switchAccount(interaction)}
            onCancel={(body) => decide(interaction, body)}
          />
        </Scene>
      );
    case 'consent':
      return (
        <Scene service={service}>
          <ConsentScreen
            key={interaction.account?.id}
            {...common}
            expiry={expiry}
            onDecide={(body) => decide(interaction, body)}
            onSwitch={() => switchAccount(interaction)}
          />
        </Scene>
      );
    case 'done':
      if (interaction.outcome === 'refused') return <RefusedNotice interaction={interaction} />;
      return (
        <Scene service={service}>
          <ReturnNotice interaction={interaction} outcome={interaction.outcome ?? 'continued'} answeredBefore={remark === 'decided'} />
        </Scene>
      );
  }
}
