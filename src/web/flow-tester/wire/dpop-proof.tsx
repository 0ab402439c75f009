import { decodeJwt } from '../../../flow/jwt.ts';
import type { HeaderLines } from '../../../flow/messages/message.ts';
import { flowTesterWireMessages as m } from '../../../i18n/en/flow-tester-wire.ts';
import { CodeBlock } from './code-block.tsx';
import styles from './message-view.module.css';

/** What a request's DPoP proof says. Its key is the public half, so nothing of it has to be covered. @see RFC 9449 section 4.2 */
export function DpopProof({ of, lines }: { of: string; lines: HeaderLines }) {
  const proof = decodeJwt(lines.find(([name]) => name === 'dpop')?.[1] ?? '');
  if (!proof) return null;
  return (
    <details className={styles.headers}>
      <summary>{m.dpopProof}</summary>
      <p className={styles.note}>{m.dpopProofNote}</p>
      <CodeBlock label={`${of}: ${m.dpopHeader}`} text={JSON.stringify(proof.header, null, 2)} />
      <CodeBlock label={`${of}: ${m.dpopClaims}`} text={JSON.stringify(proof.claims, null, 2)} />
    </details>
  );
}
