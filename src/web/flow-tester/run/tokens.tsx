import type { ReactNode } from 'react';
import { expiryOf } from '../../../flow/jwt.ts';
import { redactValue } from '../../../flow/messages/redact.ts';
import type { TokenSet } from '../../../flow/step-result.ts';
import { flowTesterTokenMessages as m } from '../../../i18n/en/flow-tester-tokens.ts';
import { formatText } from '../../i18n/format.ts';
import { Countdown } from './countdown.tsx';
import facts from './facts.module.css';
import { JwtView } from './jwt-view.tsx';
import styles from './tokens.module.css';

interface TokensProps {
  tokens: TokenSet;
  asked: readonly string[];
  revealed: boolean;
  now: () => Date;
  loadKeys: (() => Promise<string>) | null;
}

/** What the app holds: each token with its use, its end and, where it can be read, its content. */
export function Tokens({ tokens, asked, revealed, now, loadKeys }: TokensProps) {
  const { accessToken, refreshToken, idToken, expiresAt, tokenType, scope } = tokens;
  const shown = (token: string) => (revealed ? token : redactValue(token));
  return (
    <section className={styles.tokens} aria-label={m.title}>
      <header>
        <h3>{m.title}</h3>
        <p className={facts.soft}>{m.note}</p>
      </header>
      <Token name={m.kinds.access} use={m.uses.access} value={shown(accessToken)}>
        <Fact term={m.type}>{tokenType}</Fact>
        <Fact term={m.expires}>{expiresAt ? <Countdown until={expiresAt} now={now} /> : m.expiryUnknown}</Fact>
        <Fact term={m.asked}>
          <code>{asked.join(' ') || m.none}</code>
        </Fact>
        <Fact term={m.granted}>
          <Granted asked={asked} scope={scope} />
        </Fact>
      </Token>
      <JwtView key={accessToken} name={m.kinds.access} token={accessToken} loadKeys={loadKeys} />
      {refreshToken ? (
        <>
          <Token name={m.kinds.refresh} use={m.uses.refresh} value={shown(refreshToken)}>
            <Fact term={m.expires}>
              <Expiry of={refreshToken} now={now} />
            </Fact>
          </Token>
          <JwtView key={refreshToken} name={m.kinds.refresh} token={refreshToken} loadKeys={loadKeys} />
        </>
      ) : (
        <p className={facts.soft}>{m.noRefresh}</p>
      )}
      {idToken && (
        <>
          <Token name={m.kinds.id} use={m.uses.id} value={shown(idToken)}>
            <Fact term={m.expires}>
              <Expiry of={idToken} now={now} />
            </Fact>
          </Token>
          <JwtView key={idToken} name={m.kinds.id} token={idToken} loadKeys={loadKeys} />
        </>
      )}
    </section>
  );
}

/** The end that a token names itself; an opaque one names none. */
function Expiry({ of, now }: { of: string; now: () => Date }) {
  const until = expiryOf(of);
  return until ? <Countdown until={until} now={now} /> : m.refreshExpiry;
}

function Token({ name, use, value, children }: { name: string; use: string; value: string; children?: ReactNode }) {
  return (
    <div className={styles.token}>
      <h4>{name}</h4>
      <p className={facts.soft}>{use}</p>
      <dl className={facts.facts}>
        <Fact term={m.value}>
          <code>{value}</code>
        </Fact>
        {children}
      </dl>
    </div>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className={facts.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Granted({ asked, scope }: { asked: readonly string[]; scope: string | null }) {
  if (scope === null) return m.notTold;
  const granted = scope.split(' ').filter(Boolean);
  const lacking = asked.filter((name) => !granted.includes(name));
  const extra = granted.filter((name) => !asked.includes(name));
  return (
    <>
      <code>{scope || m.none}</code>
      {lacking.length === 0 && extra.length === 0 && <span className={facts.soft}>{m.asAsked}</span>}
      {lacking.length > 0 && <strong className={styles.differs}>{formatText(m.lacking, { scopes: lacking.join(' ') })}</strong>}
      {extra.length > 0 && <strong className={styles.differs}>{formatText(m.extra, { scopes: extra.join(' ') })}</strong>}
    </>
  );
}
