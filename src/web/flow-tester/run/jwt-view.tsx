import { useState } from 'react';
import { checkSignature, decodeJwt } from '../../../flow/jwt.ts';
import { flowTesterTokenMessages as m } from '../../../i18n/en/flow-tester-tokens.ts';
import { formatText } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { CodeBlock } from '../wire/code-block.tsx';
import styles from './tokens.module.css';

interface JwtViewProps {
  name: string;
  token: string;
  /** Loads the server's keys; null where it publishes none. @throws Error with a sentence */
  loadKeys: (() => Promise<string>) | null;
}

/** What a JWT says, and whether that was checked. Nothing for an opaque token. */
export function JwtView({ name, token, loadKeys }: JwtViewProps) {
  const [state, setState] = useState<string>(loadKeys ? m.signature.unchecked : m.signature.noKeys);
  const decoded = decodeJwt(token);
  if (!decoded) return null;

  const check = async () => {
    if (!loadKeys) return;
    setState(m.signature.checking);
    setState(await loadKeys().then((keys) => describe(token, keys), whyNot));
  };

  return (
    <details className={styles.decoded}>
      <summary>{formatText(m.decoded, { token: name })}</summary>
      <div className={styles.parts}>
        <CodeBlock label={`${name}: ${m.header}`} text={JSON.stringify(decoded.header, null, 2)} />
        <CodeBlock label={`${name}: ${m.claims}`} text={JSON.stringify(decoded.claims, null, 2)} />
        <p role="status" className={styles.signature}>
          {state}
        </p>
        {loadKeys && (
          <p>
            <Button onClick={check}>{m.check}</Button>
          </p>
        )}
      </div>
    </details>
  );
}

async function describe(token: string, keys: string): Promise<string> {
  const { result, reason } = await checkSignature(token, keys);
  return result === 'unchecked' ? formatText(m.signature.because, { reason }) : `${m.signature[result]} ${reason}`;
}

function whyNot(cause: unknown): string {
  return formatText(m.signature.because, { reason: cause instanceof Error ? cause.message : '' });
}
